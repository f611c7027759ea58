/** What ships: a rubric with its rules and where they come from, and a contest made of several of them. Knows no entries, judges or marks. */
import { z } from 'zod'
import { TrackId } from '../domain/ids.ts'
import { Name } from '../domain/quantity.ts'
import { rulesBasis } from '../domain/rules-document.ts'

const PresetId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

export const TrackPreset = z.strictObject({ id: PresetId, ...rulesBasis }).readonly()
export type TrackPreset = z.infer<typeof TrackPreset>

const PresetTrack = z.strictObject({ id: TrackId, code: z.string().min(1).max(4), name: Name, preset: PresetId }).readonly()
export type PresetTrack = z.infer<typeof PresetTrack>

export const ContestPreset = z
  .strictObject({ id: PresetId, name: Name, note: Name, tracks: z.array(PresetTrack).min(1).readonly() })
  .readonly()
export type ContestPreset = z.infer<typeof ContestPreset>
