/** Opening a file: ours, of our age, and whole; else a refusal, and the file as it was. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { backUpBeside } from '../../../main/backup/back-up.ts'
import { openDatabase } from '../../../main/data/database.ts'
import { migrate, NEWEST_SHAPE } from '../../../main/data/migrate.ts'
import { replayAndCompare } from '../../../main/data/replay.ts'
import { findEntry, findPanel, findTrack } from '../../../main/data/repositories/setup-repository.ts'
import { openFile } from '../../../main/services/contests/open-contest.ts'
import { refuse } from '../../../shared/answer.ts'
import { smallSetup } from '../../support/small-contest.ts'
import { aWorld, deskOn } from '../../support/world.ts'
import { aWindow } from '../ipc/a-window.ts'
import { aFolder } from './a-folder.ts'

/** A contest file that was closed properly, with these changes made to it. */
async function aFile(change: (connection: Database.Database) => void = () => undefined): Promise<string> {
  const file = join(aFolder(), '校赛 2026.lectern')
  const world = await aWorld({ file })
  world.seal('j1', 'W-1', 'design', [10_500, 7000])
  change(world.store.connection)
  world.store.connection.close()
  return file
}
/** Takes away what version 40 brought, and what came after it. */
function beforeKiosk(connection: Database.Database): void {
  for (const table of ['alert_closings', 'alert_sheets']) connection.exec(`DROP TABLE ${table}`)
  for (const table of ['sheets', 'marks', 'keyings', 'backs', 'attachments']) connection.exec(`DROP TABLE paper_${table}`)
  for (const table of [
    'discussions',
    'confirmations',
    'timings',
    'attendances',
    'declined_proposals',
    'local_timekeepers',
    'local_display',
  ])
    connection.exec(`DROP TABLE ${table}`)
  connection.exec('DROP INDEX journal_kind')
  for (const column of ['edition', 'chief', 'second', 'reopened']) connection.exec(`ALTER TABLE certifications DROP COLUMN ${column}`)
  for (const column of ['type', 'proposer', 'part', 'timing', 'approver', 'appeal_by', 'appeal_reason', 'ruling', 'ruling_reason'])
    connection.exec(`ALTER TABLE penalties DROP COLUMN ${column}`)
  for (const table of ['sheet_comments', 'calibration_marks', 'calibrations', 'change_requests', 'floors'])
    connection.exec(`DROP TABLE ${table}`)
  for (const table of ['places', 'preferences', 'clocks']) connection.exec(`DROP TABLE local_${table}`)
  connection.exec('ALTER TABLE entries DROP COLUMN segment')
  for (const column of ['anchor', 'anchor_title']) connection.exec(`ALTER TABLE panels DROP COLUMN ${column}`)
  for (const column of ['verb', 'audience', 'text', 'joins']) connection.exec(`ALTER TABLE local_draft_edits DROP COLUMN ${column}`)
}
/** Takes away what version 30 brought, and what came after it. */
function beforeDecisions(connection: Database.Database): void {
  beforeKiosk(connection)
  connection.exec('DROP TABLE line_entries; DROP TABLE line_decisions; DROP TABLE stop_decisions')
  connection.exec('ALTER TABLE entries DROP COLUMN ineligible; ALTER TABLE panel_judges DROP COLUMN judge_group')
}
const beside = (file: string) => readdirSync(join(file, '..')).sort()

it('opens what it made, and closes to a single file beside its key', async () => {
  const file = await aFile()
  const opened = await openFile(file)
  expect(opened).toMatchObject({ ok: true, value: { contest: { id: 'contest-1' } } })
  if (opened.ok) opened.value.store.connection.close()
  expect(beside(file)).toEqual(['校赛 2026.lectern', '校赛 2026.lectern.station'])
})

it('backs nothing up where there is nothing to lose', async () => {
  const connection = openDatabase(join(aFolder(), 'new.lectern'))
  let backups = 0
  expect(await migrate(connection, async () => void backups++)).toEqual({ ok: true, value: NEWEST_SHAPE })
  expect(await migrate(connection, async () => void backups++)).toEqual({ ok: true, value: NEWEST_SHAPE })
  expect(backups).toBe(0)
  connection.close()
})

it('backs up before it changes the shape of a file, and changes nothing when that fails', async () => {
  const connection = openDatabase(join(aFolder(), 'old.lectern'))
  connection.exec('CREATE TABLE old (x) STRICT'.replace('(x)', '(x TEXT)'))
  connection.pragma(`application_id = ${0x4c454354}`)
  const failing = migrate(connection, async () => {
    throw new Error('no room for a backup')
  })
  await expect(failing).rejects.toThrow('no room')
  expect(connection.pragma('user_version', { simple: true })).toBe(0)
  let seen: unknown
  await migrate(connection, async () => {
    seen = connection.prepare('SELECT name FROM sqlite_schema').pluck().all()
  })
  expect(seen).toEqual(['old'])
  expect(connection.pragma('user_version', { simple: true })).toBe(NEWEST_SHAPE)
  connection.close()
})

