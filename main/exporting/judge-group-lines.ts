/** The class or group of a judge, in the head of the judge's own sheet, and read back from there. Knows no mark. */
import { JudgeClass } from '../../shared/domain/person.ts'
import { groupName } from '../../shared/words/explained.ts'
import { say } from '../../shared/words/say.ts'
import { type Grid, textAt, WorkbookProblem } from './read-grid.ts'
import type { ReadingBy } from './read-judge-sheet.ts'
import { judgeGroupsOf, needsJudgeGroups } from './rule-needs.ts'
import { type JudgeLine, type WorkbookInput, wordsOf } from './workbook-input.ts'

/** One line, or one for each panel where the group is not the same in all; none where the rules do not ask. */
export function judgeGroupLines(input: WorkbookInput, { id }: JudgeLine): readonly string[] {
  if (!needsJudgeGroups(input.track.rules)) return []
  const { head } = wordsOf(input)
  const own = input.judgeGroups.filter(({ judge }) => judge === id)
  const lines = own.map(({ panel, group }) => ({ panel, group: groupName(input.language, group) }))
  const isSame = new Set(lines.map(({ group }) => group)).size === 1
  return [...new Set(lines.map(line => say(isSame ? head.judgeGroup : head.judgeGroupIn, line)))]
}

/** The judge's group in the panel of this name, from the rows above the table; undefined where the rules do not ask. */
export function readJudgeGroup(
  grid: Grid,
  by: ReadingBy,
  { panel, above }: Readonly<{ panel: string; above: number }>,
): string | undefined {
  if (!needsJudgeGroups(by.track.rules)) return undefined
  const { head } = wordsOf(by)
  const texts = Array.from({ length: above }, (_, row) => textAt(grid, row, 0))
  const after = (start: string) => texts.find(text => text.startsWith(start))?.slice(start.length)
  const name = after(say(head.judgeGroupIn, { panel, group: '' })) ?? after(say(head.judgeGroup, { group: '' }))
  if (name === undefined)
    throw new WorkbookProblem('workbook-header-unknown', { sheet: grid.name, header: say(head.judgeGroup, { group: '…' }) })
  return [...judgeGroupsOf(by.track.rules), ...JudgeClass.options].find(group => groupName(by.language, group) === name) ?? name
}
