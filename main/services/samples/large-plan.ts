/** The large sample: a whole city contest on the day before its results, with 306 teachers, 71 teams and 40 papers, twelve entries still open. */
import { contestPresets, tracksOfContest } from '../../../shared/presets/presets.ts'
import { largeCast } from './large-plan-cast.ts'
import { largeEvents } from './large-plan-events.ts'
import type { SamplePlan } from './sample-plan.ts'
import { sealedSheets } from './sample-plan-sheets.ts'
import { aPerson, planTrack } from './sample-plan-track.ts'

/** The same seed gives the same plan. */
export function largePlan(seed: string): SamplePlan {
  const contest = contestPresets.find(({ id }) => id === 'beijing-14')
  if (contest === undefined) throw new Error('sample: the preset beijing-14 does not ship')
  const plans = tracksOfContest(contest).map(track => {
    const plan = planTrack(track, largeCast(seed, track.id))
    const events = largeEvents(plan)
    return { ...plan, events, sheets: sealedSheets(seed, plan, events) }
  })
  return {
    contest: {
      name: { zh: '样例：北京高校青年教师教学基本功比赛', en: "Sample: Beijing university young teachers' teaching contest" },
      timeZone: 'Asia/Shanghai',
    },
    tracks: plans.map(plan => plan.track),
    people: [...staff, ...plans.flatMap(plan => plan.people)],
    entries: plans.flatMap(plan => plan.entries),
    panels: plans.map(plan => plan.panel),
    sheets: plans.flatMap(plan => plan.sheets),
    missing: plans.flatMap(plan => plan.events.missing),
    penalties: plans.flatMap(plan => plan.events.penalties),
    openEntries: plans.flatMap(plan => plan.events.open),
  }
}

const staff = [
  aPerson('organizer-1', '组委会 01', { role: 'organizer' }),
  aPerson('supervisor-1', '监审 01', { role: 'supervisor' }),
  aPerson('timekeeper-1', '计时员 01', { role: 'timekeeper' }),
  aPerson('recorder-1', '记分员 01', { role: 'recorder' }),
  aPerson('recorder-2', '记分员 02', { role: 'recorder' }),
]
