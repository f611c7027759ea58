/** The English of words/zh/results.ts. */
import type { Words } from '../words.ts'
import type { results as zh } from '../zh/results.ts'

export const results: Words<typeof zh> = {
  title: 'Results',
  track: 'Track',
  none: 'No track yet',
  noneText: 'Results are listed here once the roster is in and the panels are formed.',
  noEntries: 'This track has no entries yet',
  certified: 'Certified',
  uncertified: 'Not certified',
  certifiedText: 'Every panel is certified; the results are final.',
  uncertifiedText: '{{panels}}: not certified yet. Scores and places can still change.',
  panelsBetween: ', ',
  caption: 'Results of {{track}}',
  marksOf: 'Marks',
  columns: {
    rank: 'Place',
    number: 'Number',
    name: 'Name',
    school: 'School',
    marks: 'Marks: {{part}}',
    totals: 'Totals of the judges',
    score: 'Score',
    award: 'Award',
  },
  open: 'Open',
  tied: 'tied',
  noAward: 'None',
  line_one: '{{award}} up to here, {{count}} entry',
  line_other: '{{award}} up to here, {{count}} entries',
  openTie: '{{numbers}} have {{score}} points each and wait for the chief judge',
  openLine: 'The line of {{award}} runs through a tie: {{numbers}}',
  openTitle_one: '{{count}} matter to be decided',
  openTitle_other: '{{count}} matters to be decided',
  between: ', ',
}
