/** Alerts through the gate: listed with evidence, closed by the chief, open again when the marks change. */
import { expect, it } from 'vitest'
import { refuse } from '../../../../shared/answer.ts'
import type { ListedAlert } from '../../../../shared/contract/alerts.ts'
import type { AlertRules } from '../../../../shared/domain/alert-rules.ts'
import { certifyAt } from '../../../support/certifying.ts'
import { smallTrack, twoPanels } from '../../../support/small-contest.ts'
import { aWorld, bring, deskOn, sheet, stationWith, type World } from '../../../support/world.ts'
import { aWindow } from '../../ipc/a-window.ts'

const panel = 'panel'
/** j3 gives W-1 a lesson of 50, where the others give 71. */
const theKey = 'total/j3/W-1/lesson'

function withAlerts(alerts: AlertRules) {
  return { ...twoPanels, tracks: [{ ...smallTrack, rules: { ...smallTrack.rules, alerts } }] }
}

async function aDesk(alerts: AlertRules = {}) {
  const world = await aWorld({ setup: withAlerts(alerts) })
  world.seal('j1', 'W-1', 'lesson', [45_000, 26_000])
  world.seal('j2', 'W-1', 'lesson', [45_500, 26_000])
  world.seal('j3', 'W-1', 'lesson', [30_000, 20_000])
  return { world, ...chiefOf(world) }
}

function chiefOf(world: World) {
  const chief = aWindow(deskOn(world), 'operator', 'chief', 'chief')
  type Listed = { value: { alerts: ListedAlert[]; limits: { id: string }[]; isCertified: boolean; mustBeClosed: boolean } }
  const list = async (input = {}) => ((await chief.call('alert.list', { panel, ...input })) as Listed).value
  const close = async (part: Readonly<{ alert?: string } & Record<string, unknown>> = {}) => {
    const alert = (await list()).alerts.find(({ key }) => key === (part.alert ?? theKey))
    return chief.call('alert.close', { panel, alert: theKey, versions: alert?.versions ?? [], finding: 'confirmed', note: '', ...part })
  }
  const questions = async () =>
    ((await chief.call('panel.questions', { panel })) as { value: { blockers: { blocker: string }[]; disagreements: unknown[] } }).value
  return { chief, list, close, questions }
}

it('lists what stands out with names, numbers and the limits in force', async () => {
  const { list } = await aDesk()
  const { alerts, limits, isCertified, mustBeClosed } = await list()
  expect([isCertified, mustBeClosed]).toEqual([false, false])
  expect(alerts).toMatchObject([
    {
      key: theKey,
      number: 'W-1',
      judgeName: 'j3',
      partName: { zh: '课堂教学' },
      sheet: 'j3/W-1/lesson',
      closed: null,
      before: null,
      signs: [
        {
          kind: 'distance',
          value: 50_000,
          median: 71_250,
          limit: 'distance/lesson',
          marks: expect.arrayContaining([{ who: 'j3', value: 50_000, isMeant: true, other: null }]),
        },
        { kind: 'dixon' },
        { kind: 'spread' },
        { kind: 'criterion', criterion: 'organisation' },
      ],
    },
  ])
  expect(limits.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['distance/design', 'distance/lesson', 'criterion/lesson/organisation']),
  )
})

it('lists for one entry only what is in question about it', async () => {
  const { list } = await aDesk()
  expect((await list({ entry: 'W-1' })).alerts).toHaveLength(1)
  expect((await list({ entry: 'W-2' })).alerts).toEqual([])
})

it('closes an alert with who, when and what was found, and does not raise it again', async () => {
  const { world, close, list, questions } = await aDesk()
  expect((await questions()).disagreements).toEqual([
    expect.objectContaining({ sheet: 'j3/W-1/lesson', number: 'W-1', judge: 'j3', total: 50_000, median: 71_250, limit: 8000 }),
  ])
  expect(await close({ finding: 'explained', note: ' 话筒没有声音 ' })).toEqual({ ok: true, value: null })
  expect((await list()).alerts).toMatchObject([
    {
      key: theKey,
      closed: { by: 'chief', finding: 'explained', note: '话筒没有声音', at: expect.stringMatching(/^2026-10-12 09:0/) },
      before: null,
    },
  ])
  expect((await questions()).disagreements).toEqual([])
  expect(world.journal().at(-1)).toBe('alert.closed')
  expect(await close()).toEqual(refuse('alert-closed'))
  await world.holds()
})

it('stays closed when other sheets come in', async () => {
  const { world, close, list } = await aDesk()
  await close()
  world.seal('j1', 'W-2', 'lesson', [45_000, 26_000])
  expect((await list()).alerts).toMatchObject([{ closed: { finding: 'confirmed' } }])
})

it('is open again when its sheet comes back with marks that are still far, and tells how it was closed before', async () => {
  const { world, chief, close, list } = await aDesk()
  await close({ finding: 'no-matter' })
  await chief.call('sheet.return', { sheet: 'j3/W-1/lesson', panel, reason: '请核对' })
  expect((await list()).alerts).toEqual([])
  world.seal('j3', 'W-1', 'lesson', [31_000, 20_000])
  expect((await list()).alerts).toMatchObject([{ key: theKey, closed: null, before: { finding: 'no-matter', by: 'chief' } }])
  expect(await close()).toEqual({ ok: true, value: null })
  await world.holds()
})

