/** How cells look: fonts by the names that Chinese offices know, lines, alignment. Knows no value. */
import type { CellStyle } from 'hucre/xlsx'

/** Present on every Chinese Windows; elsewhere the program falls back to its own serif and sans. */
const SONG = '宋体'
const HEI = '黑体'
const FANG = '仿宋'
const GREY = { rgb: '7A7A7A' }
const SEAL = { rgb: 'A01B12' }

const line = { style: 'thin', color: { rgb: '8C8C8C' } } as const
const box = { top: line, bottom: line, left: line, right: line }
const middle = { vertical: 'center', wrapText: true } as const
const centred = { ...middle, horizontal: 'center' } as const
/** A number that is too wide gets smaller; it would turn into ### otherwise. The same for a word in its place. */
const figures = { vertical: 'center', horizontal: 'center', shrinkToFit: true } as const
const left = { ...middle, horizontal: 'left' } as const
const indented = { ...left, indent: 1 } as const
const right = { ...middle, horizontal: 'right' } as const
/** Text stays text, even when someone edits the cell: a name may begin with = or +. */
const asText = '@'

export const styles = {
  contest: { font: { name: HEI, size: 18, bold: true }, alignment: centred, numFmt: asText },
  heading: { font: { name: SONG, size: 14, bold: true }, alignment: centred, numFmt: asText },
  meta: { font: { name: FANG, size: 11 }, alignment: left, numFmt: asText },
  certified: { font: { name: HEI, size: 12, bold: true }, alignment: right, numFmt: asText },
  uncertified: { font: { name: HEI, size: 12, bold: true, color: SEAL }, alignment: right, numFmt: asText },
  header: {
    font: { name: HEI, size: 10.5 },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EFEDE8' } },
    border: box,
    alignment: centred,
    numFmt: asText,
  },
  section: {
    font: { name: HEI, size: 11 },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F7F6F3' } },
    border: box,
    alignment: indented,
    numFmt: asText,
  },
  text: { font: { name: SONG, size: 11 }, border: box, alignment: indented, numFmt: asText },
  label: { font: { name: SONG, size: 11 }, border: box, alignment: centred, numFmt: asText },
  strong: { font: { name: SONG, size: 11, bold: true }, border: box, alignment: centred, numFmt: asText },
  /** A recorded reason why there is no mark. */
  word: { font: { name: FANG, size: 11, color: GREY }, border: box, alignment: figures, numFmt: asText },
  number: { font: { name: SONG, size: 11 }, border: box, alignment: figures },
  total: { font: { name: SONG, size: 11, bold: true }, border: box, alignment: figures },
  /** A value that only a fraction says. */
  endless: { font: { name: SONG, size: 9 }, border: box, alignment: centred, numFmt: asText },
  dropped: { font: { name: SONG, size: 11, strikethrough: true, color: GREY }, border: box, alignment: figures },
  note: { font: { name: FANG, size: 10.5 }, alignment: left, numFmt: asText },
} as const satisfies Record<string, CellStyle>

export type StyleName = keyof typeof styles
