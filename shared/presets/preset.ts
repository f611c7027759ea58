/** What ships: a rubric with its rules and where they come from, and a contest made of several of them. Knows no entries, judges or marks. */
import { z } from 'zod'
import { TrackId } from '../domain/ids.ts'
import { Part } from '../domain/part.ts'
import { Name } from '../domain/quantity.ts'
import { Rules } from '../domain/rules.ts'
import { EntryKind, PresetStatus } from '../domain/track.ts'

const PresetId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

export const TrackPreset = z
  .strictObject({
    id: PresetId,
    title: Name,
    /** How far it can be trusted; shown wherever the preset can be chosen. */
    status: PresetStatus,
    /** The key in domain.md §10 and what stands behind it. */
    source: z.string().min(1),
    /** What the source does not say and Lectern filled in, for the organizer to read before freezing. */
    sourceNote: Name,
    entryKind: EntryKind,
    parts: z.array(Part).min(1).readonly(),
    rules: Rules,
  })
  .readonly()
export type TrackPreset = z.infer<typeof TrackPreset>

const PresetTrack = z.strictObject({ id: TrackId, code: z.string().min(1).max(4), name: Name, preset: PresetId }).readonly()
export type PresetTrack = z.infer<typeof PresetTrack>

export const ContestPreset = z
  .strictObject({ id: PresetId, name: Name, note: Name, tracks: z.array(PresetTrack).min(1).readonly() })
  .readonly()
export type ContestPreset = z.infer<typeof ContestPreset>
