/** tie_break: equal totals are told apart by the part that the rule names. */
import { z } from 'zod'
import type { EntryId } from '../../../shared/domain/ids.ts'
import { breakTie } from '../../../shared/scoring/break-ties.ts'
import { exact } from '../../../shared/scoring/exact.ts'
import { groupByValue } from '../../../shared/scoring/rank.ts'
import type { TieField } from '../../../shared/scoring/tie-measures.ts'
import type { EntryInput } from '../../../shared/scoring/track-input.ts'
import { adapter } from './adapter.ts'
import { entryId, PANEL, partId } from './engine-names.ts'
import { amount, isNumeral, rowsOf, setsOf } from './fields.ts'
import { foundBy } from './found-value.ts'
import { exactNumber } from './plain-decimal.ts'
import { PLAIN_RULES } from './scored-rows.ts'
import { traceOf } from './trace.ts'

const Row = z.looseObject({ id: z.string(), total: amount })
const TieSet = z
  .object({ name: z.string(), tie_break_by: z.union([z.string().transform(one => [one]), z.array(z.string())]), rows: rowsOf(Row) })
  .refine(({ tie_break_by: names, rows }) => rows.every(row => names.every(name => Object.hasOwn(row, name))))
type TieSet = z.output<typeof TieSet>
const Sets = z.object({ sets: setsOf(TieSet) })

/** → name: ids in order. Who stays equal keeps the order of the file. */
export const tieBreak = adapter(Sets, ({ sets }) => {
  const ordered = new Map(sets.map(set => [set.name, orderOf(set)]))
  return {
    found: foundBy(
      sets,
      ({ name }) => name,
      ({ name }) => ordered.get(name)?.map(({ id }) => id) ?? [],
    ),
    trace: ([name, index]) => {
      const one = ordered.get(String(name))?.[Number(index)]
      return one && traceOf({ entry: one.entry, explanation: one.steps }, PLAIN_RULES)
    },
  }
})

function orderOf({ tie_break_by: names, rows }: TieSet) {
  const contenders = rows.map(row => ({
    entry: entryId(row.id),
    id: row.id,
    number: row.id,
    total: row.total,
    unrounded: row.total,
    input: UNJUDGED,
    parts: Object.entries(row).flatMap(([name, value]) => partValue(name, value)),
    droppedSum: exact(0n),
  }))
  const chain = names.map(name => ({ by: 'part', part: partId(name) }) as const)
  return groupByValue(contenders, ({ total }) => total).flatMap(tied => {
    const { places, notes } = breakTie(tied, { chain, style: 'competition', decisions: [], field: PARTS_ONLY, isUntold: false })
    const stepsOf = (entry: EntryId) => notes.filter(({ entries }) => entries.includes(entry)).map(({ step }) => step)
    return places.flat().map(({ id, entry }) => ({ id, entry, steps: stepsOf(entry) }))
  })
}

function partValue(name: string, value: unknown) {
  if (name === 'id' || typeof value !== 'string' || !isNumeral(value)) return []
  return [{ part: partId(name), value: exactNumber(value) ?? exact(0n) }]
}

/** A case of this kind has totals and no marks. */
const UNJUDGED: EntryInput = { entry: entryId('case'), number: '', group: PANEL, sheets: [], penalties: [] }

/** A chain of parts asks the field for nothing. */
const nothing = (): never => {
  throw new RangeError('only parts break these ties')
}
const PARTS_ONLY: TieField = { rounding: PLAIN_RULES.rounding, criterion: nothing, totals: nothing, best: nothing }
