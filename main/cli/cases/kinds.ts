/** The kinds of cases that there are, by name. */
import type { Adapter } from './adapter.ts'
import { cronbach, icc, kendall, krippendorff } from './agreement.ts'
import { awardCut } from './award-lines.ts'
import { diving, divingTwoRules, synchro } from './dives.ts'
import { judgeStats, mfrmJml, zt } from './judge-reports.ts'
import { skatingSystem } from './majority-places.ts'
import { bestRun, clipMean, trimmedMean } from './panel-means.ts'
import { rounding } from './roundings.ts'
import { apportionment, quota } from './seats.ts'
import { skatingSegment } from './segments.ts'
import { tieBreak } from './tie-breaks.ts'
import { sumPoints, weightedTotal } from './totals.ts'
import { trackResults } from './track-results.ts'

export const KINDS: ReadonlyMap<string, Adapter> = new Map([
  ['apportion', apportionment],
  ['award_cut', awardCut],
  ['best_run', bestRun],
  ['clip_mean', clipMean],
  ['cronbach', cronbach],
  ['diving', diving],
  ['diving_two_rules', divingTwoRules],
  ['icc', icc],
  ['judge_stats', judgeStats],
  ['kendall', kendall],
  ['krippendorff', krippendorff],
  ['mfrm_jml', mfrmJml],
  ['quota', quota],
  ['rounding', rounding],
  ['skating_segment', skatingSegment],
  ['skating_system', skatingSystem],
  ['sum_points', sumPoints],
  ['synchro', synchro],
  ['tie_break', tieBreak],
  ['track', trackResults],
  ['trimmed_mean', trimmedMean],
  ['weighted_total', weightedTotal],
  ['zt', zt],
])
