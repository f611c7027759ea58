/** Figures of statistics as a person reads them: a few decimals, a true minus sign. They are advice and may be rounded; scores never come here. */
import type { PanelFigures } from '../../../shared/contract/statistics.ts'

const minus = '−'

/** With so many decimals; what rounds to nothing has no sign. */
export function figureText(value: number, places: number): string {
  const text = Math.abs(value).toFixed(places)
  return value < 0 && Number(text) !== 0 ? `${minus}${text}` : text
}

/** A difference: "+0.5", "−1.2", "0.0". */
export function signedText(value: number, places: number): string {
  const text = figureText(value, places)
  return value > 0 && Number(text) !== 0 ? `+${text}` : text
}

export function percentOf(ratio: number): number {
  return Math.round(ratio * 100)
}

/** Half a point matters on a scale of 20, not on one of 100; `max` in thousandths. */
export function placesFor({ max }: Pick<PanelFigures, 'max'>): number {
  return max <= 30_000 ? 2 : 1
}
