/** The panels whose documents somebody may print, by track in their order. */
import { accept } from '../../../shared/answer.ts'
import type { Reply } from '../../../shared/contract/index.ts'
import { listPanels } from '../../data/repositories/setup-repository.ts'
import type { SignedIn } from '../callers.ts'
import { tracksOf } from '../setup/tracks-of.ts'

export function listPrintPanels({ db, actor }: SignedIn): Reply<'print.panels'> {
  const { person, as } = actor
  return accept(
    tracksOf(db, actor).flatMap(({ track }) =>
      listPanels(db, track.id)
        .filter(panel => as !== 'chief' || panel.chief === person.id)
        .map(({ id, name }) => ({ panel: id, name, track: track.name })),
    ),
  )
}
