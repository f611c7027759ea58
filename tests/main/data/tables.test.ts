/** What the file itself forbids, whoever writes to it. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { checkDurability, openDatabase } from '../../../main/data/database.ts'
import { localUnit } from '../../../main/data/local-unit.ts'
import { migrate } from '../../../main/data/migrate.ts'
import { projectedTables } from '../../../main/data/projections/project.ts'
import { sql } from '../../../main/data/sql.ts'
import { markDraft } from '../../../main/services/sheets/mark-draft.ts'
import { aWorld, sheet } from '../../support/world.ts'
import { aFolder } from './a-folder.ts'

const journalRow = (world: Awaited<ReturnType<typeof aWorld>>) =>
  world.store.connection.prepare('SELECT * FROM journal LIMIT 1').get() as object

it('never changes or forgets a fact', async () => {
  const { store } = await aWorld()
  expect(() => store.connection.exec("UPDATE journal SET body = '{}'")).toThrow('the journal is append-only')
  expect(() => store.connection.exec('DELETE FROM journal')).toThrow('the journal is append-only')
})

it('replaces no fact by another of the same name', async () => {
  const world = await aWorld()
  const row = { ...journalRow(world), body: '{}' }
  const names = Object.keys(row)
  const insert = (verb: string) =>
    world.store.connection.prepare(`${verb} INTO journal (${names}) VALUES (${names.map(name => `@${name}`)})`).run(row)
  expect(() => insert('INSERT')).toThrow(/UNIQUE/)
  expect(() => insert('INSERT OR REPLACE')).toThrow(/append-only|UNIQUE/)
  expect(journalRow(world)).not.toMatchObject({ body: '{}' })
})

it('never changes or forgets an edit of a draft', async () => {
  const world = await aWorld()
  const actor = { person: { id: 'j1', school: '' }, as: 'judge' } as never
  localUnit(world.store, db =>
    markDraft(
      { db, actor, at: 1 },
      { sheet: sheet('j1', 'W-1', 'design'), criterion: 'content' as never, mark: 500 as never, joins: false },
    ),
  )
  expect(() => world.store.connection.exec('UPDATE local_draft_edits SET mark = 0')).toThrow('drafts are append-only')
  expect(() => world.store.connection.exec('DELETE FROM local_draft_edits')).toThrow('drafts are append-only')
})

it('is STRICT in every table: half a mark is no mark', async () => {
  const { store } = await aWorld()
  const tables = store.connection
    .prepare("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'")
    .all()
  expect(tables.length).toBeGreaterThan(20)
  for (const table of tables) expect(table).toMatchObject({ strict: 1 })
  expect(() =>
    store.connection.exec("INSERT INTO local_draft_edits (sheet, base, criterion, mark, at) VALUES ('s', 'first', 'c', 1.5, 0)"),
  ).toThrow(/cannot store REAL/)
  expect(() =>
    store.connection.exec("INSERT INTO local_draft_edits (sheet, base, criterion, mark, at) VALUES ('s', 'first', 'c', -1, 0)"),
  ).toThrow(/CHECK/)
})

it('has no shared table that replay does not rebuild', async () => {
  const { store } = await aWorld()
  const names = store.connection
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'local\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all()
  expect(names.sort()).toEqual(['journal', ...projectedTables].sort())
})

it.each([
  'INSERT INTO people VALUES (?, ?, ?, ?)',
  'UPDATE people SET name = ?',
  'DELETE FROM people',
  'DROP TABLE local_draft_edits',
  'INSERT INTO journal SELECT * FROM journal',
  'WITH x AS (SELECT 1) INSERT INTO people SELECT * FROM people',
  'PRAGMA synchronous = OFF',
  'UPDATE OR IGNORE people SET name = ?',
])('a local unit does not run %s', async text => {
  const world = await aWorld()
  expect(() => localUnit(world.store, db => db.run({ text, values: [] }))).toThrow('not a local table')
  await world.holds()
})

it('a local unit that throws keeps nothing of what it wrote', async () => {
  const { store } = await aWorld()
  const work = () =>
    localUnit(store, db => {
      db.run(sql`INSERT INTO local_sign_in_failures VALUES (${'j1'}, 1, 0)`)
      throw new Error('power')
    })
  expect(work).toThrow('power')
  expect(store.db.all(sql`SELECT * FROM local_sign_in_failures`)).toEqual([])
})

it('binds values; nothing in them is read as SQL', () => {
  const evil = "x'; DROP TABLE journal; --"
  expect(sql`SELECT ${evil}, ${1}`).toEqual({ text: 'SELECT ?, ?', values: [evil, 1] })
})

it('syncs every commit, as read back after the first write, and checks foreign keys', async () => {
  const connection = openDatabase(join(aFolder(), 'a.lectern'))
  expect((await migrate(connection, async () => undefined)).ok).toBe(true)
  const read = (pragma: string) => connection.pragma(pragma, { simple: true })
  expect([read('synchronous'), read('journal_mode'), read('foreign_keys'), read('trusted_schema')]).toEqual([2, 'wal', 1, 0])
  connection.pragma('synchronous = NORMAL')
  expect(() => checkDurability(connection)).toThrow('not FULL')
  connection.close()
})

it('lets a second connection read while one writes', async () => {
  const file = join(aFolder(), 'a.lectern')
  const world = await aWorld({ file })
  const reader = new Database(file, { readonly: true })
  world.store.connection.exec('BEGIN IMMEDIATE')
  expect(reader.prepare('SELECT count(*) FROM journal').pluck().get()).toBe(world.journal().length)
  world.store.connection.exec('COMMIT')
  reader.close()
  world.store.connection.close()
})
