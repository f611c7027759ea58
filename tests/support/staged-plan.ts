/** Who takes part in the staged contest, and what is sealed in it. Plain data; names nobody who exists. */
import { planTrack } from '../../main/services/samples/sample-plan-track.ts'
import { smallPlan } from '../../main/services/samples/small-plan.ts'
import { Anchor } from '../../shared/domain/calibration.ts'
import { type SheetId, sheetKey, TrackId } from '../../shared/domain/ids.ts'
import { sheetsOfPanel } from '../../shared/domain/panel.ts'
import type { Name } from '../../shared/domain/quantity.ts'
import type { Track } from '../../shared/domain/track.ts'
import { findTrackPreset, trackFromPreset } from '../../shared/presets/presets.ts'

export const SEED = 'staged'
export const contestName = { zh: '第三届校级青年教师教学竞赛', en: 'Third school heat of young teachers' } as const

/** Beside the track of the small sample: papers by levels, and a lecture with bounds, a calibration lecture and a called floor. */
export function stagedPlan() {
  const sample = smallPlan(SEED)
  const papers = planTrack(trackOf('paper-levels', 'papers', 'P', { zh: '论文', en: 'Papers' }), {
    venue: '',
    judgeSchools: ['南开大学', '河北大学', '山西大学'],
    entrySchools: ['北京师范大学', '中国政法大学', '北京化工大学'],
    subjects: ['教学方法', '课程建设', '教学评价'],
  })
  const skills = trackOf('skills-range', 'skills', 'S', { zh: '基本功', en: 'Skills' })
  const called: Track = { ...skills, rules: { ...skills.rules, judging: { floor: 'called' } } }
  const lectures = planTrack(called, {
    venue: '实验楼 201 教室',
    judgeSchools: ['天津大学', '河北工业大学', '燕山大学', '大连理工大学', '吉林大学'],
    entrySchools: ['北京理工大学', '北京交通大学', '北京科技大学', '北京工业大学'],
    subjects: ['机械', '电子信息', '土木', '计算机'],
  })
  const calling = { ...lectures.panel, anchor: Anchor.parse({ id: 'anchor-s', title: '牛顿第二定律（录像）' }) }
  const later = planTrack(trackOf('management', 'staff', 'M', { zh: '管理', en: 'Staff' }), {
    venue: '报告厅',
    judgeSchools: ['天津大学', '河北大学', '山西大学', '燕山大学', '吉林大学'],
    entrySchools: ['北京理工大学', '北京交通大学'],
    subjects: ['学生工作', '后勤与安全'],
  })
  const whole = [papers, { ...lectures, panel: calling }, later]
  return {
    tracks: [...sample.tracks, ...whole.map(({ track }) => track)],
    people: [...sample.people, ...whole.flatMap(({ people }) => people)],
    entries: [...sample.entries, ...whole.flatMap(({ entries }) => entries)],
    panels: [...sample.panels, ...whole.map(({ panel }) => panel)],
    sheets: sample.sheets,
    /** The rules of staff are still open, so that their pages offer what only then can be done. */
    frozen: [...sample.tracks, papers.track, called].map(({ id }) => id),
    /** All judges but the last have marked the calibration lecture. */
    calibrated: sheetsOfPanel({ ...calling, entries: [calling.anchor.id] }).filter(
      (id: SheetId) => sheetKey(id).judge !== calling.judges.at(-1),
    ),
  }
}

function trackOf(id: string, track: string, code: string, name: Name): Track {
  const preset = findTrackPreset(id)
  if (preset === undefined) throw new Error(`the preset ${id} does not ship`)
  return trackFromPreset(preset, { id: TrackId.parse(track), code, name })
}
