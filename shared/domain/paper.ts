/** A paper sheet keyed in by recorders: one keying, when it still counts, and where two differ. Knows no panel's result, no window and no file. */
import { z } from 'zod'
import { type CriterionId, Digest, PanelId, PersonId, SheetId, TrackId } from './ids.ts'
import { Thousandths } from './quantity.ts'
import { type Criterion, criteriaOf, Marks, markProblem, type Rubric, sumOfMarks } from './rubric.ts'
import { isEditable, type ScoreSheet } from './score-sheet.ts'

/** What a keying was made after: the version of the sheet that was given back, and the time the paper itself was sent back; null for neither. */
export const PaperBase = z.strictObject({ sheet: Digest.nullable(), back: Digest.nullable() }).readonly()
export type PaperBase = z.infer<typeof PaperBase>

/** What one recorder read on a paper. A criterion that is not in `marks` is blank on the paper, which is never a zero. */
export const Keying = z
  .strictObject({
    sheet: SheetId,
    recorder: PersonId,
    panel: PanelId,
    track: TrackId,
    marks: Marks,
    /** The total that the judge wrote at the foot; null where nothing stands. */
    writtenTotal: Thousandths.nullable(),
    rubric: Digest,
    rules: Digest,
    base: PaperBase,
    /** Where the paper lay in this recorder's pile. */
    place: z.int().positive().max(100_000),
  })
  .readonly()
export type Keying = z.infer<typeof Keying>
/** A keying as the journal knows it; `version` is the hash of its fact. */
export type KeyedPaper = Keying & Readonly<{ version: Digest }>

/** A paper that went back to its judge because it could not be keyed as it was. */
export type PaperBack = Readonly<{ sheet: SheetId; panel: PanelId; reason: string; sentBy: PersonId; version: Digest }>

/** What may be attached: pictures, and PDF. */
export const PaperMedia = z.enum(['image/jpeg', 'image/png', 'image/webp', 'application/pdf'])
export type PaperMedia = z.infer<typeof PaperMedia>

/** The most bytes that an attachment may have: a phone's photo has 3 to 8 MiB, a scan of a page seldom more than 2. */
export const LARGEST_ATTACHMENT = 20 * 1024 * 1024

/** A scan or photo of a paper. Its bytes lie beside the contest file under their own SHA-256. */
export const PaperAttachment = z
  .strictObject({
    sheet: SheetId,
    panel: PanelId,
    sha256: Digest,
    bytes: z.int().positive(),
    mediaType: PaperMedia,
    name: z.string().trim().min(1).max(200),
  })
  .readonly()
export type PaperAttachment = z.infer<typeof PaperAttachment>

/** The two keyings of a sheet that something rests on, as they stood. */
export const NamedKeyings = z.tuple([
  z.strictObject({ recorder: PersonId, keyed: Digest }),
  z.strictObject({ recorder: PersonId, keyed: Digest }),
])

/** The name of one recorder's keying of a sheet. */
export const keyingId = (sheet: SheetId, recorder: PersonId): string => `${sheet}/${recorder}`

/** What a paper that is keyed now comes after; undefined when the sheet is closed to it: sealed, accepted, recused or void. */
export function paperBase(sheet: ScoreSheet | undefined, back: Pick<PaperBack, 'version'> | undefined): PaperBase | undefined {
  if (!isEditable(sheet)) return undefined
  return { sheet: sheet?.state === 'returned' ? sheet.version : null, back: back?.version ?? null }
}

/** Whether a keying counts now: made after the same return, by the same rubric. */
export function isCurrent(keying: Pick<Keying, 'base' | 'rubric'>, base: PaperBase, rubric: Digest): boolean {
  return keying.base.sheet === base.sheet && keying.base.back === base.back && keying.rubric === rubric
}

/** The first mark of a paper that the rubric does not allow, or that it does not have; undefined when all that stands there may stand. */
export function paperMarksProblem(rubric: Rubric, marks: Marks): 'criterion-unknown' | 'mark-out-of-range' | undefined {
  const criteria: ReadonlyMap<string, Criterion> = new Map(criteriaOf(rubric).map(each => [each.id, each]))
  const given = Object.entries(marks)
  if (given.some(([id]) => !criteria.has(id))) return 'criterion-unknown'
  const isWrong = ([id, mark]: (typeof given)[number]) => {
    const criterion = criteria.get(id)
    return criterion !== undefined && markProblem(criterion, mark as Thousandths) !== undefined
  }
  return given.some(isWrong) ? 'mark-out-of-range' : undefined
}

type Read = Pick<Keying, 'marks' | 'writtenTotal'>
export type PaperComparison = Readonly<{
  /** Criteria that the two read differently; one of them may have read nothing. */
  differing: readonly CriterionId[]
  /** Criteria that both found blank. */
  blank: readonly CriterionId[]
  /** The two read different totals at the foot. */
  isTotalDiffering: boolean
  /** Both read the same total, and the marks do not add up to it. */
  isTotalWrong: boolean
  /** Nothing is left to a person: the paper may become the sheet. */
  isAgreed: boolean
}>

/** Compares what two recorders read on the same paper, in the order of the rubric. Sums are of whole thousandths, exact. */
export function compareKeyings(rubric: Rubric, first: Read, second: Read): PaperComparison {
  const ids = criteriaOf(rubric).map(({ id }) => id)
  const differing = ids.filter(id => first.marks[id] !== second.marks[id])
  const blank = ids.filter(id => first.marks[id] === undefined && second.marks[id] === undefined)
  const isTotalDiffering = first.writtenTotal !== second.writtenTotal
  const isComplete = differing.length === 0 && blank.length === 0
  const isTotalWrong = isComplete && !isTotalDiffering && isWrongTotal(first)
  return { differing, blank, isTotalDiffering, isTotalWrong, isAgreed: isComplete && !isTotalDiffering && !isTotalWrong }
}

/** Whether a total stands on the paper that its marks do not add up to. */
function isWrongTotal({ marks, writtenTotal }: Read): boolean {
  return writtenTotal !== null && writtenTotal !== sumOfMarks(marks)
}