it('keeps every backup: whole, beside the file, and never over another', async () => {
  const file = await aFile()
  const connection = openDatabase(file)
  await backUpBeside(connection, file)
  await backUpBeside(connection, file)
  connection.close()
  const backups = beside(file).filter(name => name.includes('before'))
  expect(backups).toEqual([`校赛 2026.lectern.before-${NEWEST_SHAPE}`, `校赛 2026.lectern.before-${NEWEST_SHAPE}-1`])
  const copy = join(file, '..', 'copy.lectern')
  copyFileSync(join(file, '..', `校赛 2026.lectern.before-${NEWEST_SHAPE}`), copy)
  const opened = await openFile(copy)
  expect(opened).toMatchObject({ ok: true })
  if (opened.ok) opened.value.store.connection.close()
})

it('counts what a file of the first shape froze as the first edition of its rules, as the journal does', async () => {
  const file = await aFile(connection => {
    beforeDecisions(connection)
    connection.exec("UPDATE tracks SET frozen = json_remove(frozen, '$.edition', '$.former', '$.panels')")
    connection.pragma('user_version = 10')
  })
  const opened = await openFile(file)
  if (!opened.ok) throw new Error('not opened')
  const { store } = opened.value
  expect(findTrack(store.db, 'arts' as never)?.frozen).toMatchObject({ edition: 1, former: [], panels: ['panel'] })
  expect(await replayAndCompare(store)).toMatchObject({ refused: [], differing: [] })
  store.connection.close()
  expect(beside(file)).toContain('校赛 2026.lectern.before-10')
})

it('leaves a track that was not frozen as it is', async () => {
  const file = await aFile(connection => {
    beforeDecisions(connection)
    connection.exec('UPDATE tracks SET frozen = NULL')
    connection.pragma('user_version = 10')
  })
  const connection = openDatabase(file)
  await migrate(connection, async () => undefined)
  expect(connection.prepare('SELECT frozen FROM tracks').pluck().all()).toEqual([null])
  connection.close()
})

it('gives a file of the second shape room for decisions; who was in it competes, and has the own class', async () => {
  const file = await aFile(connection => {
    beforeDecisions(connection)
    connection.pragma('user_version = 20')
  })
  const opened = await openFile(file)
  if (!opened.ok) throw new Error('not opened')
  const { store } = opened.value
  expect(findEntry(store.db, 'W-1' as never)).toEqual(smallSetup.entries[0])
  expect(findPanel(store.db, 'panel' as never)).toEqual(smallSetup.panels[0])
  expect(await replayAndCompare(store)).toMatchObject({ refused: [], differing: [] })
  store.connection.close()
  expect(beside(file)).toContain('校赛 2026.lectern.before-20')
})

it('gives a file of the third shape comments, calibration and undo; its drafts are there, and every mark can be taken back', async () => {
  const file = await aFile(connection => {
    beforeKiosk(connection)
    const key = connection.prepare('INSERT INTO local_draft_edits (sheet, base, criterion, mark, at) VALUES (?, ?, ?, ?, ?)')
    for (const [at, mark] of [8000, 8500].entries()) key.run('j1/W-2/design', 'first', 'content', mark, at)
    connection.pragma('user_version = 30')
  })
  const opened = await openFile(file)
  if (!opened.ok) throw new Error('not opened')
  const { store } = opened.value
  const judge = aWindow({ ...deskOn(await aWorld()), opened: opened.value }, 'kiosk', 'j1', 'judge')
  const sheet = 'j1/W-2/design'
  expect(await judge.call('sheet.open', { sheet })).toMatchObject({ value: { marks: { content: 8500 }, canUndo: true, canRedo: false } })
  expect(await judge.call('draft.undo', { sheet })).toMatchObject({ value: { marks: { content: 8000 }, canUndo: true, canRedo: true } })
  expect(await judge.call('draft.comment', { sheet, about: null, audience: 'private', text: '再看', joins: false })).toMatchObject({
    ok: true,
  })
  expect(findPanel(store.db, 'panel' as never)).toEqual(smallSetup.panels[0])
  expect(await replayAndCompare(store)).toMatchObject({ refused: [], differing: [] })
  store.connection.close()
  expect(beside(file)).toContain('校赛 2026.lectern.before-30')
})

it('refuses a file that is not there', async () => {
  const file = join(aFolder(), 'none.lectern')
  expect(await openFile(file)).toEqual(refuse('file-missing', { file }))
  expect(existsSync(file)).toBe(false)
})

