/** The whole contract between the windows and main. The only barrel in the project. */

import { alertCalls } from './alerts.ts'
import { clockCalls } from './clocks.ts'
import { closingCalls } from './closings.ts'
import { confirmationCalls } from './confirmations.ts'
import { contestCalls } from './contests.ts'
import type { AnswerOf, Call, InputOf } from './define.ts'
import { displayCalls } from './displays.ts'
import { draftCalls } from './drafts.ts'
import { entryAtHandCalls } from './entries-at-hand.ts'
import { hallCalls } from './halls.ts'
import { judgingDayCalls } from './judging-days.ts'
import { kioskCalls } from './kiosks.ts'
import { paperCalls } from './papers.ts'
import { printCalls } from './prints.ts'
import { reconciliationCalls } from './reconciliations.ts'
import { resultCalls } from './results.ts'
import { rulesDocumentCalls } from './rules-documents.ts'
import { sessionCalls } from './sessions.ts'
import { setupCalls } from './setups.ts'
import { sheetCalls } from './sheets.ts'
import { statisticCalls } from './statistics.ts'

export type { Announcement, AnnouncementName, WindowRole } from './define.ts'

export const contract = {
  ...contestCalls,
  ...sessionCalls,
  ...kioskCalls,
  ...setupCalls,
  ...rulesDocumentCalls,
  ...sheetCalls,
  ...draftCalls,
  ...clockCalls,
  ...judgingDayCalls,
  ...reconciliationCalls,
  ...resultCalls,
  ...entryAtHandCalls,
  ...closingCalls,
  ...confirmationCalls,
  ...paperCalls,
  ...hallCalls,
  ...displayCalls,
  ...printCalls,
  ...statisticCalls,
  ...alertCalls,
}
export type Contract = typeof contract
export type CallName = keyof Contract
export type NameOf<Kind extends Call['kind']> = { [N in CallName]: Contract[N]['kind'] extends Kind ? N : never }[CallName]
export type Input<Name extends CallName> = InputOf<Contract[Name]>
export type Reply<Name extends CallName> = AnswerOf<Contract[Name]>
/** Every refusal that any call may come back with: each has its sentence in words/. */
export type RefusalName = Extract<Reply<CallName>, { ok: false }>['refusal']
