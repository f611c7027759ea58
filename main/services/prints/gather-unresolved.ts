/** What still stands open in a panel, for a meeting without a screen: the chief's own questions, on paper. */
import type { Unresolved } from '../../../shared/contract/print-documents.ts'
import type { Actor } from '../../../shared/domain/person.ts'
import { askQuestions } from '../reconciling/ask-questions.ts'
import { gatherHead, type Printing } from './gather-head.ts'

export function gatherUnresolved(printing: Printing & Readonly<{ actor: Actor }>): Unresolved {
  const asked = askQuestions(printing, { panel: printing.panel.id })
  if (!asked.ok) throw new Error(`a panel at hand answered no questions: ${asked.refusal}`)
  const { blockers, disagreements } = asked.value
  return { document: 'unresolved', head: gatherHead(printing), blockers: [...blockers], disagreements: [...disagreements] }
}
