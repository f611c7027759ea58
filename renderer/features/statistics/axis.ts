/** A number line that reads well: where it ends and where its marks stand. Knows no chart. */

export type Axis = Readonly<{ domain: readonly [number, number]; ticks: readonly number[]; places: number }>

const MOST_STEPS = 7

/** Covers all values with round marks, at most eight; all the same value still has a length. */
export function axisFor(values: readonly number[]): Axis {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const step = roundStep((most - least || Math.abs(most) || 1) / MOST_STEPS)
  // Doubles: a tick of 0.30000000000000004 must not add an end of its own.
  const first = Math.floor(least / step + 1e-9)
  const last = Math.max(Math.ceil(most / step - 1e-9), first + 1)
  const places = Math.max(0, -Math.floor(Math.log10(step)))
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toFixed(places)))
  return { domain: [ticks[0] ?? 0, ticks.at(-1) ?? 1], ticks, places }
}

/** 1, 2 or 5 times a power of ten, the next one that is not smaller. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least))
  const lead = [1, 2, 5, 10].find(each => each * power >= least * (1 - 1e-9)) ?? 10
  return lead * power
}
