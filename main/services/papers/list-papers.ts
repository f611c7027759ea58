/** The papers of a panel in the order in which they lie, and how far each has come. A recorder is told nothing about the own ones but that they are. */
import { accept } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import type { PaperLine } from '../../../shared/contract/papers.ts'
import { type SheetId, sheetId, sheetKey } from '../../../shared/domain/ids.ts'
import type { Panel } from '../../../shared/domain/panel.ts'
import type { Track } from '../../../shared/domain/track.ts'
import { attachmentCounts, paperSheetsOfPanel, recordersOfPanel } from '../../data/repositories/paper-repository.ts'
import { findTrack, listPanels, listPeople } from '../../data/repositories/setup-repository.ts'
import { isCertified } from '../../data/repositories/sheet-repository.ts'
import type { SignedIn, StoreReader } from '../callers.ts'
import { panelAtHand } from '../reconciling/panel-at-hand.ts'
import { panelSheets } from '../reconciling/panel-blockers.ts'
import { codeOf, readerOf } from './paper-at-desk.ts'
import { type PaperKnown, paperStanding } from './paper-standing.ts'
import { transcriptionOf } from './read-transcription.ts'

export function listPaperPanels({ db, actor }: SignedIn): Reply<'paper.panels'> {
  const own = listPanels(db).filter(panel => actor.as !== 'chief' || panel.chief === actor.person.id)
  return accept(
    own.flatMap(({ id, name, track }) => {
      const state = findTrack(db, track)
      return state === undefined ? [] : [{ id, name, trackName: state.track.name, isFrozen: state.frozen !== undefined }]
    }),
  )
}

export function listPapers(by: StoreReader & SignedIn, { panel: id }: Input<'paper.list'>): Reply<'paper.list'> {
  const found = panelAtHand(by, id)
  if (!found.ok) return found
  const { panel, track } = found.value
  const names = new Map(listPeople(by.db).map(person => [person.id, person.name]))
  return accept({
    panel: panel.id,
    name: panel.name,
    trackName: track.name,
    isFrozen: findTrack(by.db, track.id)?.frozen !== undefined,
    isCertified: isCertified(by.db, panel.id),
    judges: panel.judges.map(judge => ({ id: judge, name: names.get(judge) ?? judge })),
    parts: partsOf(track, panel).map(({ id: part, name, rubric }) => ({ id: part, name, max: rubric.max })),
    sheets: linesOf(by, { panel, track }, names),
  })
}

type Of = Readonly<{ panel: Panel; track: Track }>
const partsOf = (track: Track, panel: Panel) => track.parts.filter(({ id }) => panel.parts.includes(id))

/** Papers come in by part and by judge, each in the running order. */
function pileOrder({ panel, track }: Of): readonly SheetId[] {
  return partsOf(track, panel).flatMap(({ id: part }) =>
    panel.judges.flatMap(judge => panel.entries.map(entry => sheetId({ judge, entry, part }))),
  )
}

function linesOf(by: StoreReader & SignedIn, of: Of, names: ReadonlyMap<string, string>): PaperLine[] {
  const { db, actor } = by
  const { panel, track } = of
  const sheets = new Map(panelSheets(db, track, panel).map(sheet => [sheet.id, sheet]))
  const frozen = findTrack(db, track.id)?.frozen
  const [recorders, papers, attached] = [recordersOfPanel(db, panel.id), paperSheetsOfPanel(db, panel.id), attachmentCounts(db, panel.id)]
  const reader = readerOf(by)
  return pileOrder(of).flatMap(id => {
    const sheet = sheets.get(id)
    if (sheet === undefined) return []
    const { judge, part, entry } = sheetKey(id)
    const known: PaperKnown = { ...sheet, frozen, isPaper: papers.has(id), recorders: recorders.get(id) ?? [] }
    const { status, by: keyedBy, reason } = paperStanding(reader, track, known)
    return [
      {
        sheet: id,
        judge,
        part,
        entry,
        number: sheet.number,
        code: codeOf(frozen, id),
        status,
        by: keyedBy === null ? null : (names.get(keyedBy) ?? keyedBy),
        reason,
        isTotalWrong:
          actor.as === 'chief' && status === 'decided' && transcriptionOf(by, sheet.row?.version ?? null)?.isTotalWrong === true,
        attachments: attached.get(id) ?? 0,
      },
    ]
  })
}
