/** How a sheet that came from paper got its marks: who keyed it, who decided and why, and whether the total on the paper was right. */
import { accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import type { Digest, PersonId } from '../../../shared/domain/ids.ts'
import { compareKeyings, type KeyedPaper } from '../../../shared/domain/paper.ts'
import { sumOfMarks } from '../../../shared/domain/rubric.ts'
import { sheetTranscribed } from '../../../shared/facts/sheet-transcribed.ts'
import { findFact } from '../../data/journal.ts'
import { attachmentsOf } from '../../data/repositories/paper-repository.ts'
import { findPerson } from '../../data/repositories/setup-repository.ts'
import { findSheet } from '../../data/repositories/sheet-repository.ts'
import type { SignedIn, StoreReader } from '../callers.ts'
import { knownPaper, shownAttachment } from './paper-at-desk.ts'

export function readTranscription(by: StoreReader & SignedIn, { sheet }: Input<'paper.transcription'>): Reply<'paper.transcription'> {
  const known = knownPaper(by, sheet)
  if (!known.ok) return known
  const told = transcriptionOf(by, findSheet(by.db, sheet)?.version ?? null)
  if (told === undefined) return refuse('sheet-not-transcribed')
  const { keyings, decidedBy, reason, total, isTotalWrong } = told
  const { rubric } = known.value.part
  const [first, second] = keyings
  const isByMachine = first !== undefined && second !== undefined && compareKeyings(rubric, first, second).isAgreed
  const nameOf = (id: PersonId) => findPerson(by.db, id)?.name ?? id
  return accept({
    recorders: keyings.map(({ recorder }) => nameOf(recorder)),
    decidedBy: isByMachine && reason === null ? null : nameOf(decidedBy),
    reason,
    writtenTotals: keyings.map(({ writtenTotal }) => writtenTotal),
    total,
    isTotalWrong,
    attachments: attachmentsOf(by.db, sheet).map(shownAttachment),
  })
}

/** The fact that made a sheet of a paper, by the version that it left; undefined when that version was sealed by its judge. */
export function transcriptionOf({ db, meaning }: Pick<StoreReader, 'db' | 'meaning'>, version: Digest | null) {
  const fact = version === null ? undefined : findFact(db, version)
  if (fact?.envelope.kind !== sheetTranscribed.kind) return undefined
  const body = sheetTranscribed.body.parse(JSON.parse(fact.body))
  const keyings = body.keyings.map(({ keyed }) => meaning.valueOf(keyed) as KeyedPaper)
  const total = sumOfMarks(body.marks)
  const written = keyings.flatMap(({ writtenTotal }) => writtenTotal ?? [])
  const isTotalWrong = written.length > 0 && written.every(each => each !== total)
  return { keyings, decidedBy: fact.envelope.by, reason: body.reason ?? null, total, isTotalWrong }
}