it('does not close what the chief did not see', async () => {
  const { world, chief, list, close } = await aDesk()
  const [seen] = (await list()).alerts
  await chief.call('sheet.return', { sheet: 'j3/W-1/lesson', panel, reason: '请核对' })
  expect(await close({ versions: seen?.versions })).toEqual(refuse('alert-unknown'))
  world.seal('j3', 'W-1', 'lesson', [31_000, 20_000])
  expect(await close({ versions: seen?.versions })).toEqual(refuse('alert-stale'))
  expect(await close({ alert: 'total/j1/W-1/lesson' })).toEqual(refuse('alert-unknown'))
  expect(await close({ finding: 'explained' })).toEqual(refuse('alert-without-note'))
  expect(await close({ panel: 'panel-2' })).toEqual(refuse('panel-of-another'))
  expect(await chief.call('alert.list', { panel: 'nowhere' })).toEqual(refuse('panel-unknown'))
  expect(world.journal()).not.toContain('alert.closed')
})

it('where the rules ask for it, nobody certifies over an open alert', async () => {
  const { world, chief, close, questions, list } = await aDesk({ mustBeClosed: true })
  const blockers = async () => (await questions()).blockers.filter(({ blocker }) => blocker === 'alert-open')
  expect(await blockers()).toEqual([
    { blocker: 'alert-open', alert: theKey, number: 'W-1', judge: 'j3', part: { zh: '课堂教学', en: '课堂教学' } },
  ])
  expect((await list()).mustBeClosed).toBe(true)
  const open = async () => ((await certifyAt(chief, world)) as { details: { open: number } }).details.open
  const before = await open()
  await close()
  expect(await blockers()).toEqual([])
  expect(await open()).toBe(before - 1)
})

it('names the judge where an alert is about several entries, and the entry where it is about several judges', async () => {
  const { world, questions, list, close } = await aDesk({ mustBeClosed: true, distance: 'off', dixon: 'off', sameMark: { total: 3 } })
  for (const entry of ['W-1', 'W-2', 'W-3']) world.seal('j1', entry, 'design', [10_000, 7000])
  const blockers = (await questions()).blockers.filter(({ blocker }) => blocker === 'alert-open')
  expect(blockers).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ alert: 'same-mark/design/j1/W-1', number: null, judge: 'j1' }),
      expect.objectContaining({ alert: 'spread/lesson/W-1', number: 'W-1', judge: null }),
    ]),
  )
  expect((await questions()).disagreements).toEqual([])
  expect((await list()).alerts.find(({ key }) => key === 'same-mark/design/j1/W-1')).toMatchObject({
    judgeName: 'j1',
    number: null,
    signs: [{ times: 3, marks: [{ who: 'W-1' }, { who: 'W-2' }, { who: 'W-3' }] }],
  })
  expect(await close({ alert: 'same-mark/design/j1/W-1' })).toEqual({ ok: true, value: null })
  expect(await close({ alert: 'spread/lesson/W-1' })).toEqual({ ok: true, value: null })
  await world.holds()
})

it('a sheet in two versions stands out of nothing until a person has chosen one', async () => {
  const { world: office } = await aDesk()
  const [left, right] = [await stationWith(office, 'left'), await stationWith(office, 'right')]
  for (const [station, first] of [
    [left, 10_000],
    [right, 12_000],
  ] as const)
    station.seal('j3', 'W-2', 'lesson', [first, 10_000])
  bring(left, office)
  bring(right, office)
  office.seal('j1', 'W-2', 'lesson', [45_000, 26_000])
  office.seal('j2', 'W-2', 'lesson', [45_500, 26_000])
  const { chief, list } = chiefOf(office)
  expect((await list({ entry: 'W-2' })).alerts).toEqual([])
  const read = (await chief.call('sheet.read', { sheet: sheet('j3', 'W-2', 'lesson'), panel })) as {
    value: { versions: { version: string }[] }
  }
  await chief.call('sheet.accept', { sheet: 'j3/W-2/lesson', panel, version: read.value.versions[0]?.version })
  expect((await list({ entry: 'W-2' })).alerts).toMatchObject([{ key: 'total/j3/W-2/lesson' }])
})

it('two stations that close one alert differently leave it open for a person', async () => {
  const { world: office } = await aDesk()
  const [left, right] = [await stationWith(office, 'left'), await stationWith(office, 'right')]
  expect(await chiefOf(left).close({ finding: 'confirmed' })).toMatchObject({ ok: true })
  expect(await chiefOf(right).close({ finding: 'no-matter' })).toMatchObject({ ok: true })
  expect([...bring(left, office), ...bring(right, office)]).toEqual([])
  const { list, close } = chiefOf(office)
  expect((await list()).alerts).toMatchObject([{ key: theKey, closed: null }])
  expect(await close({ finding: 'confirmed' })).toEqual({ ok: true, value: null })
  expect((await list()).alerts).toMatchObject([{ closed: { finding: 'confirmed' } }])
  await office.holds()
})
