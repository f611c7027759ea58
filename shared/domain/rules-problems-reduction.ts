/** Contradictions in how a panel's marks are reduced. Knows the rules and the size of a panel; no marks. */
import type { ListReduction } from './reduction.ts'
import type { Rules } from './rules.ts'
import type { PanelFacts, RulesProblem } from './rules-problem.ts'
import { notHundred, repeated } from './rules-problems-names.ts'

/** The problems of `reduction`. A class or group has at most as many judges as its panel, and exactly those of `groups` when these are
 * known. */
export function reductionProblems({ reduction }: Rules, panel: PanelFacts): readonly RulesProblem[] {
  return reduction.method === 'classes' || reduction.method === 'groups'
    ? groupedProblems(reduction, panel)
    : listProblems(reduction, 'reduction', panel.judges)
}

type Grouped = Extract<Rules['reduction'], { method: 'classes' | 'groups' }>

function groupedProblems(reduction: Grouped, { judges, groups }: PanelFacts): readonly RulesProblem[] {
  const key = reduction.method
  const rules = reduction.method === 'classes' ? reduction.classes : reduction.groups
  const names = rules.map(({ group }) => group)
  const own = rules.flatMap(({ group, by }, index): readonly RulesProblem[] => {
    const place = `reduction.${key}[${index}]`
    const size = groups === undefined ? judges : groups.filter(each => each === group).length
    if (groups !== undefined && size === 0) return [{ problem: 'group-without-judge', place: `${place}.group`, group }]
    return listProblems(by, `${place}.by`, size)
  })
  const stray = [...new Set(groups)].filter(group => !names.includes(group))
  return [
    ...(reduction.method === 'classes'
      ? notHundred(
          reduction.classes.map(({ percent }) => percent),
          'reduction.classes',
        )
      : []),
    ...repeated(names, name => name).map(({ item, index }) => ({
      problem: 'group-twice' as const,
      place: `reduction.${key}[${index}].group`,
      group: item,
    })),
    ...own,
    ...stray.map(group => ({ problem: 'group-without-rule' as const, place: `reduction.${key}`, group })),
  ]
}

/** To drop nothing at all is pointless but no contradiction. */
function listProblems(by: ListReduction, place: string, judges: number | undefined): readonly RulesProblem[] {
  if (by.method === 'clipped') return by.limit === 0 ? [{ problem: 'clip-zero', place: `${place}.limit` }] : []
  if (by.method !== 'trimmed' || judges === undefined) return []
  const { high, low, keepAtLeast } = by
  return judges - high - low < keepAtLeast ? [{ problem: 'trimming-leaves-too-few', place, judges, high, low, keepAtLeast }] : []
}
