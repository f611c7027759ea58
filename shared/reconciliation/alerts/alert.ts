/** What an alert is: a matter to ask about, the signs that raised it, and the sheets that it rests on. Finds none. */
import type { CriterionId, Digest, EntryId, PartId, PersonId, SheetId } from '../../domain/ids.ts'
import type { Part } from '../../domain/part.ts'
import type { Thousandths } from '../../domain/quantity.ts'
import type { Marks } from '../../domain/rubric.ts'

/** A sheet that counts: sealed, received or accepted, in one version. */
export type MarkedSheet = Readonly<{
  sheet: SheetId
  judge: PersonId
  entry: EntryId
  version: Digest
  total: Thousandths
  marks: Marks
}>
/** The sheets of one part of a panel, entry by entry in running order. */
export type MarkedPart = Readonly<{ part: Part; entries: readonly (readonly MarkedSheet[])[] }>

/** One mark beside others: of a judge, or of an entry with the mean of what the others gave it (thousandths, floating point). */
export type SignMark = Readonly<{ of: PersonId | EntryId; value: Thousandths; isMeant: boolean; other: number | null }>
/** `limit`: the id of the limit that was passed. */
type Evidence = Readonly<{ limit: string; marks: readonly SignMark[] }>
type Value = Readonly<{ value: Thousandths }>

export type Sign = Evidence &
  (
    | (Value & Readonly<{ kind: 'distance'; median: Thousandths }>)
    | (Value & Readonly<{ kind: 'criterion'; criterion: CriterionId; median: Thousandths }>)
    | Readonly<{ kind: 'spread'; highest: Thousandths; lowest: Thousandths }>
    | (Value & Readonly<{ kind: 'robust-z'; median: Thousandths; usual: Thousandths; z: number }>)
    | (Value & Readonly<{ kind: 'dixon'; next: Thousandths; range: Thousandths; q: number }>)
    | Readonly<{ kind: 'inversion'; rho: number; entries: number }>
    | (Value & Readonly<{ kind: 'same-mark'; times: number; criterion: CriterionId | null }>)
  )

/** A sign with how many times its limit it comes to; z and Q by how far the mark lies from the others, in limits of distance. */
export type Weighed = Readonly<{ sign: Sign; weight: number }>

/**
 * `key`: of what it is about, the same for the same matter on every station. `answers`: the keys of which a closing settles this one too.
 * `sheets`: what it rests on; while these versions stand it is the same alert, and a closing of it holds.
 */
export type Alert = Readonly<{
  key: string
  answers: readonly string[]
  weight: number
  part: PartId
  entry: EntryId | null
  judge: PersonId | null
  sheet: SheetId | null
  /** The total before single criteria. */
  signs: readonly Sign[]
  sheets: readonly Readonly<{ sheet: SheetId; version: Digest }>[]
}>

/** The limits are named alike wherever they are shown. */
export const limitId = (kind: Sign['kind'], part: PartId, criterion?: CriterionId | null): string =>
  criterion ? `${kind}/${part}/${criterion}` : `${kind}/${part}`
