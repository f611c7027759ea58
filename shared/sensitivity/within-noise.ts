/** Everybody who stands so close to an award line that the panel's noise could have put them on the other side. For display: decides nothing. */
import type { EntryId, PanelId } from '../domain/ids.ts'
import { type Exact, subtract } from '../scoring/exact.ts'
import type { Asked } from './asked.ts'
import { type Competitor, type DrawnLine, drawnLines, type NearLine } from './near-line.ts'

/** `gap` in points, for display: inside the line to the first one outside, outside to the last one inside. */
export type Beside = Readonly<{ entry: EntryId; group: PanelId; isInside: boolean; gap: number }>
/** `inside` and `outside`: the two at the line. `within`: all whose gap is smaller than what two entries must differ by to differ credibly, best
 * first; only those of the panel whose noise it is, and nobody where the noise is unknown. */
export type LineAround = Readonly<{ line: NearLine; inside: Beside; outside: Beside; within: readonly Beside[] }>

/** The lines of all awards by place, in the order of `nearLines`. */
export function linesAround(asked: Asked): readonly LineAround[] {
  return drawnLines(asked).map(around)
}

function around({ line, last, first, inside, outside }: DrawnLine): LineAround {
  const above = (one: Competitor) => ({ ...bare(one), isInside: true, gap: pointsOf(subtract(one.score, first.score)) })
  const below = (one: Competitor) => ({ ...bare(one), isInside: false, gap: pointsOf(subtract(last.score, one.score)) })
  const credible = 'noise' in line ? line.noise.credible : 0
  const within = [...inside.map(above), ...outside.map(below)].filter(({ group, gap }) => group === last.group && gap < credible)
  return { line, inside: above(last), outside: below(first), within }
}

function bare({ entry, group }: Competitor) {
  return { entry, group }
}

function pointsOf({ over, under }: Exact): number {
  return Number(over) / Number(under)
}
