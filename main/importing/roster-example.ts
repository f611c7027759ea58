/** A roster that a person can save, open in a spreadsheet and write over: every column, two entries for each track, as many judges as it needs,
 * and the staff. */
import type { Track } from '../../shared/domain/track.ts'
import { leastJudges } from './roster-checks.ts'
import { rosterColumnNames, rosterColumns } from './roster-columns.ts'

type ExampleTrack = Pick<Track, 'code' | 'name' | 'entryKind' | 'rules'>

/** UTF-8 text with its mark, so that spreadsheets show the Chinese; read back against the same tracks it is a good roster. */
export function exampleRoster(tracks: readonly ExampleTrack[]): string {
  const header = rosterColumnNames.map(column => rosterColumns[column].zh)
  const rows = [...tracks.flatMap(track => [...entryRows(track), ...judgeRows(track)]), ...staffRows()]
  return `\uFEFF${[header, ...rows].map(cells => `${cells.join(',')}\r\n`).join('')}`
}

function entryRows({ code, name, entryKind }: ExampleTrack): readonly (readonly string[])[] {
  const kind = { teacher: '参赛教师', team: '参赛队', paper: '论文' }[entryKind]
  const members = entryKind === 'team' ? '队员甲、队员乙' : ''
  return [1, 2].map(index => {
    const segment = entryKind === 'teacher' ? `（节段标题 ${index}）` : ''
    const number = `${code}-${String(index).padStart(3, '0')}`
    return [
      '参赛',
      name.zh,
      number,
      `${kind} ${number}`,
      '（参赛单位）',
      '（填写学科）',
      segment,
      '指导教师甲、指导教师乙',
      members,
      '',
      '',
    ]
  })
}

/** Two timekeepers can be compared, and papers are keyed by two recorders. */
function staffRows(): readonly (readonly string[])[] {
  const staff = ['计时员', '计时员', '记分员', '记分员', '监审']
  return staff.map((kind, index) => [kind, '', '', `（${kind}姓名 ${index + 1}）`, '', '', '', '', '', '', ''])
}

function judgeRows({ name, rules }: ExampleTrack): readonly (readonly string[])[] {
  return Array.from({ length: leastJudges(rules) }, (_, index) => [
    '评委',
    name.zh,
    '',
    `${name.zh}评委 ${String(index + 1).padStart(2, '0')}`,
    '（评委单位）',
    '',
    '',
    '',
    '',
    '专家',
    index === 0 ? '是' : '否',
  ])
}
