// Electron's printToPDF options as Chromium's protocol wants them, in inches.
import { onlyKnown } from './strict.ts'

const SAME_NAME =
  'landscape displayHeaderFooter printBackground scale pageRanges headerTemplate footerTemplate preferCSSPageSize generateTaggedPDF'
const PAPER: Record<string, Electron.Size> = {
  A3: { width: 11.69, height: 16.54 },
  A4: { width: 8.27, height: 11.69 },
  A5: { width: 5.83, height: 8.27 },
}

export function toPrintOptions({ pageSize = 'A4', margins = {}, ...same }: Electron.PrintToPDFOptions) {
  onlyKnown('printToPDF option', same, SAME_NAME)
  const size = typeof pageSize === 'string' ? PAPER[pageSize] : pageSize
  if (!size) throw new Error(`electron stand-in: paper '${pageSize}' is not implemented`)
  const { top = 0.4, bottom = 0.4, left = 0.4, right = 0.4 } = margins as Electron.Margins
  return {
    ...same,
    paperWidth: size.width,
    paperHeight: size.height,
    marginTop: top,
    marginBottom: bottom,
    marginLeft: left,
    marginRight: right,
  }
}
