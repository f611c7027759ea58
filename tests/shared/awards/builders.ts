/** Results, awards and contenders in short forms for the tests of awards. */

import { type AwardInput, allocateAwards } from '../../../shared/awards/allocate.ts'
import type { AwardContender } from '../../../shared/awards/competitors.ts'
import type { AwardRule, Quota } from '../../../shared/domain/award-rules.ts'
import type { AwardId, EntryId, PanelId, PersonId, TrackId } from '../../../shared/domain/ids.ts'
import type { LineDecision } from '../../../shared/domain/line-decision.ts'
import type { ExactText, Thousandths } from '../../../shared/domain/quantity.ts'
import type { AwardNote, TrackResult } from '../../../shared/domain/result.ts'

export const entry = (id: string) => id as EntryId
export const awardId = (id: string) => id as AwardId
export const points = (thousandths: number) => thousandths as Thousandths
export const count = (seats: number): Quota => ({ kind: 'count', count: seats })

/** An award named 'gold 2' for instance has two seats. */
export function award(name: string, more: Partial<AwardRule> = {}): AwardRule {
  const [id = '', seats = '0'] = name.split(' ')
  return { id: awardId(id), name: { zh: id, en: id }, quota: count(Number(seats)), atLine: 'let-in', ...more }
}

/** 'a 1': entry a has rank 1; 'a 1 90.5' also a score; 'a' has neither. Then, in any order: '@g1' its group, '#s1' its school, '!' not
 * eligible. */
export type Line = string
export function aResult(lines: readonly Line[]): TrackResult {
  const entries = lines.map(line => {
    const [id = '', rank, score] = line.split(' ').filter(word => !/^[@#!]/.test(word))
    return {
      entry: entry(id),
      parts: [],
      tiedWith: [],
      explanation: [],
      ...(rank === undefined ? {} : { rank: Number(rank) }),
      ...(score === undefined ? {} : { score: score as ExactText }),
    }
  })
  return { entries, openTies: [], openLines: [] }
}

export function contendersOf(lines: readonly Line[]): readonly AwardContender[] {
  return lines.map(line => {
    const words = line.split(' ')
    const word = (mark: string) => words.find(one => one.startsWith(mark))?.slice(1)
    const ineligible = words.includes('!') ? { ineligible: 'guest' } : {}
    return { entry: entry(words[0] ?? ''), group: (word('@') ?? 'g') as PanelId, school: word('#') ?? '', ...ineligible }
  })
}

export function allocate(lines: readonly Line[], awards: readonly AwardRule[], decisions?: AwardInput['decisions']): TrackResult {
  return allocateAwards(aResult(lines), awards, { contenders: contendersOf(lines), ...(decisions === undefined ? {} : { decisions }) })
}

/** decided('gold', 'a b c', 'a'): of a, b and c, a is in. */
export function decided(of: string, asked: string, into: string): LineDecision {
  const list = (text: string) => text.split(' ').flatMap(id => (id === '' ? [] : [entry(id)]))
  return { track: 't' as TrackId, award: awardId(of), entries: list(asked), in: list(into), reason: 'jury', second: 'p' as PersonId }
}

/** 'gold – silver': what each entry has, in the order of the result. */
export function given({ entries }: TrackResult): string {
  return entries.map(one => one.award ?? '–').join(' ')
}

/** 'gold: a b': who is asked about what; 'gold!: a b' for a contradiction. */
export function asked({ openLines }: TrackResult): readonly string[] {
  return openLines.map(({ award: of, entries, contradiction }) => `${of}${contradiction ? '!' : ''}: ${entries.join(' ')}`)
}

export function notesOf({ entries }: TrackResult, id: string): readonly AwardNote[] {
  return entries.find(one => one.entry === id)?.awardNotes ?? []
}

/** 'gold below, silver inside': the outcomes of an entry's notes. */
export function outcomes(result: TrackResult, id: string): string {
  return notesOf(result, id)
    .map(({ award: of, outcome }) => `${of} ${outcome}`)
    .join(', ')
}
