/** How marks become one and what a missing one does, as sentences. Reduces nothing. */
import type { ListReduction } from '../domain/reduction.ts'
import { groupName } from './explained.ts'
import { points, type Ruled, roundingText, rulesOf } from './ruled.ts'
import { say } from './say.ts'

export function reductionInWords(ruled: Ruled): string {
  const { reduction: words, scopes } = rulesOf(ruled)
  const { reduction } = ruled.track.rules
  const scope = scopes[reduction.of]
  switch (reduction.method) {
    case 'classes': {
      const lists = reduction.classes.map(({ group, percent, by }) =>
        say(words.class, { group: groupName(ruled.language, group), percent, by: listText(ruled, by) }),
      )
      return say(words.perClass, { scope, lists: lists.join(words.between) })
    }
    case 'groups': {
      const lists = reduction.groups.map(({ group, by }) =>
        say(words.group, { group: groupName(ruled.language, group), by: listText(ruled, by) }),
      )
      return say(words.perGroup, { scope, lists: lists.join(words.between) })
    }
    default:
      return say(words.sentence, { scope, by: listText(ruled, reduction) })
  }
}

function listText(ruled: Ruled, by: ListReduction): string {
  const { reduction: words } = rulesOf(ruled)
  if (by.method === 'trimmed') return say(words.trimmed, { high: by.high, low: by.low, keep: by.keepAtLeast })
  if (by.method !== 'clipped') return words[by.method]
  return say(words.clipped, { limit: points(by.limit), centre: roundingText(ruled, by.centre === 'exact' ? undefined : by.centre) })
}

export function missingInWords(ruled: Ruled): readonly string[] {
  const rules = rulesOf(ruled)
  const { missing } = ruled.track.rules
  return (['recused', 'absent', 'void'] as const).map(reason =>
    say(rules.missing[missing[reason]], { what: rules.whats[reason], rounding: roundingText(ruled, missing.standIn) }),
  )
}
