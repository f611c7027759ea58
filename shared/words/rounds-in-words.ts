/** Rounds with their gates, what they carry over, and how parallel panels are brought level, as sentences. Applies none of it. */
import type { Gate } from '../domain/composition.ts'
import { partName } from './explained.ts'
import { roundName } from './round-name.ts'
import { commaOf, type Ruled, roundingText, rulesOf } from './ruled.ts'
import { say } from './say.ts'

export function roundsInWords(ruled: Ruled): readonly string[] {
  const { rounds } = rulesOf(ruled)
  return (ruled.track.rules.rounds?.list ?? []).map(({ parts, gate }, index) => {
    const names = parts.map(part => partName(ruled, part)).join(commaOf(ruled))
    return say(rounds.round, { round: roundName(ruled, index + 1), parts: names, gate: gateText(ruled, gate) })
  })
}

function gateText(ruled: Ruled, gate: Gate | undefined): string {
  const { rounds, methods } = rulesOf(ruled)
  if (gate === undefined) return rounds.last
  const { atLine } = gate
  if (gate.by === 'count') return say(rounds.count, { count: gate.count }) + rounds.atLine[atLine]
  if (gate.by === 'rank-in-group') return say(rounds['rank-in-group'], { rank: gate.rank }) + rounds.atLine[atLine]
  return say(rounds.share, { percent: gate.percent, method: methods[gate.rounding] }) + rounds.atLine[atLine]
}

export function carryInWords(ruled: Ruled): readonly string[] {
  const { carry: words, weight } = rulesOf(ruled)
  const carry = ruled.track.rules.rounds?.carry
  if (carry === undefined) return []
  if (carry.method !== 'weights') return [words[carry.method]]
  const weights = carry.percent.map((percent, index) => say(weight, { part: roundName(ruled, index + 1), percent }))
  return [say(words.weights, { weights: weights.join(commaOf(ruled)) })]
}

export function equatingInWords(ruled: Ruled): readonly string[] {
  const { equating: words } = rulesOf(ruled)
  const { equating } = ruled.track.rules
  if (equating === undefined) return []
  if (equating.method !== 'coefficient')
    return [say(words[equating.method], { of: words.of[equating.deviation], rounding: roundingText(ruled, equating.rounding) })]
  const { high, low } = equating
  return [say(words.coefficient, { trimmed: high + low === 0 ? '' : say(words.trimmed, { high, low }) })]
}
