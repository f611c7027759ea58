/** How far a value may move before it meets a level that matters. Knows values in order; not what stands at them. */
import { compare, type Exact } from '../scoring/exact.ts'

/** A test whether nothing changes anywhere between `now` and another value. `levels` are the values of the others, highest first;
 * `isPassable` says of one of them that nothing changes at it nor just beyond it. Sound, because a value on its way passes every level in
 * between, and between two levels it stands in one way only. Asks about a level only when a value reaches it. */
export function zoneAround(now: Exact, levels: readonly Exact[], isPassable: (level: number) => boolean): (value: Exact) => boolean {
  const home = levels.filter(level => compare(level, now) > 0).length
  let [top, bottom] = [home, home]
  const isMet = (level: Exact | undefined, value: Exact, sides: readonly number[]) =>
    level !== undefined && sides.includes(compare(value, level))
  return value => {
    // Level with others to begin with: other marks may put it before or behind them without another value.
    if (bottom === home && isMet(levels[home], now, [0])) {
      if (!isPassable(home)) return false
      bottom += 1
    }
    while (isMet(levels[top - 1], value, [0, 1]) && isPassable(top - 1)) top -= 1
    while (isMet(levels[bottom], value, [0, -1]) && isPassable(bottom)) bottom += 1
    return !isMet(levels[top - 1], value, [0, 1]) && !isMet(levels[bottom], value, [0, -1])
  }
}
