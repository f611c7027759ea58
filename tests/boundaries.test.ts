// Every rule of build/boundaries bites: for each, a file that keeps it and one that breaks it.
import { expect, test } from 'vitest'
import { checkFile } from '../build/boundaries/check-file.ts'
import { checkBoundaries } from '../build/boundaries.ts'

type Case = [path: string, source: string, says: string]

const RED: Case[] = [
  ['shared/domain/entry.ts', "import { rank } from '../scoring/rank.ts'", 'may not import shared/scoring/rank.ts'],
  ['shared/facts/sheet-sealed.ts', "import { readFileSync } from 'node:fs'", "may not use Node's node:fs"],
  ['shared/words/zh/sheet.ts', "import i18next from 'i18next'", 'may not import the package i18next'],
  ['shared/scoring/rank.ts', "import { z } from 'zod'", 'may not import the package zod'],
  ['shared/scoring/rank.ts', "import { rasch } from '../statistics/rasch.ts'", 'may not import shared/statistics/rasch.ts'],
  ['shared/awards/quota.ts', "export * from '../scoring/rank.ts'", 'may not import shared/scoring/rank.ts'],
  ['shared/statistics/rasch.ts', "import { exact } from '../scoring/exact.ts'", 'may not import shared/scoring/exact.ts'],
  ['shared/contract/sheets.ts', "type X = import('../scoring/rank.ts').Rank", 'may not import shared/scoring/rank.ts'],
  ['shared/answer.ts', "import { Entry } from './domain/entry.ts'", 'may not import shared/domain/entry.ts'],
  ['shared/attic/thing.ts', "import { z } from 'zod'", 'has no row'],
  ['main/services/sheets/seal-sheet.ts', "import { app } from 'electron'", 'may not import the package electron'],
  ['main/services/sheets/seal-sheet.ts', "import { announce } from '../../ipc/announce.ts'", 'may not import main/ipc/announce.ts'],
  ['main/services/sheets/seal-sheet.ts', "import type { Call } from '../../ipc/dispatch.ts'", 'may not import main/ipc/dispatch.ts'],
  ['main/services/export/book.ts', "import { writeXlsx } from 'hucre'", 'may not import the package hucre'],
  ['main/services/export/book.ts', "import { book } from '../../exporting/book.ts'", 'may not import main/exporting/book.ts'],
  [
    'main/data/journal.ts',
    "import { sealSheet } from '../services/sheets/seal-sheet.ts'",
    'may not import main/services/sheets/seal-sheet.ts',
  ],
  ['main/exporting/book.ts', "const { app } = await import('electron')", 'may not import the package electron'],
  ['main/cli/verify.ts', "import { openWindow } from '../windows/operator-window.ts'", 'may not import main/windows/operator-window.ts'],
  ['main/compose-services.ts', "import { app } from 'electron'", 'may not import the package electron'],
  ['main/index.ts', "import { api } from '../renderer/lib/api.ts'", 'may not import renderer/lib/api.ts'],
  ['main/preload.ts', "import { contract } from '../shared/contract/index.ts'", 'may not import shared/contract/index.ts'],
  ['main/preload.ts', "import { z } from 'zod'", 'may not import the package zod'],
  ['main/index.ts', "import { test } from '../tests/support/world.ts'", 'may not import tests/support/world.ts'],
  ['renderer/ui/button.tsx', "import { Sheet } from '../features/judging/sheet.tsx'", 'may not import renderer/features/judging/sheet.tsx'],
  ['renderer/lib/api.ts', "import { writeXlsx } from 'hucre'", 'may not import the package hucre'],
  ['renderer/features/judging/sheet.tsx', "import { Card } from '../chief/card.tsx'", 'may not import renderer/features/chief/card.tsx'],
  ['renderer/features/judging/sheet.tsx', "import { Shell } from '../../shell/kiosk.tsx'", 'may not import renderer/shell/kiosk.tsx'],
  ['renderer/shell/kiosk.tsx', "import { app } from 'electron'", 'may not import the package electron'],
  ['shared/domain/entry.ts', 'export const now = () => Date.now()', 'no clock'],
  ['shared/domain/entry.ts', 'export const at: Date = new Date()', 'no clock'],
  ['shared/facts/pin-set.ts', 'export const salt = Math.random()', 'no randomness'],
  ['shared/words/zh/sheet.ts', 'export const f = new Intl.NumberFormat()', 'no locale'],
  ['shared/statistics/rasch.ts', 'const start = performance.now()', 'no clock'],
  ['shared/domain/rules.ts', 'setTimeout(() => {}, 1)', 'no clock'],
  ['shared/scoring/round.ts', "export const x = parseFloat('1')", 'no floating-point number'],
  ['shared/awards/quota.ts', 'export const x = (n: bigint) => Number(n)', 'no floating-point number'],
  ['shared/scoring/round.ts', 'export const x = Math.round(1)', 'no floating-point number'],
  ['shared/reconciliation/merge.ts', 'export const x = (n: number) => n.toFixed(2)', 'no floating-point number'],
  ['renderer/features/judging/sheet.tsx', 'export const A = () => <p>已封存</p>', 'sentences live in shared/words'],
  ['renderer/features/judging/sheet.tsx', "export const A = () => <p title={'评分'} />", 'sentences live in shared/words'],
  ['renderer/lib/api.ts', 'export const a = `第一位`', 'sentences live in shared/words'],
  ['main/index.ts', '\n'.repeat(301).concat('export {}'), 'has 302 lines, more than 300'],
  ['tests/a.test.ts', '\n'.repeat(401).concat('export {}'), 'has 402 lines, more than 400'],
]

