/** What the sentences about rules share: their words, and how they write points and roundings. Knows no rule. */
import type { RoundingTo } from '../domain/rounding.ts'
import type { Track } from '../domain/track.ts'
import { type Language, words } from './index.ts'
import { say } from './say.ts'

export type Ruled = Readonly<{ track: Track; language: Language }>

export function rulesOf({ language }: Ruled) {
  return words[language].workbook.rules
}

export function commaOf({ language }: Ruled): string {
  return words[language].workbook.comma
}

/** 四舍五入，2 位小数; without a rounding, that there is none. */
export function roundingText(ruled: Ruled, rounding: RoundingTo | undefined): string {
  const rules = rulesOf(ruled)
  return rounding === undefined ? rules.exactly : say(rules.roundedTo, { method: rules.methods[rounding.method], places: rounding.places })
}

/** Thousandths of a point without needless decimals: 5000 is "5", 500 is "0.5". */
export function points(thousandths: number): string {
  return `${Math.trunc(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, '0')}`.replace(/\.?0+$/, '')
}
