/** What the QR code of a paper sheet holds. The format is written down in build/formats.md; knows no paper and no camera. */
import { type ContestId, type Digest, SheetId } from './ids.ts'

const ENOUGH_OF_CONTEST = 8
const ENOUGH_OF_RUBRIC = 12

type Named = Readonly<{ contest: ContestId; sheet: SheetId; rubric: Digest }>

/** `LECTERN:PAPER:1`, the first 8 signs of the contest's id, the sheet's id, the first 12 digits of its rubric's digest, with a colon between:
 * enough to tell a paper of another contest, or of a former edition of the rubric, and no name of a person. */
export function paperPayload({ contest, sheet, rubric }: Named): string {
  return ['LECTERN', 'PAPER', '1', contest.slice(0, ENOUGH_OF_CONTEST), sheet, rubric.slice(0, ENOUGH_OF_RUBRIC)].join(':')
}

/** What a scanner typed, taken apart: the sheet, and the beginnings by which its contest and its rubric are told. Undefined when it is no such text. */
export function readPaperPayload(typed: string): Readonly<{ contest: string; sheet: SheetId; rubric: string }> | undefined {
  const [lectern, paper, format, contest = '', sheet, rubric = '', ...rest] = typed.trim().split(':')
  const id = SheetId.safeParse(sheet)
  if (lectern !== 'LECTERN' || paper !== 'PAPER' || format !== '1' || rest.length > 0 || !id.success) return undefined
  return { contest, sheet: id.data, rubric }
}