it('refuses a database of somebody else, and leaves every byte of it', async () => {
  const file = join(aFolder(), 'foreign.lectern')
  const foreign = new Database(file)
  foreign.exec("CREATE TABLE notes (text); INSERT INTO notes VALUES ('mine')")
  foreign.close()
  const before = readFileSync(file)
  expect(await openFile(file)).toMatchObject(refuse('file-not-lectern'))
  expect(readFileSync(file).equals(before)).toBe(true)
  expect(beside(file)).toEqual(['foreign.lectern'])
})

it('refuses a file of a newer program, and leaves it at that', async () => {
  const file = await aFile(connection => connection.pragma(`user_version = ${NEWEST_SHAPE + 1}`))
  expect(await openFile(file)).toEqual(refuse('file-newer', { version: NEWEST_SHAPE + 1, newest: NEWEST_SHAPE }))
  const connection = new Database(file, { readonly: true })
  expect(connection.pragma('user_version', { simple: true })).toBe(NEWEST_SHAPE + 1)
  connection.close()
})

it.each([
  ['garbage', (file: string) => writeFileSync(file, Buffer.alloc(8192, 0x5a)), 'file-not-lectern'],
  ['zeros, as after a power cut', (file: string) => writeFileSync(file, Buffer.alloc(8192)), 'file-not-lectern'],
  ['nothing at all', (file: string) => writeFileSync(file, ''), 'file-not-lectern'],
  ['a workbook', (file: string) => writeFileSync(file, 'PK\u0003\u0004 a workbook'), 'file-not-lectern'],
  ['a folder', (file: string) => void mkdirSync(file), 'file-unreadable'],
])('refuses %s', async (_what, write, refusal) => {
  const file = join(aFolder(), 'x.lectern')
  write(file)
  const seen = () => [beside(file), refusal === 'file-unreadable' ? '' : readFileSync(file, 'latin1')]
  const before = seen()
  expect(await openFile(file)).toMatchObject(refuse(refusal))
  expect(seen()).toEqual(before)
})

it('refuses a file of which the end is missing', async () => {
  const file = await aFile()
  writeFileSync(file, readFileSync(file).subarray(0, 3 * 4096))
  expect(await openFile(file)).toMatchObject(refuse('file-unreadable'))
})

it('refuses a file with a page of zeros, wherever it lies', async () => {
  const file = await aFile()
  const bytes = readFileSync(file)
  const target = join(file, '..', 'hurt.lectern')
  const refusals = new Set<string>()
  for (let page = 1; page < bytes.length / 4096; page++) {
    const hurt = Buffer.from(bytes)
    hurt.fill(0, page * 4096, (page + 1) * 4096)
    writeFileSync(target, hurt)
    const opened = await openFile(target)
    if (opened.ok) opened.value.store.connection.close()
    else refusals.add(opened.refusal)
  }
  expect([...refusals].sort()).toEqual(expect.arrayContaining(['file-unreadable']))
  expect([...refusals].every(refusal => ['file-unreadable', 'journal-broken', 'file-not-lectern'].includes(refusal))).toBe(true)
})

it('is in use while another process writes to it', async () => {
  const file = await aFile()
  const other = new Database(file)
  other.exec('BEGIN EXCLUSIVE')
  expect(await openFile(file)).toEqual(refuse('file-in-use', { file }))
  other.close()
}, 10_000)

it.each([
  ['body of a fact', "UPDATE journal SET body = replace(body, '10500', '12000') WHERE kind = 'sheet.sealed'"],
  ['person who said a fact', "UPDATE journal SET said_by = 'j2' WHERE kind = 'sheet.sealed'"],
  ['fact in the middle that is gone', "DELETE FROM journal WHERE kind = 'rules.frozen'"],
  ['name of a fact', "UPDATE journal SET hash = 'a' || substr(hash, 2) || 'x' WHERE kind = 'sheet.sealed'"],
])('refuses a journal with a changed %s', async (_what, change) => {
  const file = await aFile(connection => {
    connection.pragma('foreign_keys = OFF')
    connection.exec('DROP TRIGGER journal_no_update; DROP TRIGGER journal_no_delete')
    connection.exec(change)
  })
  expect(await openFile(file)).toMatchObject(refuse('journal-broken'))
})

it('a copied file without its key forks visibly, as another station', async () => {
  const file = await aFile()
  const copy = join(file, '..', 'copy.lectern')
  copyFileSync(file, copy)
  const [first, again, second] = [await openFile(file), await openFile(file), await openFile(copy)]
  if (!first.ok || !again.ok || !second.ok) throw new Error('not opened')
  expect(again.value.key.station).toBe(first.value.key.station)
  expect(second.value.key.station).not.toBe(first.value.key.station)
  for (const { value } of [first, again, second]) value.store.connection.close()
})
