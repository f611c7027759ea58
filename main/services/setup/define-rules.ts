/** The organizer takes over a rules document before the freeze: the track gets its parts and rules, and the panels judge its parts. */
import { accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import type { Panel } from '../../../shared/domain/panel.ts'
import type { Track } from '../../../shared/domain/track.ts'
import { panelFormed } from '../../../shared/facts/panel-formed.ts'
import { trackDefined } from '../../../shared/facts/track-defined.ts'
import { trackFromPreset } from '../../../shared/presets/presets.ts'
import { listPanels } from '../../data/repositories/setup-repository.ts'
import type { WriteUnit } from '../../data/write-unit.ts'
import { documentFor } from './read-rules-document.ts'

/** All or nothing: a panel that cannot take the parts undoes the track too. */
export function defineRules(unit: WriteUnit, input: Input<'rules.define'>): Reply<'rules.define'> {
  const found = documentFor(unit.db, input)
  if (!found.ok) return found
  const { state, read } = found.value
  if (!read.ok) return refuse('document-broken')
  const track = trackFromPreset({ id: 'document', ...read.document }, state.track)
  const defined = unit.record(trackDefined, track)
  if (!defined.ok) return defined
  for (const panel of panelsToForm(listPanels(unit.db, track.id), state.track, track)) {
    const formed = unit.record(panelFormed, panel)
    if (!formed.ok) return formed
  }
  return accept(null)
}

/** The panels that judged the whole track judge the whole of it again, where its parts are others now. */
function panelsToForm(panels: readonly Panel[], before: Track, { parts }: Track): readonly Panel[] {
  const ids = parts.map(part => part.id)
  const isSame = ids.length === before.parts.length && before.parts.every(part => ids.includes(part.id))
  return isSame ? [] : panels.map(panel => ({ ...panel, parts: ids }))
}
