/** The English of words/zh/exporting.ts. */
import type { Words } from '../words.ts'
import type { exporting as zh } from '../zh/exporting.ts'

export const exporting: Words<typeof zh> = {
  title: 'Export workbooks',
  lead: 'One xlsx file for each track: ranking, winners, summary, a sheet for each judge, rules and checks. A track that is not certified can be exported too; its pages say so.',
  all: 'Export all',
  one: 'Export',
  track: 'Track',
  working: 'Writing workbooks',
  note: 'Writing {{number}} of {{of}}',
  stopped: 'Stopped. The files written before that are there and whole.',
  done_one: '{{count}} file exported',
  done_other: '{{count}} files exported',
  folder: 'In {{folder}}',
  reveal: 'Show in folder',
  revealFile: 'Show in folder {{file}}',
}
