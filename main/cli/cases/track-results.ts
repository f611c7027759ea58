/** The kind `track`: any rules, with marks, as a rules document writes them. For worked examples that are read as well as checked. */
import { z } from 'zod'
import type { PanelId } from '../../../shared/domain/ids.ts'
import type { EntryResult } from '../../../shared/domain/result.ts'
import { Rules } from '../../../shared/domain/rules.ts'
import { decimalText } from '../../../shared/scoring/decimal-text.ts'
import { fromText } from '../../../shared/scoring/exact.ts'
import { scoreTrack } from '../../../shared/scoring/score-track.ts'
import type { EntryInput, SheetStanding } from '../../../shared/scoring/track-input.ts'
import { adapter, type Proof } from './adapter.ts'
import { criterionId, entryId, judgeId, partId } from './engine-names.ts'
import { isJsonObject, type Json } from './exact-json.ts'
import { amount, isNumeral, rowsOf, setsOf } from './fields.ts'
import { type FoundObject, foundBy, NoValue } from './found-value.ts'
import { PLAIN_RULES, thousandthsOf } from './scored-rows.ts'
import { proofOf, traceOf } from './trace.ts'

/** What a set does not say: two decimals at the end. */
const USUAL: Rules = { ...PLAIN_RULES, rounding: { ...PLAIN_RULES.rounding, stages: ['final'] } }

const TrackRules = z
  .custom<Json>()
  .transform(change => ({ ...USUAL, ...(withNumbers(change ?? {}) as object) }) as z.input<typeof Rules>)
  .pipe(Rules)

/** A mark in points, or why there is none. */
const Mark = z.union([z.enum(['absent', 'recused', 'void', 'pending']), amount])
const Entry = z.object({ id: z.string(), group: z.string().default('1'), marks: z.record(z.string(), z.array(Mark)) })
const Track = z.object({ sets: setsOf(z.object({ name: z.string(), rules: TrackRules, entries: rowsOf(Entry) })) })
type TrackSet = z.output<typeof Track>['sets'][number]

/** → set: id: score, rank, and raw_score, raw_rank, factor where panels were brought level. */
export const trackResults = adapter(Track, ({ sets }) => {
  const scored = new Map(sets.map(set => [set.name, { set, results: scoreSet(set) }]))
  const resultAt = (name: unknown, id: unknown) => scored.get(String(name))?.results.find(({ entry }) => entry === id)
  return {
    found: foundBy([...scored.values()], nameOf, ({ set, results }) => foundBy(results, ({ entry }) => entry, found(set))),
    trace: ([name, id]) => {
      const [result, set] = [resultAt(name, id), scored.get(String(name))?.set]
      return result === undefined || set === undefined ? undefined : traceOf(result, set.rules)
    },
    proofs: language =>
      [...scored.values()].flatMap(({ set, results }) =>
        results.map((result): Proof => ({ of: `${set.name}　${result.entry}`, lines: proofOf(result, set.rules, language) })),
      ),
  }
})

const nameOf = ({ set }: Readonly<{ set: TrackSet }>) => set.name

const found =
  ({ rules }: TrackSet) =>
  ({ score, rank, raw, explanation }: EntryResult): FoundObject => {
    const { places } = rules.rounding
    const equated = explanation.find(({ key }) => key === 'equated')
    return {
      score: score === undefined ? new NoValue('stopped') : decimalText(fromText(score), places),
      rank: rank ?? new NoValue('stopped'),
      ...(raw === undefined ? {} : { raw_score: decimalText(fromText(raw.score), places), raw_rank: raw.rank }),
      ...(equated?.key === 'equated' ? { factor: equated.factor } : {}),
    }
  }

function scoreSet({ rules, entries }: TrackSet): readonly EntryResult[] {
  const names = [...new Set(entries.flatMap(({ marks }) => Object.keys(marks)))]
  const parts = names.map(name => ({ part: partId(name), criteria: [criterionId(name)] }))
  return scoreTrack({ parts, rules, entries: entries.map(entryOf), decisions: [] }).entries
}

function entryOf({ id, group, marks }: TrackSet['entries'][number]): EntryInput {
  const sheets = Object.entries(marks).flatMap(([part, given]) =>
    given.map((mark, judge) => {
      const sheet: SheetStanding =
        typeof mark === 'string' ? { standing: mark } : { standing: 'counted', marks: { [criterionId(part)]: thousandthsOf(mark) } }
      return { judge: judgeId(judge), part: partId(part), sheet }
    }),
  )
  return { entry: entryId(id), number: id, group: group as PanelId, sheets, penalties: [] }
}

/** Rules hold whole numbers where a case holds decimal texts. */
function withNumbers(json: Json): unknown {
  if (typeof json === 'string') return isNumeral(json) ? Number(json) : json
  if (isJsonObject(json)) return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, withNumbers(value)]))
  return Array.isArray(json) ? json.map(withNumbers) : json
}
