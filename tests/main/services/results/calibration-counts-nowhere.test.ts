/** The calibration lecture is weighed by nobody's result: results, workbook and certification are the same with its marks and without. */
import { expect, it } from 'vitest'
import { trackWorkbook } from '../../../../main/exporting/track-workbook.ts'
import { gatherWorkbook } from '../../../../main/services/exports/gather-workbook.ts'
import { readResults } from '../../../../main/services/results/read-results.ts'
import { sheetKey } from '../../../../shared/domain/ids.ts'
import { type Panel, sheetsOfPanel } from '../../../../shared/domain/panel.ts'
import { calibrationMarked } from '../../../../shared/facts/calibration-marked.ts'
import { signedBy } from '../../../support/certifying.ts'
import { smallTrack, smallWith } from '../../../support/small-contest.ts'
import { aWorld, deskOn, sealedBody, sheet, type World } from '../../../support/world.ts'
import { unzip } from '../../exporting/unzip.ts'
import { aWindow } from '../../ipc/a-window.ts'

const setup = smallWith({ anchor: '荷塘月色' })
const [panel] = setup.panels as readonly [Panel]
const lesson = { 'W-1': 45_000, 'W-2': 42_000, 'W-3': 40_000 } as Readonly<Record<string, number>>
/** Far from every mark of the contest, so that whatever counts one is another result. */
const extreme = { design: [0, 0], lesson: [50_000, 30_000] } as const

async function judged({ isCalibrated }: { isCalibrated: boolean }): Promise<World> {
  const world = await aWorld({ setup })
  for (const judge of isCalibrated ? ['j1', 'j2', 'j3'] : [])
    for (const part of ['design', 'lesson'] as const) {
      const body = sealedBody(world.store, sheet(judge, 'anchor-1', part), extreme[part])
      expect(world.as(judge, 'judge', unit => unit.record(calibrationMarked, body as never))).toMatchObject({ ok: true })
    }
  for (const { judge, entry, part } of sheetsOfPanel(panel).map(sheetKey)) {
    if (judge === 'j3' && entry === 'W-3') continue
    world.seal(judge, entry, part as never, part === 'design' ? [10_000, 7000] : [lesson[entry] ?? 0, 25_000])
  }
  return world
}
const both = async <Value>(look: (world: World) => Value | Promise<Value>) =>
  [await look(await judged({ isCalibrated: true })), await look(await judged({ isCalibrated: false }))] as const
const chief = (world: World, name: string) =>
  aWindow(deskOn(world), 'operator', 'chief', 'chief').call(name, name === 'panel.certify' ? signedBy(world) : { panel: 'panel' })

it('leaves the results of the track as they are', async () => {
  const [marked, not] = await both(world => readResults(world.store, { track: smallTrack.id }))
  expect(marked).toEqual(not)
  expect(JSON.stringify(marked)).toContain('W-1')
})

it('leaves the workbook as it is, file by file', async () => {
  const [marked, not] = await both(async world => {
    const { opened } = deskOn(world)
    if (opened === undefined) throw new Error('no contest is open')
    const gathered = gatherWorkbook(opened, { track: smallTrack }, { at: 0, language: 'zh' })
    return unzip(await trackWorkbook({ ...gathered, station: 'station-1' }))
  })
  expect(marked.size).toBeGreaterThan(5)
  expect([...marked]).toEqual([...not])
  expect([...marked.values()].join()).not.toMatch(/anchor-1|荷塘月色/)
})

it('asks the chief the same, and certifies the same scores and ranks', async () => {
  const [marked, not] = await both(async world => {
    const asked = await chief(world, 'panel.questions')
    expect(await chief(world, 'panel.accept-sealed')).toMatchObject({ ok: true })
    expect(await chief(world, 'panel.certify')).toMatchObject({ ok: true })
    const rows = world.store.db.all({ text: 'SELECT entry, score, rank FROM certified_results ORDER BY entry', values: [] })
    await world.holds()
    return { asked, rows, progress: await chief(world, 'panel.progress') }
  })
  expect(marked.rows).toHaveLength(3)
  expect([marked.rows, marked.progress]).toEqual([not.rows, not.progress])
  expect(stripVersions(marked.asked)).toEqual(stripVersions(not.asked))
})

/** Versions are hashes over the time and the place in the chain, which are others where more was said before. */
const stripVersions = (value: unknown) => JSON.parse(JSON.stringify(value).replaceAll(/"[0-9a-f]{64}"/g, '""')) as unknown

it('is not certified any sooner or later: a panel whose judges never marked the lecture is certified', async () => {
  const world = await judged({ isCalibrated: false })
  await chief(world, 'panel.accept-sealed')
  expect(await chief(world, 'panel.certify')).toMatchObject({ ok: true })
})
