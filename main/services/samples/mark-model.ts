/** How the judges of a sample mark: what an entry is worth, how strict a judge is, and some noise, set on the grid of the rubric. Floating
 * point is in order here: it makes up marks; no result is computed with it. */
import { type PersonId, type SheetId, sheetKey } from '../../../shared/domain/ids.ts'
import type { Panel } from '../../../shared/domain/panel.ts'
import { Thousandths } from '../../../shared/domain/quantity.ts'
import { type Criterion, criteriaOf, leastMark, type Marks } from '../../../shared/domain/rubric.ts'
import { partOf, type Track } from '../../../shared/domain/track.ts'
import { seededRandom } from './seeded-random.ts'

/** Shares of the maximum. */
const usual = 0.84
const spread = { entry: 0.045, part: 0.015, judge: 0.01, sheet: 0.012, criterion: 0.05 }
const harsh = -0.07

export type MarkModel = (sheet: SheetId) => Marks

/** The marks that the judges of this panel give. Each sheet is drawn from its own stream, so any one can be made again alone. */
export function markModel(seed: string, panel: Panel, track: Track): MarkModel {
  const strict = harshJudge(seed, panel)
  const draw = remembered((key: string) => seededRandom(`${seed}/${key}`).bell())
  return sheet => {
    const { judge, entry, part } = sheetKey(sheet)
    const rubric = partOf(track, part)?.rubric
    if (rubric === undefined) throw new Error(`sample: no part ${part} in ${track.id}`)
    const worth = usual + spread.entry * draw(`entry/${entry}`) + spread.part * draw(`part/${entry}/${part}`)
    const severity = judge === strict ? harsh : spread.judge * draw(`judge/${judge}`)
    const random = seededRandom(`${seed}/sheet/${sheet}`)
    const share = worth + severity + spread.sheet * random.bell()
    return Object.fromEntries(
      criteriaOf(rubric).map(criterion => [criterion.id, nearestMark(criterion, share + spread.criterion * random.bell())]),
    )
  }
}

/** The one judge of a panel who marks everybody much lower than the others do. */
export function harshJudge(seed: string, panel: Panel): PersonId {
  const judge = panel.judges[seededRandom(`${seed}/harsh/${panel.id}`).below(panel.judges.length)]
  if (judge === undefined) throw new Error(`sample: panel ${panel.id} has no judge`)
  return judge
}

/** The mark that the criterion allows nearest to this share of its maximum. */
function nearestMark(criterion: Criterion, share: number): Thousandths {
  const wanted = share * criterion.max
  if (criterion.kind === 'levels') {
    const points = criterion.levels.map(level => level.points)
    return points.reduce((best, each) => (Math.abs(each - wanted) < Math.abs(best - wanted) ? each : best))
  }
  const { max, step } = criterion
  const lowest = Math.ceil(leastMark(criterion) / step) * step
  return Thousandths.parse(Math.min(max, Math.max(lowest, Math.round(wanted / step) * step)))
}

function remembered(draw: (key: string) => number): (key: string) => number {
  const known = new Map<string, number>()
  return key => {
    const value = known.get(key) ?? draw(key)
    known.set(key, value)
    return value
  }
}
