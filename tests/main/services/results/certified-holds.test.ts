/** A panel counts as certified while its certified results are those that its sheets give. */
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { replay } from '../../../../main/cli/replay.ts'
import { findSheet } from '../../../../main/data/repositories/sheet-repository.ts'
import { readResults } from '../../../../main/services/results/read-results.ts'
import { sheetKey } from '../../../../shared/domain/ids.ts'
import { type Panel, sheetsOfPanel } from '../../../../shared/domain/panel.ts'
import { panelCertified } from '../../../../shared/facts/panel-certified.ts'
import { signedBy } from '../../../support/certifying.ts'
import { smallSetup, smallTrack } from '../../../support/small-contest.ts'
import { aWorld, deskOn, type World } from '../../../support/world.ts'
import { aFolder } from '../../data/a-folder.ts'
import { aWindow } from '../../ipc/a-window.ts'

afterEach(() => void vi.restoreAllMocks())

const [panel] = smallSetup.panels as readonly [Panel]
const lesson = { 'W-1': 45_000, 'W-2': 42_000, 'W-3': 40_000 } as Readonly<Record<string, number>>

/** Every sheet sealed and accepted; j3 is recused for W-3. */
async function allAccepted(file = ':memory:'): Promise<World> {
  const world = await aWorld({ file })
  for (const { judge, entry, part } of sheetsOfPanel(panel).map(sheetKey)) {
    if (judge === 'j3' && entry === 'W-3') continue
    world.seal(judge, entry, part as never, part === 'design' ? [10_000, 7000] : [lesson[entry] ?? 0, 25_000])
  }
  expect(await ask(world, 'panel.accept-sealed')).toMatchObject({ ok: true })
  return world
}
const ask = (world: World, name: string) =>
  aWindow(deskOn(world), 'operator', 'chief', 'chief').call(name, name === 'panel.certify' ? signedBy(world) : { panel: 'panel' })
const shown = ({ store }: World) => readResults(store, { track: smallTrack.id })
const certified = (isCertified: boolean) => ({ ok: true, value: { panels: [{ id: panel.id, name: panel.name, isCertified }] } })

/** The chief's station certifies other results than the sheets give: W-1 and W-2 change places. */
function certifyOthers(world: World) {
  const results = [
    { entry: 'W-1', score: '84', rank: 2 },
    { entry: 'W-2', score: '87', rank: 1 },
    { entry: 'W-3', score: '82', rank: 3 },
  ]
  const sheets = sheetsOfPanel(panel)
  const versions = sheets.flatMap(id => findSheet(world.store.db, id)?.version ?? [])
  const body = { panel: panel.id, certification: { results, sheets: versions }, sheets } as never
  expect(world.as('chief', 'chief', unit => unit.record(panelCertified, body))).toMatchObject({ ok: true })
}

async function replayed(world: World, file: string) {
  world.store.connection.close()
  let said = ''
  vi.spyOn(process.stdout, 'write').mockImplementation(text => {
    said += text
    return true
  })
  const code = await replay([file, '--json'])
  return { code, report: JSON.parse(said) as unknown }
}

it('is certified from the moment when it is certified', async () => {
  const file = join(aFolder(), 'a.lectern')
  const world = await allAccepted(file)
  expect(shown(world)).toMatchObject(certified(false))
  expect(await ask(world, 'panel.certify')).toMatchObject({ ok: true })
  expect(shown(world)).toMatchObject(certified(true))
  expect(await replayed(world, file)).toMatchObject({ code: 0, report: { uncertified: [], holds: true } })
})

it('is not certified with other results than are computed, and replay names it', async () => {
  const file = join(aFolder(), 'a.lectern')
  const world = await allAccepted(file)
  certifyOthers(world)
  expect(shown(world)).toMatchObject(certified(false))
  expect(await replayed(world, file)).toMatchObject({
    code: 1,
    report: { refused: [], differing: [], uncertified: ['panel'], holds: false },
  })
})

it.each([
  ['a rank', "UPDATE certified_results SET rank = 3 WHERE entry = 'W-1'"],
  ['a score', "UPDATE certified_results SET score = '1' WHERE entry = 'W-1'"],
  ['a result that is gone', "DELETE FROM certified_results WHERE entry = 'W-3'"],
  ['a mark', "UPDATE marks SET mark = 1 WHERE sheet = (SELECT id FROM sheets WHERE entry = 'W-1' AND total IS NOT NULL LIMIT 1)"],
])('is not certified after %s was changed', async (_what, change) => {
  const world = await allAccepted()
  await ask(world, 'panel.certify')
  world.store.connection.exec(change)
  expect(shown(world)).toMatchObject(certified(false))
})
