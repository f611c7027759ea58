/** A track 赛道: its parts with their rubrics, its rules, and, once frozen, the digests that every sheet must carry. */
import { z } from 'zod'
import { Digest, PanelId, type PartId, TrackId } from './ids.ts'
import { Part } from './part.ts'
import { Name } from './quantity.ts'
import { Rules } from './rules.ts'

/** Where a preset comes from and how far it can be trusted; shown to the user, never passed off as official. */
export const PresetStatus = z.enum(['official-like', 'secondary', 'partial', 'proposed'])
export type PresetStatus = z.infer<typeof PresetStatus>
const Provenance = z.strictObject({ preset: z.string(), status: PresetStatus, source: z.string() }).readonly()

export const EntryKind = z.enum(['teacher', 'team', 'paper'])
export type EntryKind = z.infer<typeof EntryKind>

export const Track = z
  .strictObject({
    id: TrackId,
    /** The letter before entry numbers: W-017. */
    code: z.string().min(1).max(4),
    name: Name,
    entryKind: EntryKind,
    parts: z.array(Part).min(1).readonly(),
    rules: Rules,
    provenance: Provenance,
  })
  .readonly()
export type Track = z.infer<typeof Track>

/** The digests in force. `edition` of the rules: 1 when they were frozen, one more with each amendment; `former`: the digests of the editions
 * before, by which sealed sheets stay as they are; `panels`: those of the track when it was frozen, unknown in old files. */
export const FrozenDigests = z
  .strictObject({
    rules: Digest,
    rubrics: z.record(z.string(), Digest).readonly(),
    edition: z.int().positive(),
    former: z.array(Digest).readonly(),
    panels: z.array(PanelId).readonly().optional(),
  })
  .readonly()
export type FrozenDigests = z.infer<typeof FrozenDigests>
/** A track as the journal knows it: `frozen` is there once `rules.frozen` was recorded. */
export type TrackState = Readonly<{ track: Track; frozen?: FrozenDigests }>

/** The part of a track by its id. */
export function partOf(track: Track, id: PartId): Part | undefined {
  return track.parts.find(part => part.id === id)
}
