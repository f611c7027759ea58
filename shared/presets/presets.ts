/** Every preset that ships, parsed once, and the tracks that are made from them. The data stand in tracks/ and contests/, one file each. */
import type { Track } from '../domain/track.ts'
import beijing14 from './contests/beijing-14.json' with { type: 'json' }
import innovationContest from './contests/innovation.json' with { type: 'json' }
import managementContest from './contests/management.json' with { type: 'json' }
import papersContest from './contests/papers.json' with { type: 'json' }
import schoolHeat from './contests/school-heat.json' with { type: 'json' }
import { ContestPreset, type PresetTrack, TrackPreset } from './preset.ts'
import beijing from './tracks/beijing.json' with { type: 'json' }
import caseDiscussion from './tracks/case-discussion.json' with { type: 'json' }
import innovation from './tracks/innovation.json' with { type: 'json' }
import management from './tracks/management.json' with { type: 'json' }
import national from './tracks/national.json' with { type: 'json' }
import paper from './tracks/paper.json' with { type: 'json' }
import paperLevels from './tracks/paper-levels.json' with { type: 'json' }
import skillsRange from './tracks/skills-range.json' with { type: 'json' }

/** Rubrics with rules that a track may start from (domain.md §2: R1, R11, R12, R3, R4, R2, R10, R5), in the order in which they are offered. */
export const trackPresets: readonly TrackPreset[] = [
  national,
  beijing,
  management,
  paper,
  paperLevels,
  innovation,
  caseDiscussion,
  skillsRange,
].map(preset => TrackPreset.parse(preset))

/** Contests that the organizer may start from, in the order in which they are offered. */
export const contestPresets: readonly ContestPreset[] = [beijing14, schoolHeat, managementContest, papersContest, innovationContest].map(
  preset => ContestPreset.parse(preset),
)

/** The track preset of that id, or undefined when none ships under it. */
export function findTrackPreset(id: string): TrackPreset | undefined {
  return trackPresets.find(preset => preset.id === id)
}

/** A track with the preset's parts and rules, which carries the preset's status and source along wherever it goes. */
export function trackFromPreset(preset: TrackPreset, { id, code, name }: Pick<Track, 'id' | 'code' | 'name'>): Track {
  const { entryKind, parts, rules, status, source } = preset
  return { id, code, name, entryKind, parts, rules, provenance: { preset: preset.id, status, source } }
}

/** The tracks of a contest preset, in its order. Throws when it names a track preset that does not ship: a bug in the data. */
export function tracksOfContest(contest: ContestPreset): readonly Track[] {
  return contest.tracks.map(trackOf)
}

function trackOf(track: PresetTrack): Track {
  const preset = findTrackPreset(track.preset)
  if (preset === undefined) throw new Error(`contest preset: no track preset ${track.preset}`)
  return trackFromPreset(preset, track)
}
