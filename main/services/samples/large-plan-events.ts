/** What happens in the large sample besides marking: ties, sheets that never came, deductions, entries still to be judged. */
import { type PersonId, type SheetId, sheetId } from '../../../shared/domain/ids.ts'
import { Thousandths } from '../../../shared/domain/quantity.ts'
import type { TrackEvents } from './sample-plan-sheets.ts'
import { entriesOfAllJudges, type TrackPlan } from './sample-plan-track.ts'

type Happening = Readonly<{
  isTied?: true
  open?: number
  missing?: Readonly<{ as: 'absent' | 'void'; reason: string }>
  penalty?: Readonly<{ points: number; reason: string }>
}>

const happenings: Readonly<Record<string, Happening>> = {
  'liberal-arts': {
    isTied: true,
    open: 4,
    missing: { as: 'absent', reason: '评委因急事离席，未听完本节课' },
    penalty: { points: 1, reason: '课堂教学用时 20 分 42 秒，超过 20 分钟，经评委会审议扣 1 分' },
  },
  science: { missing: { as: 'void', reason: '评委把下一位选手的分数填在本单上，当场申明作废' } },
  management: {
    isTied: true,
    open: 4,
    missing: { as: 'absent', reason: '评委身体不适离场，未听本队陈述' },
    penalty: { points: 0.5, reason: '陈述用时 8 分 35 秒，超过 8 分钟，经评委会审议扣 0.5 分' },
  },
  papers: { isTied: true, open: 4 },
}

/** The events of a track. They fall on different entries, all of them marked by the whole panel, none of them left open. */
export function largeEvents(plan: TrackPlan): TrackEvents {
  const { panel, entries } = plan
  const { isTied, open = 0, missing, penalty } = happenings[panel.track] ?? {}
  const left = entries.slice(entries.length - open).map(entry => entry.id)
  const whole = entriesOfAllJudges(plan).flatMap(entry => (left.includes(entry.id) ? [] : [entry.id]))
  const [twin, absent, fined, other] = [0.2, 0.35, 0.5, 0.65].map(share => whole[Math.floor(share * whole.length)])
  if (twin === undefined || absent === undefined || fined === undefined || other === undefined)
    throw new Error(`sample: too few entries in ${panel.track}`)
  const sheet: SheetId = sheetId({ judge: last(panel.judges), entry: absent, part: panel.parts[1] ?? last(panel.parts) })
  return {
    twins: isTied && [twin, other],
    open: left,
    missing: missing === undefined ? [] : [{ sheet, panel: panel.id, ...missing }],
    penalties:
      penalty === undefined
        ? []
        : [{ panel: panel.id, entry: fined, amount: Thousandths.parse(penalty.points * 1000), reason: penalty.reason }],
  }
}

function last<Id extends PersonId | TrackPlan['panel']['parts'][number]>(ids: readonly Id[]): Id {
  const id = ids.at(-1)
  if (id === undefined) throw new Error('sample: an empty panel')
  return id
}
