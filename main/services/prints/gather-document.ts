/** The one place that knows which service gathers which document. */
import { type Answer, accept } from '../../../shared/answer.ts'
import type { PrintDocument } from '../../../shared/contract/print-documents.ts'
import type { Actor } from '../../../shared/domain/person.ts'
import type { PrintDocumentName } from '../../../shared/domain/print-document.ts'
import type { Meaning } from '../../../shared/facts/meaning.ts'
import { gatherCertificate } from './gather-certificate.ts'
import type { Printing } from './gather-head.ts'
import { gatherJudgeSheets } from './gather-judge-sheets.ts'
import { gatherPaperSheets } from './gather-paper-sheets.ts'
import { gatherPanelSummary, gatherRanking } from './gather-results.ts'
import { gatherUnresolved } from './gather-unresolved.ts'

export type Gathering = Printing & Readonly<{ meaning: Meaning; actor: Actor }>
type Refusal = 'rules-not-frozen' | 'print-empty' | 'panel-not-certified'

export function gatherDocument(name: PrintDocumentName, printing: Gathering): Answer<PrintDocument, Refusal> {
  switch (name) {
    case 'blank-paper':
      return gatherPaperSheets(printing, false)
    case 'filled-paper':
      return gatherPaperSheets(printing, true)
    case 'judge-sheets':
      return gatherJudgeSheets(printing)
    case 'panel-summary':
      return accept(gatherPanelSummary(printing))
    case 'ranking':
      return accept(gatherRanking(printing))
    case 'unresolved':
      return accept(gatherUnresolved(printing))
    case 'certificate':
      return gatherCertificate(printing)
  }
}
