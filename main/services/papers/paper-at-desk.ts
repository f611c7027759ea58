/** A paper sheet with all that decides what may be done with it, gathered once for the calls of the scoring desk. Writes nothing. */
import { type Answer, accept, refuse } from '../../../shared/answer.ts'
import { type Digest, type SheetId, sheetKey } from '../../../shared/domain/ids.ts'
import type { Panel } from '../../../shared/domain/panel.ts'
import { isCurrent, type KeyedPaper, keyingId, type PaperAttachment, type PaperBase, paperBase } from '../../../shared/domain/paper.ts'
import { paperCode } from '../../../shared/domain/paper-code.ts'
import type { Part } from '../../../shared/domain/part.ts'
import type { Person } from '../../../shared/domain/person.ts'
import { type FrozenDigests, partOf, type Track } from '../../../shared/domain/track.ts'
import type { Subjects, SubjectType } from '../../../shared/facts/subjects.ts'
import { withdrawnEntries } from '../../data/repositories/hall-repository.ts'
import { attachmentsOf, recordersOf } from '../../data/repositories/paper-repository.ts'
import { findEntry, findPanelOf, findPerson, findTrack } from '../../data/repositories/setup-repository.ts'
import { declaredRecusals, isCertified } from '../../data/repositories/sheet-repository.ts'
import { currentOf } from '../../data/write-unit.ts'
import type { SignedIn, StoreReader } from '../callers.ts'
import { isRecused } from '../sheets/sheet-context.ts'

/** Somebody signed in who can ask what is known of a subject: a query, or a write unit. */
export type PaperReader = SignedIn & Readonly<{ find<T extends SubjectType>(type: T, id: string): Subjects[T] | undefined }>

export function readerOf(by: StoreReader & SignedIn): PaperReader {
  return { db: by.db, actor: by.actor, find: (type, id) => currentOf(by, type, id) }
}

export type KnownPaper = Readonly<{ id: SheetId; panel: Panel; track: Track; part: Part; judge: Person; number: string }>
export type PaperAtDesk = KnownPaper &
  Readonly<{
    rubric: Digest
    rules: Digest
    base: PaperBase
    /** The keyings that count, by the order of their recorders' ids. */
    keyings: readonly KeyedPaper[]
  }>

export type KnownRefusal = 'sheet-unknown' | 'panel-of-another'
export type DeskRefusal = KnownRefusal | 'entry-withdrawn' | 'rules-not-frozen' | 'judge-recused' | 'panel-certified' | 'sheet-not-on-paper'

/** A sheet that some panel expects. A chief is told of the own panel only. */
export function knownPaper({ db, actor }: SignedIn, id: SheetId): Answer<KnownPaper, KnownRefusal> {
  const key = sheetKey(id)
  const [entry, panel, judge] = [findEntry(db, key.entry), findPanelOf(db, key), findPerson(db, key.judge)]
  const track = panel && findTrack(db, panel.track)?.track
  const part = track && partOf(track, key.part)
  if (!entry || !panel || !judge || !track || !part) return refuse('sheet-unknown')
  if (actor.as === 'chief' && panel.chief !== actor.person.id) return refuse('panel-of-another')
  return accept({ id, panel, track, part, judge, number: entry.number })
}

/** A sheet whose paper may be keyed or decided now; or why not. */
export function paperAtDesk(by: PaperReader, id: SheetId): Answer<PaperAtDesk, DeskRefusal> {
  const known = knownPaper(by, id)
  if (!known.ok) return known
  const { panel, part, judge } = known.value
  const frozen = findTrack(by.db, panel.track)?.frozen
  const rubric = frozen?.rubrics[part.id] as Digest | undefined
  if (frozen === undefined || rubric === undefined) return refuse('rules-not-frozen')
  const entry = findEntry(by.db, sheetKey(id).entry)
  if (entry !== undefined && isRecused(judge, entry, declaredRecusals(by.db))) return refuse('judge-recused')
  if (isCertified(by.db, panel.id)) return refuse('panel-certified')
  if (withdrawnEntries(by.db, panel.id).has(sheetKey(id).entry)) return refuse('entry-withdrawn')
  const base = paperBase(by.find('sheet', id), by.find('paperBack', id))
  if (base === undefined) return refuse('sheet-not-on-paper')
  return accept({ ...known.value, rubric, rules: frozen.rules, base, keyings: currentKeyings(by, { id, base, rubric }) })
}

/**
 * A paper that this recorder may key. Once two have keyed, the answer is the same whether they agreed or a third has to look: whoever could
 * try on would find out what the other saw.
 */
export function paperToKey(by: PaperReader, id: SheetId): Answer<PaperAtDesk, DeskRefusal | 'paper-keyed-twice'> {
  const found = paperAtDesk(by, id)
  if (found.ok) return found.value.keyings.length > 1 ? refuse('paper-keyed-twice') : found
  const sheet = by.find('sheet', id)
  const isSettled = found.refusal === 'sheet-not-on-paper' && sheet !== undefined && 'origin' in sheet && sheet.state === 'sealed'
  return isSettled ? refuse('paper-keyed-twice') : found
}

type Counting = Readonly<{ id: SheetId; base: PaperBase; rubric: Digest }>

/** The keyings of a sheet that still count. */
export function currentKeyings(
  { db, find }: Pick<PaperReader, 'db' | 'find'>,
  { id, base, rubric }: Counting,
  recorders = recordersOf(db, id),
): readonly KeyedPaper[] {
  return recorders.flatMap(recorder => {
    const keying = find('paper', keyingId(id, recorder))
    return keying !== undefined && isCurrent(keying, base, rubric) ? [keying] : []
  })
}

/** What stands at the head of every page about one paper. */
export function headOf(db: SignedIn['db'], { id, panel, number, judge, part, rubric }: PaperAtDesk) {
  return {
    sheet: id,
    panel: panel.id,
    number,
    judge: judge.name,
    part: part.name,
    code: paperCode(id, rubric),
    rubric: part.rubric,
    attachments: attachmentsOf(db, id).map(shownAttachment),
  }
}

export const shownAttachment = ({ sha256, bytes, mediaType, name }: PaperAttachment) => ({ sha256, bytes, mediaType, name })

/** The code of a sheet's paper; empty before the rules are frozen, when no paper can be printed. */
export function codeOf(frozen: FrozenDigests | undefined, id: SheetId): string {
  const rubric = frozen?.rubrics[sheetKey(id).part]
  return rubric === undefined ? '' : paperCode(id, rubric)
}
