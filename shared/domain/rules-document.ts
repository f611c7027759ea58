/** The rules document 规则文件: what a track is judged by, as one readable file. Knows no entries, judges or marks; says nothing of places. */
import { z } from 'zod'
import { Part } from './part.ts'
import { Name } from './quantity.ts'
import { Rules } from './rules.ts'
import { EntryKind, PresetStatus } from './track.ts'

/** What a shipped preset and a rules document both hold. */
export const rulesBasis = {
  title: Name,
  /** How far it can be trusted; shown wherever it can be chosen. */
  status: PresetStatus,
  /** What it was taken from. */
  source: z.string().min(1),
  /** What the source does not say and was filled in, for the organizer to read before freezing. */
  sourceNote: Name,
  entryKind: EntryKind,
  parts: z.array(Part).min(1).readonly(),
  rules: Rules,
}

export const RulesDocument = z
  .strictObject({
    format: z.literal('lectern-rules/1'),
    /** What its author calls this version: 2026 年修订. Two documents are the same when their digests are. */
    version: z.string().min(1).max(80),
    ...rulesBasis,
  })
  .readonly()
export type RulesDocument = z.infer<typeof RulesDocument>
