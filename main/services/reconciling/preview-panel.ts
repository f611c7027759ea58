/** The results of a panel as they stand, and beside them as they would be if one thing were different. Writes nothing. */
import { accept } from '../../../shared/answer.ts'
import type { PreviewRow } from '../../../shared/contract/closings.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import type { EntryResult, TrackResult } from '../../../shared/domain/result.ts'
import { scoreTrack } from '../../../shared/scoring/score-track.ts'
import { withOneChange } from '../../../shared/sensitivity/what-if.ts'
import { listPeople } from '../../data/repositories/setup-repository.ts'
import { penaltiesOfPanel } from '../../data/repositories/sheet-repository.ts'
import type { SignedIn } from '../callers.ts'
import { panelInput } from '../results/compute-panel.ts'
import { panelAtHand } from './panel-at-hand.ts'

export function previewPanel(by: SignedIn, { panel: id, whatIf }: Input<'panel.preview'>): Reply<'panel.preview'> {
  const found = panelAtHand(by, id)
  if (!found.ok) return found
  const { panel, track, numbers } = found.value
  const number = (entry: string) => numbers.get(entry) ?? entry
  const input = panelInput(by.db, track, panel)
  const others = whatIf && byEntry(scoreTrack(withOneChange(input, whatIf)))
  const names = new Map(listPeople(by.db).map(person => [person.id, person.name]))
  return accept({
    rows: scoreTrack(input).entries.map(
      (now): PreviewRow => ({
        entry: now.entry,
        number: number(now.entry),
        now: standing(now),
        instead: others && standing(others.get(now.entry)),
      }),
    ),
    judges: panel.judges.map(judge => ({ id: judge, name: names.get(judge) ?? judge })),
    parts: track.parts.flatMap(part => (panel.parts.includes(part.id) ? [{ id: part.id, name: part.name }] : [])),
    penalties: penaltiesOfPanel(by.db, id).flatMap(({ id: penalty, entry, reason, withdrawn }) =>
      withdrawn === null ? [{ id: penalty, number: number(entry), reason }] : [],
    ),
  })
}

const byEntry = ({ entries }: TrackResult) => new Map(entries.map(entry => [entry.entry, entry]))
const standing = (result: EntryResult | undefined) => ({ score: result?.score ?? null, rank: result?.rank ?? null })
