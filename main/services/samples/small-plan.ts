/** The small sample: one track of a school heat, to learn by in ten minutes. Twelve entries, five judges, three entries still open. */
import { TrackId } from '../../../shared/domain/ids.ts'
import { findTrackPreset, trackFromPreset } from '../../../shared/presets/presets.ts'
import type { SamplePlan } from './sample-plan.ts'
import { sealedSheets, type TrackEvents } from './sample-plan-sheets.ts'
import { aPerson, entriesOfAllJudges, planTrack, type TrackPlan } from './sample-plan-track.ts'

/** The fourth entry is of the second judge's school: the one recusal. */
const entrySchools = [
  '北京师范大学',
  '北京理工大学',
  '北京交通大学',
  '中国人民大学',
  '北京邮电大学',
  '北京林业大学',
  '北京工业大学',
  '中国政法大学',
  '首都师范大学',
  '北京联合大学',
  '北京科技大学',
  '北京化工大学',
]

/** The same seed gives the same plan. */
export function smallPlan(seed: string): SamplePlan {
  const preset = findTrackPreset('national')
  if (preset === undefined) throw new Error('sample: the preset national does not ship')
  const track = trackFromPreset(preset, { id: TrackId.parse('liberal-arts'), code: 'W', name: { zh: '文科', en: 'Liberal arts' } })
  const plan = planTrack(track, {
    venue: '教学楼 101 教室',
    judgeSchools: ['南开大学', '中国人民大学', '天津师范大学', '河北大学', '山西大学'],
    entrySchools,
    subjects: ['哲学', '经济学', '法学', '教育学', '中国语言文学', '历史学'],
  })
  const events = smallEvents(plan)
  return {
    contest: { name: { zh: '样例：校级青教赛选拔', en: "Sample: school heat of the young teachers' contest" }, timeZone: 'Asia/Shanghai' },
    tracks: [track],
    people: [
      aPerson('organizer-1', '组委会 01', { role: 'organizer' }),
      aPerson('supervisor-1', '监审 01', { role: 'supervisor' }),
      ...plan.people,
    ],
    entries: plan.entries,
    panels: [plan.panel],
    sheets: sealedSheets(seed, plan, events),
    missing: [],
    penalties: [],
    openEntries: events.open,
  }
}

function smallEvents(plan: TrackPlan): TrackEvents {
  const open = plan.entries.slice(-3).map(entry => entry.id)
  const [, first, , , second] = entriesOfAllJudges(plan).map(entry => entry.id)
  if (first === undefined || second === undefined) throw new Error('sample: too few entries for a tie')
  return { twins: [first, second], open, missing: [], penalties: [] }
}
