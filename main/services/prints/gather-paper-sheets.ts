/** Paper sheets of a panel: one for each sheet that is expected, a pile for each judge in running order. No marks come into it. */
import { type Answer, accept, refuse } from '../../../shared/answer.ts'
import type { PaperSheet, PaperSheets } from '../../../shared/contract/print-documents.ts'
import type { Entry } from '../../../shared/domain/entry.ts'
import { sheetId } from '../../../shared/domain/ids.ts'
import { paperCode } from '../../../shared/domain/paper-code.ts'
import { paperPayload } from '../../../shared/domain/paper-payload.ts'
import type { Part } from '../../../shared/domain/part.ts'
import type { Person } from '../../../shared/domain/person.ts'
import type { FrozenDigests } from '../../../shared/domain/track.ts'
import { findEntry, findPerson } from '../../data/repositories/setup-repository.ts'
import { declaredRecusals } from '../../data/repositories/sheet-repository.ts'
import { isRecused } from '../sheets/sheet-context.ts'
import { shownEntry } from '../sheets/shown-entry.ts'
import { gatherHead, type Printing } from './gather-head.ts'

/** A blank sheet says the judge's seat and the place in the running order, a filled one who and whom; a recused judge has none. */
export function gatherPaperSheets(printing: Printing, isFilled: boolean): Answer<PaperSheets, 'rules-not-frozen' | 'print-empty'> {
  const { db, panel, state } = printing
  // A rubric that may still change must not go out on paper.
  if (state.frozen === undefined) return refuse('rules-not-frozen')
  const parts = state.track.parts.filter(part => panel.parts.includes(part.id))
  const sheets = panel.judges.flatMap((id, at) => {
    const judge = findPerson(db, id)
    return judge === undefined ? [] : pileOf(printing, { judge, seat: at + 1, parts, frozen: state.frozen as FrozenDigests, isFilled })
  })
  if (sheets.length === 0) return refuse('print-empty')
  return accept({ document: isFilled ? 'filled-paper' : 'blank-paper', head: gatherHead(printing), parts, sheets })
}

type Pile = Readonly<{ judge: Person; seat: number; parts: readonly Part[]; frozen: FrozenDigests; isFilled: boolean }>

function pileOf({ db, contest, panel, state }: Printing, { judge, seat, parts, frozen, isFilled }: Pile): readonly PaperSheet[] {
  const recusals = declaredRecusals(db)
  const marked = panel.entries.flatMap((id, at): readonly (readonly [Entry, number])[] => {
    const entry = findEntry(db, id)
    return entry === undefined || isRecused(judge, entry, recusals) ? [] : [[entry, at + 1]]
  })
  const all = marked.flatMap(([entry, place]) =>
    parts.map((part): Omit<PaperSheet, 'pile' | 'of'> => {
      const sheet = sheetId({ judge: judge.id, entry: entry.id, part: part.id })
      const rubric = frozen.rubrics[part.id]
      if (rubric === undefined) throw new Error(`the rules are frozen without the rubric of ${part.id}`)
      const { number, name, segment } = shownEntry(state.track, entry)
      const filled = isFilled ? { judge: judge.name, number, name, segment } : { judge: null, number: null, name: null, segment: null }
      const code = paperCode(sheet, rubric as never)
      return { part: part.id, seat, place, ...filled, code, payload: paperPayload({ contest: contest.id, sheet, rubric: rubric as never }) }
    }),
  )
  return all.map((sheet, at) => ({ ...sheet, pile: at + 1, of: all.length }))
}
