/** What changes between two sets of rules, line by line and in words. Knows no marks; what the words do not say is no line of it. */
import type { Track } from '../domain/track.ts'
import type { Language } from './index.ts'
import { rulesInWords } from './rules-in-words.ts'

export type RuleDifference = Readonly<{ label: string; before: readonly string[]; after: readonly string[] }>

/** The rules that differ, in the order in which they are applied, each with the lines that only one side has; last those that the later rules
 * do not speak of any more. */
export function rulesDifferences(before: Track, after: Track, language: Language): readonly RuleDifference[] {
  const former = rulesInWords(before, language)
  const later = rulesInWords(after, language)
  const dropped = former.filter(({ label }) => !later.some(each => each.label === label))
  return [...later, ...dropped.map(({ label }) => ({ label, lines: [] }))].flatMap(({ label, lines }) => {
    const old = former.find(each => each.label === label)?.lines ?? []
    const difference = { label, before: old.filter(line => !lines.includes(line)), after: lines.filter(line => !old.includes(line)) }
    // The order of awards is part of the rules: where only that changes, all of them are shown.
    const isMoved = old.join('\n') !== lines.join('\n') && difference.before.length + difference.after.length === 0
    if (isMoved) return [{ label, before: old, after: lines }]
    return difference.before.length + difference.after.length === 0 ? [] : [difference]
  })
}
