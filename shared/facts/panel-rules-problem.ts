/** Whether the panels of a track can give what its rules ask of them. Shared by the kinds that put rules in force. */
import type { PersonId } from '../domain/ids.ts'
import type { Panel } from '../domain/panel.ts'
import type { Rules } from '../domain/rules.ts'
import { rulesProblems } from '../domain/rules-problems.ts'
import type { Track } from '../domain/track.ts'
import type { State } from './fact.ts'

const ofPanels = ['trimming-leaves-too-few', 'equating-leaves-nothing', 'group-without-judge', 'group-without-rule'] as const

/** Why these panels cannot judge by the rules, or undefined. Where the rules ask for groups of judges, these must be in `rests`. */
export function panelRulesProblem(state: State, { rules, parts }: Track, panels: readonly Panel[]) {
  // Nobody records at a panel's desk who went on: the later sheets of those who are out would be asked for without end.
  if (rules.rounds !== undefined) return 'rounds-not-at-desk'
  for (const panel of panels) {
    const groups = asksForGroups(rules) ? { groups: groupsOf(state, panel) } : undefined
    if (groups !== undefined && groups.groups.length < panel.judges.length) return 'judge-unknown'
    const size = { judges: panel.judges.length, entries: panel.entries.length }
    const found = rulesProblems(rules, parts, { ...size, ...groups }).map(({ problem }) => problem)
    const problem = ofPanels.find(each => found.includes(each))
    if (problem !== undefined) return problem
  }
  return undefined
}

/** The judges whom a fact must name, because the rules ask for their class or group; none otherwise. */
export function judgesToName(rules: Rules, panels: readonly Panel[]): readonly PersonId[] {
  return asksForGroups(rules) ? [...new Set(panels.flatMap(panel => panel.judges))] : []
}

function asksForGroups({ reduction }: Rules): boolean {
  return reduction.method === 'classes' || reduction.method === 'groups'
}

function groupsOf(state: State, { judges, groups }: Panel): readonly string[] {
  return judges.flatMap(judge => groups?.[judge] ?? state.find('person', judge)?.judgeClass ?? [])
}
