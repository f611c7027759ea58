/** One judge's mark inside a list that is going to be reduced. Reduces nothing. */
import type { PersonId } from '../domain/ids.ts'
import type { MissingReason } from '../domain/score-sheet.ts'
import type { Exact } from './exact.ts'

/** The mark in points, or why there is none (yet). `no-spread`: a judge who gave every entry the same has no z score. */
export type PanelMark = Readonly<{ judge: PersonId; group?: string; mark: Exact | MissingReason | 'pending' | 'no-spread' }>
export type GivenMark = PanelMark & Readonly<{ mark: Exact }>

export function isGiven(mark: PanelMark): mark is GivenMark {
  return typeof mark.mark !== 'string'
}
