/** The scope of a chief judge: the own panel, its sheets and entries, until it is certified. Shared by the kinds that a chief says. */
import type { EntryId, PanelId, SheetId } from '../domain/ids.ts'
import { isInPanel } from '../domain/panel.ts'
import type { Actor } from '../domain/person.ts'
import { isPanelCertified } from './certified-panel.ts'
import type { State } from './fact.ts'

type Scope = Readonly<{ panel: PanelId; sheet?: SheetId | undefined; entry?: EntryId | undefined }>

/** Why this chief may not act on this panel (or its sheet or entry), or undefined. The panel and its certification must be in `rests`. */
export function chiefProblem(state: State, { person, as }: Actor, { panel: id, sheet, entry }: Scope) {
  const panel = state.find('panel', id)
  if (panel === undefined || (as === 'chief' && panel.chief !== person.id)) return 'panel-of-another'
  if (sheet !== undefined && !isInPanel(panel, sheet)) return 'panel-of-another'
  if (entry !== undefined && !panel.entries.includes(entry)) return 'panel-of-another'
  return isPanelCertified(state, id) ? 'panel-certified' : undefined
}
