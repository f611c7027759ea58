/** All words of both languages. English has the shape of Chinese, so a sentence that only one has does not compile. Knows no library. */
import { cli as cliEn } from './en/cli.ts'
import { common as commonEn } from './en/common.ts'
import { problems as problemsEn } from './en/problems.ts'
import { refusals as refusalsEn } from './en/refusals.ts'
import { roles as rolesEn } from './en/roles.ts'
import { states as statesEn } from './en/states.ts'
import { workbook as workbookEn } from './en/workbook.ts'
import type { Words } from './words.ts'
import { cli } from './zh/cli.ts'
import { common } from './zh/common.ts'
import { problems } from './zh/problems.ts'
import { refusals } from './zh/refusals.ts'
import { roles } from './zh/roles.ts'
import { states } from './zh/states.ts'
import { workbook } from './zh/workbook.ts'

const zh = { cli, common, problems, refusals, roles, states, workbook }
const en: Words<typeof zh> = {
  cli: cliEn,
  common: commonEn,
  problems: problemsEn,
  refusals: refusalsEn,
  roles: rolesEn,
  states: statesEn,
  workbook: workbookEn,
}

export const words = { zh, en }
export type Language = keyof typeof words
