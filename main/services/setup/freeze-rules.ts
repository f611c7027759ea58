/** The organizer freezes a track: rubrics, rules, entries and panels stand, and its sheets may be sealed. */
import { accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import { judgesToName } from '../../../shared/facts/panel-rules-problem.ts'
import { rulesFrozen } from '../../../shared/facts/rules-frozen.ts'
import { findTrack, listEntries, listPanels } from '../../data/repositories/setup-repository.ts'
import type { WriteUnit } from '../../data/write-unit.ts'
import { digestOf } from '../../platform/sha256.ts'

export function freezeRules(unit: WriteUnit, { track: id }: Input<'rules.freeze'>): Reply<'rules.freeze'> {
  const state = findTrack(unit.db, id)
  if (state === undefined) return refuse('track-unknown')
  const { track } = state
  const rules = digestOf(track.rules)
  const panels = listPanels(unit.db, id)
  const judges = judgesToName(track.rules, panels)
  const reply = unit.record(rulesFrozen, {
    track: id,
    rules,
    rubrics: Object.fromEntries(track.parts.map(part => [part.id, digestOf(part.rubric)])),
    panels: panels.map(panel => panel.id),
    entries: listEntries(unit.db, id).map(entry => entry.id),
    ...(judges.length > 0 ? { judges } : {}),
  })
  return reply.ok ? accept({ rules }) : reply
}
