/** How far one paper has come, for whoever asks. A recorder who keyed it is told only that: not whether another did, nor whether the two agree. */
import type { PaperStatus } from '../../../shared/contract/papers.ts'
import { type Digest, type PersonId, type SheetId, sheetKey } from '../../../shared/domain/ids.ts'
import { compareKeyings, type PaperBase, paperBase } from '../../../shared/domain/paper.ts'
import { type FrozenDigests, partOf, type Track } from '../../../shared/domain/track.ts'
import type { SheetRow } from '../../data/repositories/sheet-repository.ts'
import { currentKeyings, type PaperReader } from './paper-at-desk.ts'

export type PaperKnown = Readonly<{
  id: SheetId
  row: SheetRow | undefined
  isRecused: boolean
  hasDraft: boolean
  frozen: FrozenDigests | undefined
  isPaper: boolean
  /** Who ever keyed it. */
  recorders: readonly PersonId[]
}>
type Standing = Readonly<{ status: PaperStatus; by: PersonId | null; reason: string | null }>
const standing = (status: PaperStatus, { by = null, reason = null }: Partial<Omit<Standing, 'status'>> = {}): Standing => ({
  status,
  by,
  reason,
})

export function paperStanding(reader: PaperReader, track: Track, known: PaperKnown): Standing {
  const { id, row, isPaper, recorders } = known
  const rubric = known.frozen?.rubrics[sheetKey(id).part]
  const base = paperBase(row && reader.find('sheet', id), reader.find('paperBack', id))
  if (base === undefined) return closed(reader, known)
  const keyed = rubric === undefined || recorders.length === 0 ? undefined : ofKeyings(reader, track, { ...known, base, rubric })
  if (keyed !== undefined) return keyed
  if (row?.state === 'missing' || (row === undefined && known.isRecused)) return standing('missing', { reason: row?.reason ?? null })
  const back = base.back === null ? undefined : reader.find('paperBack', id)?.reason
  if (isPaper && row?.state === 'returned') return standing('back', { reason: row.reason })
  if (row?.state === 'returned' || known.hasDraft) return standing('draft')
  return back === undefined ? standing('unreturned') : standing('back', { reason: back })
}

/** A sheet that nobody keys any more. */
function closed({ actor }: PaperReader, { row, isPaper, recorders }: PaperKnown): Standing {
  if (row?.state === 'missing') return standing('missing', { reason: row.reason })
  if (!isPaper) return standing('sealed')
  return standing(actor.as === 'recorder' && recorders.includes(actor.person.id) ? 'mine' : 'decided')
}

type Keyed = PaperKnown & Readonly<{ base: PaperBase; rubric: Digest }>

function ofKeyings(reader: PaperReader, track: Track, { id, base, rubric, recorders }: Keyed): Standing | undefined {
  const { actor } = reader
  const [first, second] = currentKeyings(reader, { id, base, rubric }, recorders)
  if (first === undefined) return undefined
  const isMine = [first, second].some(keying => keying?.recorder === actor.person.id)
  if (actor.as === 'recorder' && isMine) return standing('mine')
  if (second === undefined) return standing('once', { by: first.recorder })
  const part = partOf(track, sheetKey(id).part)
  return standing(part !== undefined && compareKeyings(part.rubric, first, second).isAgreed ? 'agreed' : 'differ')
}
