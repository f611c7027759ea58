/** The sheet whose paper somebody holds: by the short code that was typed, or by what a scanner read from the QR code. */
import { type Answer, accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import type { Digest, PanelId, SheetId } from '../../../shared/domain/ids.ts'
import { sheetKey } from '../../../shared/domain/ids.ts'
import { sheetsOfPanel } from '../../../shared/domain/panel.ts'
import { paperCode, readPaperCode } from '../../../shared/domain/paper-code.ts'
import { paperPayload, readPaperPayload } from '../../../shared/domain/paper-payload.ts'
import type { ReadableDb } from '../../data/database.ts'
import { findContest, findTrack, listPanels } from '../../data/repositories/setup-repository.ts'
import type { SignedIn } from '../callers.ts'

type Printed = Readonly<{ sheet: SheetId; panel: PanelId; rubric: Digest }>

export function findPaper({ db }: SignedIn, { code: typed }: Input<'paper.find'>): Reply<'paper.find'> {
  const isWanted = wanted(db, typed)
  if (!isWanted.ok) return isWanted
  const found = printedPapers(db).filter(isWanted.value)
  const [one] = found
  return one === undefined || found.length > 1 ? refuse('paper-code-unknown') : accept({ sheet: one.sheet, panel: one.panel })
}

/** Of what was typed or scanned, which printed paper it is of. */
function wanted(db: ReadableDb, typed: string): Answer<(paper: Printed) => boolean, 'paper-code-wrong'> {
  const scanned = readPaperPayload(typed)
  const contest = findContest(db)?.id
  if (scanned !== undefined && contest !== undefined)
    return accept((paper: Printed) => scanned.sheet === paper.sheet && paperPayload({ contest, ...paper }) === typed.trim())
  const code = readPaperCode(typed)
  return code === undefined ? refuse('paper-code-wrong') : accept((paper: Printed) => paperCode(paper.sheet, paper.rubric) === code)
}

/** Every sheet that can have been printed: of all panels whose rules are frozen. */
function printedPapers(db: ReadableDb): readonly Printed[] {
  return listPanels(db).flatMap(panel => {
    const rubrics = findTrack(db, panel.track)?.frozen?.rubrics ?? {}
    return sheetsOfPanel(panel).flatMap(sheet => {
      const rubric = rubrics[sheetKey(sheet).part]
      return rubric === undefined ? [] : [{ sheet, panel: panel.id, rubric }]
    })
  })
}
