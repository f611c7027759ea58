/**
 * Registers the bundled typefaces: Noto Sans SC 400 and 700 to read and count, Noto Serif SC 700 to name things.
 * Each is cut into some hundred slices, loaded from the app's own files when a character of that slice is on the page.
 * Not a style sheet, because the packages' own also ship every slice a second time as woff, twice the size.
 */
import sansRanges from '@fontsource/noto-sans-sc/unicode.json'
import serifRanges from '@fontsource/noto-serif-sc/unicode.json'

type Slices = Readonly<Record<string, string>>
type Ranges = Readonly<Record<string, string>>

// `no-inline`: a small slice as a data: URL would be refused by font-src 'self'. The numbered and the latin slices, never the whole face.
const sans400: Slices = import.meta.glob(
  '../../node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-{[0-9]*,latin,latin-ext}-400-normal.woff2',
  { query: '?url&no-inline', import: 'default', eager: true },
)
const sans700: Slices = import.meta.glob(
  '../../node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-{[0-9]*,latin,latin-ext}-700-normal.woff2',
  { query: '?url&no-inline', import: 'default', eager: true },
)
const serif700: Slices = import.meta.glob(
  '../../node_modules/@fontsource/noto-serif-sc/files/noto-serif-sc-{[0-9]*,latin,latin-ext}-700-normal.woff2',
  { query: '?url&no-inline', import: 'default', eager: true },
)

/** To be called once, before the first paint. */
export function registerFonts(): void {
  addFaces('Noto Sans SC', '400', sans400, sansRanges)
  addFaces('Noto Sans SC', '700', sans700, sansRanges)
  addFaces('Noto Serif SC', '700', serif700, serifRanges)
}

function addFaces(family: string, weight: string, slices: Slices, ranges: Ranges): void {
  for (const [path, url] of Object.entries(slices)) {
    const slice = /-sc-([\w-]+)-\d00-normal/.exec(path)?.[1] ?? ''
    const unicodeRange = ranges[slice] ?? ranges[`[${slice}]`]
    if (unicodeRange === undefined) throw new Error(`font slice without a range: ${path}`)
    document.fonts.add(new FontFace(family, `url(${url}) format('woff2')`, { weight, unicodeRange, display: 'block' }))
  }
}
