/** A roster that a person can save, open in a spreadsheet and write over: every column, two entries and three judges for each track. */
import type { Track } from '../../shared/domain/track.ts'
import { rosterColumnNames, rosterColumns } from './roster-columns.ts'

type ExampleTrack = Pick<Track, 'code' | 'name' | 'entryKind'>

/** UTF-8 text with its mark, so that spreadsheets show the Chinese; read back against the same tracks it is a good roster. */
export function exampleRoster(tracks: readonly ExampleTrack[]): string {
  const header = rosterColumnNames.map(column => rosterColumns[column].zh)
  const rows = tracks.flatMap(track => [...entryRows(track), ...judgeRows(track)])
  return `\uFEFF${[header, ...rows].map(cells => `${cells.join(',')}\r\n`).join('')}`
}

function entryRows({ code, name, entryKind }: ExampleTrack): readonly (readonly string[])[] {
  const kind = { teacher: '参赛教师', team: '参赛队', paper: '论文' }[entryKind]
  const members = entryKind === 'team' ? '队员甲、队员乙' : ''
  return [1, 2].map(index => {
    const number = `${code}-${String(index).padStart(3, '0')}`
    return ['参赛', name.zh, number, `${kind} ${number}`, '（参赛单位）', '（填写学科）', '指导教师甲、指导教师乙', members, '', '']
  })
}

function judgeRows({ name }: ExampleTrack): readonly (readonly string[])[] {
  return [1, 2, 3].map(index => [
    '评委',
    name.zh,
    '',
    `${name.zh}评委 0${index}`,
    '（评委单位）',
    '',
    '',
    '',
    '专家',
    index === 1 ? '是' : '否',
  ])
}
