/** What the command line says. */

import type { Words } from '../words.ts'
import type { cli as zh } from '../zh/cli.ts'

export const cli: Words<typeof zh> = {
  usage: [
    'Usage: lectern VERB …',
    '  rehearse [--data DIR]                 plays a judging day without windows; writes only to a sample',
    '  compute PATH [--track T] [--json]     computes the results of a contest file',
    '  replay PATH                           rebuilds every table from the journal and compares; exit code 1 on a difference',
  ].join('\n'),
  pathMissing: 'Name the path of a contest file.',
  fileOlder: 'The file is from an earlier version: open it with the program once to bring it up to date.',
  noScore: 'no score',
  making: 'making the sample contest',
  scoring: 'judges mark',
  returned: 'the chief returns a sheet; the judge mends and seals it again',
  accepted: 'the chief accepts the sheets',
  tieDecided: 'two people decide the tie',
  certified: 'the panel is certified',
  exported: 'workbooks are written',
  winners: 'Winners',
  files: 'Files',
  replayHolds: 'The tables rebuilt from the journal equal the tables there are',
  replayDiffers: 'The tables rebuilt from the journal do not equal the tables there are',
  workbookHolds: "Results recomputed from the exported workbook's marks equal the exported ones",
  workbookDiffers: "Results recomputed from the exported workbook's marks do not equal the exported ones",
  seconds: 'Seconds',
}
