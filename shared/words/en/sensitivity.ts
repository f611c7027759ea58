/** How firmly a result stands, in sentences. Advice only. */

import type { Words } from '../words.ts'
import type { sensitivity as zh } from '../zh/sensitivity.ts'

export const sensitivity: Words<typeof zh> = {
  advice: 'For advice only: no score, place or award is changed by this.',
  checked: 'checked {{done}}/{{of}}',
  headings: { fragility: 'The smallest change', alternatives: 'Other ways of reckoning', lines: 'Award lines' },
  fragility: {
    none: 'No award changes by another value of any single mark.',
    smallest: 'One mark alone changes an award from {{size}} points on; there are {{count}} such changes, {{listed}} of them listed:',
    turn: '{{judge}} for {{number}}, {{part}} · {{criterion}}: {{from}} becomes {{to}}: {{changes}}',
  },
  change: '{{number}} {{before}} → {{after}}',
  noAward: 'no award',
  methods: {
    mean: 'plain mean of the judges',
    trimmed: 'without one highest and one lowest mark',
    median: 'median',
    places: "mean of the judges' places",
    severity: "without each judge's own level",
  },
  alternative: {
    same: '{{method}}: the same awards, {{moved}} other places',
    differs: '{{method}}: another award for {{count}} entries, {{moved}} other places: {{changes}}',
    open: '{{method}}: people would decide about {{numbers}}',
    cannot: '{{method}}: cannot be computed, {{reason}}',
  },
  cannot: {
    'too-few-judges': 'too few judges',
    'several-panels': 'places of different panels do not compare',
    rounds: 'rounds cannot be taken together',
    equated: 'the rules bring the panels level already',
  },
  line: {
    gap: '{{award}}: last inside {{inside}}, first outside {{outside}}, {{gap}} points apart',
    inGroup: '{{award}} ({{group}})',
    noise: 'standard error {{error}} points, credible from {{credible}} points on; {{verdict}}',
    inside: 'inside the noise of the marks',
    outside: 'outside the noise of the marks',
    unknown: 'no standard error: {{reason}}',
    none: 'There is no award line.',
  },
  noNoise: {
    'two-panels': 'the two are of different panels',
    rounds: 'judged in rounds',
    equated: 'the rules bring the panels level',
    'too-few': 'too few entries were marked by all judges',
    other: 'the marks do not suffice',
  },
}
