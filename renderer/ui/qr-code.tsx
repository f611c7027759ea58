/** A text as a QR code, dark on light in every theme, for a camera to read. Knows no receipt. */
import { encodeQR } from 'qr'
import css from './qr-code.module.css'

/** Light modules on each side, without which readers do not find the code: ISO/IEC 18004, 9.1. */
const QUIET_ZONE = 4
/** Whole pixels for each module, so that edges are sharp. */
const PIXELS = 3

type Props = Readonly<{
  text: string
  /** What it is, for those who do not see it. */
  label: string
}>

export function QrCode({ text, label }: Props) {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET_ZONE })
  const side = rows.length
  return (
    // Light in the dark theme too: many readers do not find a code that is light on dark.
    <svg
      className={css.code}
      data-theme="light"
      viewBox={`0 0 ${side} ${side}`}
      width={side * PIXELS}
      height={side * PIXELS}
      role="img"
      aria-label={label}
    >
      <path className={css.dark} d={rows.map(outline).join('')} />
    </svg>
  )
}

/** The dark modules of one row, a rectangle for each run of them. */
function outline(row: readonly boolean[], y: number): string {
  const dark = row.map(isDark => (isDark ? '#' : ' ')).join('')
  return [...dark.matchAll(/#+/g)].map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`).join('')
}
