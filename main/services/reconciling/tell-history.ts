/** What was said of some subjects, oldest first, each line with what it changed: who, when, where, why, before, after. Reads the journal only. */
import type { HistoryLine } from '../../../shared/contract/entries-at-hand.ts'
import { Attendance } from '../../../shared/domain/attendance.ts'
import { ClockMark } from '../../../shared/domain/hall-clock.ts'
import { type Digest, type PersonId, type SheetId, sheetKey } from '../../../shared/domain/ids.ts'
import type { Part } from '../../../shared/domain/part.ts'
import type { Thousandths } from '../../../shared/domain/quantity.ts'
import { criteriaOf, type Marks, sumOfMarks } from '../../../shared/domain/rubric.ts'
import { type TimeLimit, toldSeconds } from '../../../shared/domain/time-limit.ts'
import type { StoredFact } from '../../../shared/facts/fact.ts'
import { jsonOf, type Meaning } from '../../../shared/facts/meaning.ts'
import { type SubjectRef, type SubjectType, subjectType } from '../../../shared/facts/subjects.ts'
import type { ReadableDb } from '../../data/database.ts'
import { factsOf } from '../../data/journal.ts'
import { findContest, listPeople } from '../../data/repositories/setup-repository.ts'
import { localTime } from '../../platform/local-time.ts'

type Teller = Readonly<{ db: ReadableDb; meaning: Meaning; parts: readonly Part[]; limits: readonly TimeLimit[] }>
type Said = Readonly<{ fact: StoredFact; subject: SubjectRef }>
type Names = ReadonlyMap<string, string>

/** In the order of time; of one moment, in the order in which a station said it. */
export function tellHistory(teller: Teller, subjects: readonly SubjectRef[]): HistoryLine[] {
  const names = new Map(listPeople(teller.db).map(person => [person.id, person.name]))
  const timeZone = findContest(teller.db)?.timeZone ?? 'Asia/Shanghai'
  const said = subjects.flatMap(subject => factsOf(teller.db, subject).map(fact => ({ fact, subject })))
  return said
    .toSorted((a, b) => a.fact.envelope.at - b.fact.envelope.at || a.fact.envelope.seq - b.fact.envelope.seq)
    .map(each => ({ ...lineOf(teller, each, names), at: localTime(each.fact.envelope.at, timeZone) }))
}

function lineOf(teller: Teller, { fact, subject }: Said, names: Names): Omit<HistoryLine, 'at'> {
  const { envelope, hash, body } = fact
  const sheet = aboutSheet(subject)
  const part = teller.parts.find(each => each.id === sheet?.part)
  const changed = sheet !== undefined && envelope.kind.startsWith('sheet.') ? changeOf(teller, fact, subject) : undefined
  return {
    fact: hash,
    kind: kindOf(fact),
    elapsed: elapsedOf(fact, teller.limits),
    by: names.get(envelope.by as PersonId) ?? envelope.by,
    as: envelope.as,
    where: envelope.station,
    judge: sheet === undefined ? null : (names.get(sheet.judge) ?? sheet.judge),
    part: part?.name ?? null,
    reason: reasonOf(jsonOf(body)),
    before: totalOf(changed?.before),
    after: totalOf(changed?.after),
    changes: part === undefined || changed === undefined ? [] : differences(part, changed),
  }
}

/** What happens in the hall is told by what was pressed or noted, not by the kind of fact that keeps it. */
function kindOf({ envelope, body }: StoredFact): string {
  if (envelope.kind === 'clock.marked') return `clock.${ClockMark.parse(jsonOf(body)).event}`
  if (envelope.kind === 'attendance.noted') return `attendance.${Attendance.parse(jsonOf(body)).state}`
  return envelope.kind
}

/** As a penalty tells it by the same limit. */
function elapsedOf({ envelope, body }: StoredFact, limits: readonly TimeLimit[]): number | null {
  if (envelope.kind !== 'clock.marked') return null
  const { part, elapsed } = ClockMark.parse(jsonOf(body))
  return toldSeconds(
    limits.find(limit => limit.part === part),
    elapsed,
  )
}

const ofSheet: ReadonlySet<SubjectType> = new Set(['sheet', 'request', 'confirmation', 'paper', 'paperBack', 'attachment'])

/** Subjects that are about one sheet are named by it, and by nothing else or by whose or which of its papers it is. */
function aboutSheet(ref: SubjectRef) {
  const [judge, entry, part] = ref.slice(ref.indexOf(':') + 1).split('/')
  return ofSheet.has(subjectType(ref)) ? sheetKey([judge, entry, part].join('/') as SheetId) : undefined
}

type Change = Readonly<{ before: Marks | undefined; after: Marks | undefined }>

function changeOf({ db, meaning }: Teller, { envelope, hash }: StoredFact, subject: SubjectRef): Change {
  const known = new Set<string>(factsOf(db, subject).map(fact => fact.hash))
  const former = envelope.on.find(each => known.has(each))
  return { before: former && marksAt(meaning, former), after: marksAt(meaning, hash) }
}

/** Marks that a sheet has after a fact; undefined when it is missing. */
function marksAt(meaning: Meaning, hash: Digest): Marks | undefined {
  const value = meaning.valueOf(hash)
  return 'marks' in value ? value.marks : undefined
}

const totalOf = (marks: Marks | undefined): Thousandths | null => (marks === undefined ? null : sumOfMarks(marks))

/** Only where marks took the place of others: a first sealing changes nothing. */
function differences({ rubric }: Part, { before, after }: Change): HistoryLine['changes'] {
  if (before === undefined || after === undefined) return []
  return criteriaOf(rubric).flatMap(({ id, name }) =>
    before[id] === after[id] ? [] : [{ criterion: name, before: before[id] ?? null, after: after[id] ?? null }],
  )
}

/** Why it was said, in the words of whoever said it. */
function reasonOf(body: unknown): string | null {
  if (typeof body !== 'object' || body === null) return null
  const { reason, question, note, identity } = body as Readonly<Record<'reason' | 'question' | 'note' | 'identity', unknown>>
  const why = [reason, question, note, identity].find(each => typeof each === 'string' && each !== '')
  return typeof why === 'string' ? why : null
}
