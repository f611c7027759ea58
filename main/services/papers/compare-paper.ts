/** 第三人复核: what two recorders read on a paper, side by side, for somebody who keyed neither. */
import { type Answer, accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import type { SheetId } from '../../../shared/domain/ids.ts'
import { compareKeyings, type KeyedPaper } from '../../../shared/domain/paper.ts'
import { sumOfMarks } from '../../../shared/domain/rubric.ts'
import { recordersOf } from '../../data/repositories/paper-repository.ts'
import { findPerson } from '../../data/repositories/setup-repository.ts'
import type { SignedIn, StoreReader } from '../callers.ts'
import { type DeskRefusal, headOf, type PaperAtDesk, type PaperReader, paperAtDesk, readerOf } from './paper-at-desk.ts'

export type PaperToLookAt = PaperAtDesk & Readonly<{ two: readonly [KeyedPaper, KeyedPaper] }>

export function comparePaper(by: StoreReader & SignedIn, { sheet }: Input<'paper.compare'>): Reply<'paper.compare'> {
  const found = paperToLookAt(readerOf(by), sheet)
  if (!found.ok) return found
  const { two, part } = found.value
  const [first, second] = two.map(({ recorder, version, marks, writtenTotal }) => ({
    recorder,
    name: findPerson(by.db, recorder)?.name ?? recorder,
    keyed: version,
    marks,
    writtenTotal,
    sum: sumOfMarks(marks),
  }))
  if (first === undefined || second === undefined) throw new Error(`a paper of two keyings has not two: ${sheet}`)
  const { differing, blank, ...compared } = compareKeyings(part.rubric, ...two)
  return accept({ ...headOf(by.db, found.value), readings: [first, second], differing: [...differing], blank: [...blank], ...compared })
}

/** A paper that this person may decide. Whoever keyed it learns nothing here, not even whether another did. */
export function paperToLookAt(
  by: PaperReader,
  id: SheetId,
): Answer<PaperToLookAt, DeskRefusal | 'third-look-own' | 'paper-not-keyed-twice'> {
  const own = by.actor.person.id
  const found = paperAtDesk(by, id)
  const isOwn = found.ok ? found.value.keyings.some(({ recorder }) => recorder === own) : recordersOf(by.db, id).includes(own)
  if (isOwn) return refuse('third-look-own')
  if (!found.ok) return found
  const [first, second] = found.value.keyings
  if (first === undefined || second === undefined) return refuse('paper-not-keyed-twice')
  return accept({ ...found.value, two: [first, second] })
}
