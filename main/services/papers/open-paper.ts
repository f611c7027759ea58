/** A paper as the recorder who is to key it sees it: its form, and what this recorder keyed before. Nothing of what another keyed. */
import { accept } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import type { SignedIn, StoreReader } from '../callers.ts'
import { headOf, paperToKey, readerOf } from './paper-at-desk.ts'

export function openPaper(by: StoreReader & SignedIn, { sheet }: Input<'paper.open'>): Reply<'paper.open'> {
  const reader = readerOf(by)
  const found = paperToKey(reader, sheet)
  if (!found.ok) return found
  const { keyings } = found.value
  const mine = keyings.find(({ recorder }) => recorder === by.actor.person.id)
  return accept({
    ...headOf(by.db, found.value),
    back: reader.find('paperBack', sheet)?.reason ?? null,
    mine: mine === undefined ? null : { marks: mine.marks, writtenTotal: mine.writtenTotal, place: mine.place },
  })
}
