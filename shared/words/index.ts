/** All words of both languages. English has the shape of Chinese, so a sentence that only one has does not compile. Knows no library. */

import { alerts as alertsEn } from './en/alerts.ts'
import { chief as chiefEn } from './en/chief.ts'
import { cli as cliEn } from './en/cli.ts'
import { clock as clockEn } from './en/clock.ts'
import { closing as closingEn } from './en/closing.ts'
import { common as commonEn } from './en/common.ts'
import { display as displayEn } from './en/display.ts'
import { documentProblems as documentProblemsEn } from './en/document-problems.ts'
import { explanation as explanationEn } from './en/explanation.ts'
import { exporting as exportingEn } from './en/exporting.ts'
import { hall as hallEn } from './en/hall.ts'
import { judging as judgingEn } from './en/judging.ts'
import { kiosk as kioskEn } from './en/kiosk.ts'
import { operator as operatorEn } from './en/operator.ts'
import { papers as papersEn } from './en/papers.ts'
import { prints as printsEn } from './en/prints.ts'
import { problems as problemsEn } from './en/problems.ts'
import { receipt as receiptEn } from './en/receipt.ts'
import { reconcile as reconcileEn } from './en/reconcile.ts'
import { reconciliation as reconciliationEn } from './en/reconciliation.ts'
import { refusals as refusalsEn } from './en/refusals.ts'
import { results as resultsEn } from './en/results.ts'
import { roles as rolesEn } from './en/roles.ts'
import { rulesDocuments as rulesDocumentsEn } from './en/rules-documents.ts'
import { sensitivity as sensitivityEn } from './en/sensitivity.ts'
import { setup as setupEn } from './en/setup.ts'
import { signIn as signInEn } from './en/sign-in.ts'
import { start as startEn } from './en/start.ts'
import { states as statesEn } from './en/states.ts'
import { statistics as statisticsEn } from './en/statistics.ts'
import { workbook as workbookEn } from './en/workbook.ts'
import type { Words } from './words.ts'
import { alerts } from './zh/alerts.ts'
import { chief } from './zh/chief.ts'
import { cli } from './zh/cli.ts'
import { clock } from './zh/clock.ts'
import { closing } from './zh/closing.ts'
import { common } from './zh/common.ts'
import { display } from './zh/display.ts'
import { documentProblems } from './zh/document-problems.ts'
import { explanation } from './zh/explanation.ts'
import { exporting } from './zh/exporting.ts'
import { hall } from './zh/hall.ts'
import { judging } from './zh/judging.ts'
import { kiosk } from './zh/kiosk.ts'
import { operator } from './zh/operator.ts'
import { papers } from './zh/papers.ts'
import { prints } from './zh/prints.ts'
import { problems } from './zh/problems.ts'
import { receipt } from './zh/receipt.ts'
import { reconcile } from './zh/reconcile.ts'
import { reconciliation } from './zh/reconciliation.ts'
import { refusals } from './zh/refusals.ts'
import { results } from './zh/results.ts'
import { roles } from './zh/roles.ts'
import { rulesDocuments } from './zh/rules-documents.ts'
import { sensitivity } from './zh/sensitivity.ts'
import { setup } from './zh/setup.ts'
import { signIn } from './zh/sign-in.ts'
import { start } from './zh/start.ts'
import { states } from './zh/states.ts'
import { statistics } from './zh/statistics.ts'
import { workbook } from './zh/workbook.ts'

const zh = {
  alerts,
  statistics,
  prints,
  display,
  hall,
  papers,
  closing,
  reconcile,
  start,
  signIn,
  kiosk,
  setup,
  operator,
  exporting,
  cli,
  clock,
  common,
  judging,
  problems,
  refusals,
  roles,
  states,
  chief,
  documentProblems,
  explanation,
  receipt,
  reconciliation,
  results,
  rulesDocuments,
  sensitivity,
  workbook,
}
const en: Words<typeof zh> = {
  alerts: alertsEn,
  statistics: statisticsEn,
  prints: printsEn,
  display: displayEn,
  hall: hallEn,
  papers: papersEn,
  closing: closingEn,
  reconcile: reconcileEn,
  start: startEn,
  signIn: signInEn,
  kiosk: kioskEn,
  setup: setupEn,
  operator: operatorEn,
  exporting: exportingEn,
  cli: cliEn,
  clock: clockEn,
  common: commonEn,
  judging: judgingEn,
  problems: problemsEn,
  refusals: refusalsEn,
  roles: rolesEn,
  states: statesEn,
  chief: chiefEn,
  documentProblems: documentProblemsEn,
  explanation: explanationEn,
  receipt: receiptEn,
  reconciliation: reconciliationEn,
  results: resultsEn,
  rulesDocuments: rulesDocumentsEn,
  sensitivity: sensitivityEn,
  workbook: workbookEn,
}

export const words = { zh, en }
export type Language = keyof typeof words
