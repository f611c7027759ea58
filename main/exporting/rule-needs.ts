/** What a workbook must print beside marks so that its results can be computed again: it follows from the rules alone. */
import type { Rules } from '../../shared/domain/rules.ts'

/** Whether it matters of which class or group a judge is. */
export function needsJudgeGroups({ reduction }: Rules): boolean {
  return reduction.method === 'classes' || reduction.method === 'groups'
}

/** Whether it matters which panel judges an entry; a judge's group can be another in each. */
export function needsPanels(rules: Rules): boolean {
  const gates = rules.rounds?.list.map(({ gate }) => gate?.by) ?? []
  return (
    rules.equating !== undefined ||
    needsJudgeGroups(rules) ||
    gates.includes('rank-in-group') ||
    rules.awards.some(({ per }) => per === 'group')
  )
}

/** The names of classes and groups that the rules use. */
export function judgeGroupsOf({ reduction }: Rules): readonly string[] {
  if (reduction.method === 'classes') return reduction.classes.map(({ group }) => group)
  return reduction.method === 'groups' ? reduction.groups.map(({ group }) => group) : []
}

/** Whether some award is not by place, so that the winners sheet has more than the ranking. */
export function needsWinners({ singleItemAwards = [], mentorAwards = [], schoolAwards = [] }: Rules): boolean {
  return singleItemAwards.length + mentorAwards.length + schoolAwards.length > 0
}