const GREEN: [path: string, source: string][] = [
  ['shared/facts/sheet-sealed.ts', "import { z } from 'zod'\nimport { factKind } from './fact.ts'\nimport { accept } from '../answer.ts'"],
  ['shared/scoring/rank.ts', "import { exact } from './exact.ts'\nimport { Entry } from '../domain/entry.ts'"],
  ['shared/awards/quota.ts', "import { exact } from '../scoring/exact.ts'"],
  ['shared/scoring/round.ts', 'type N = { Number: number }; export const n = (x: N) => x.Number // Number(x), Date'],
  ['shared/statistics/rasch.ts', 'export const x = Math.round(1)'],
  [
    'main/services/sheets/seal-sheet.ts',
    "import { findDraft } from '../../data/drafts.ts'\nimport type { Clock } from '../../platform/clock.ts'",
  ],
  ['main/preload.ts', "import { contextBridge } from 'electron'\nimport type { Contract } from '../shared/contract/index.ts'"],
  ['main/cli/verify.ts', "import { openDatabase } from '../data/database.ts'"],
  ['main/index.ts', "import { app } from 'electron'\nimport { register } from './ipc/register.ts'"],
  ['renderer/features/judging/sheet.tsx', "import { Button } from '../../ui/button.tsx'\nimport styles from './sheet.module.css'\n// 封存"],
  ['renderer/mount/operator.tsx', "import { z } from 'zod'\nimport { Shell } from '../shell/operator.tsx'"],
]

test.each(RED)('%s, red %$: refused', (path, source, says) => {
  expect(checkFile(path, source).join('\n')).toContain(says)
})

test.each(GREEN)('%s, green %$: allowed', (path, source) => {
  expect(checkFile(path, source)).toEqual([])
})

test('a broken rule is said with its line', () => {
  expect(checkFile('shared/domain/entry.ts', '\n\nconst a = Date')[0]).toMatch(/^shared\/domain\/entry\.ts:3 uses "Date"/)
})

test('the sources keep every rule', () => {
  expect(checkBoundaries()).toEqual([])
}, 60_000)
