/** Printing a document: who may have which, what is handed to the printer, and what is left in the folder. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import type { Opened } from '../../../../main/services/desk.ts'
import { listPrintPanels } from '../../../../main/services/prints/list-print-panels.ts'
import { noPrinter } from '../../../../main/services/prints/printer.ts'
import { hearReady, showJob } from '../../../../main/services/prints/show-job.ts'
import { accept, refuse } from '../../../../shared/answer.ts'
import { smallSetup, twoPanels } from '../../../support/small-contest.ts'
import { aWorld } from '../../../support/world.ts'
import { aPrintDesk, BYTES, handedOver, make } from './a-print.ts'

it('keeps the PDF in the exports folder of the contest, named after panel, document and time', async () => {
  const desk = aPrintDesk(await aWorld())
  const reply = await make(desk, 'unresolved')
  const folder = join(desk.tools.folders.exports, '校赛')
  expect(reply).toEqual(accept({ file: join(folder, readdirSync(folder)[0] ?? '') }))
  expect(readdirSync(folder)[0]).toMatch(/^文科评审组-未决事项清单-20261012-09\d\d\.pdf$/)
  expect(new Uint8Array(readFileSync(join(folder, readdirSync(folder)[0] ?? '')))).toEqual(BYTES)
})

it('hands over one document in the language of the station, and says how far it is', async () => {
  const desk = aPrintDesk(await aWorld())
  await make(desk, 'ranking')
  expect(handedOver()).toMatchObject([
    { language: 'zh', document: { document: 'ranking', head: { panel: '文科评审组', isSample: false } } },
  ])
  expect(desk.announced).toEqual(['task.progressed', 'task.progressed', 'task.progressed'])
})

it('never writes over an earlier print', async () => {
  const desk = aPrintDesk(await aWorld())
  const [first, second] = [await make(desk, 'ranking'), await make(desk, 'ranking')]
  expect(first.ok && second.ok && first.value.file !== second.value.file).toBe(true)
})

it.each([
  ['blank-paper', 'supervisor', 'supervisor'],
  ['filled-paper', 'supervisor', 'supervisor'],
  ['judge-sheets', 'recorder', 'recorder'],
  ['certificate', 'recorder', 'recorder'],
] as const)('refuses %s to a %s', async (document, person, role) => {
  const people = [...smallSetup.people, { ...smallSetup.people[0], id: 'recorder', name: '记录员', roles: ['recorder'] } as never]
  const desk = aPrintDesk(await aWorld({ setup: { ...smallSetup, people } }))
  expect(await make(desk, document, [person, role])).toEqual(refuse('not-allowed'))
  expect(handedOver()).toEqual([])
})

it('refuses a panel that is not there', async () => {
  expect(await make(aPrintDesk(await aWorld()), 'ranking', ['supervisor', 'supervisor'], 'other')).toEqual(refuse('panel-unknown'))
})

it('refuses a chief the panel of another', async () => {
  const world = await aWorld({ setup: twoPanels })
  const [own, other] = twoPanels.panels
  const desk = aPrintDesk(world)
  const chief = [String(own?.chief), 'chief'] as const
  const panels = listPrintPanels({ db: world.store.db, actor: { person: { id: own?.chief } as never, as: 'chief' } })
  const foreign = twoPanels.panels.filter(({ chief: id }) => id !== own?.chief)
  expect(panels).toMatchObject({
    ok: true,
    value: twoPanels.panels.filter(each => each.chief === own?.chief).map(({ id }) => ({ panel: id })),
  })
  for (const { id } of foreign) expect(await make(desk, 'ranking', chief, id)).toEqual(refuse('panel-of-another'))
  expect(other).toBeDefined()
})

it('names every panel with its track to the supervisor', async () => {
  const { store } = await aWorld({ setup: twoPanels })
  const reply = listPrintPanels({ db: store.db, actor: { person: { id: 'supervisor' } as never, as: 'supervisor' } })
  expect(reply).toMatchObject({ ok: true, value: twoPanels.panels.map(({ id, name }) => ({ panel: id, name, track: { zh: '文科' } })) })
})

it('leaves no file when the page fails or somebody stops it', async () => {
  const world = await aWorld()
  for (const refusal of ['print-failed', 'cancelled'] as const) {
    const desk = aPrintDesk(world, { print: async () => refuse(refusal) })
    expect(await make(desk, 'ranking')).toEqual(refuse(refusal))
    expect(() => readdirSync(desk.tools.folders.exports)).toThrow('ENOENT')
    expect(desk.running).toBeUndefined()
  }
})

it('can be stopped while it runs', async () => {
  const desk = aPrintDesk(await aWorld(), {
    print: (_, signal) => new Promise(resolve => signal.addEventListener('abort', () => resolve(refuse('cancelled')))),
  })
  const reply = make(desk, 'ranking')
  desk.running?.abort()
  expect(await reply).toEqual(refuse('cancelled'))
})

it('says which folder cannot be written', async () => {
  const desk = aPrintDesk(await aWorld())
  const { exports } = desk.tools.folders
  mkdirSync(dirname(exports), { recursive: true })
  writeFileSync(exports, 'a file stands where the folder should')
  expect(await make(desk, 'ranking')).toEqual(refuse('folder-unwritable', { folder: join(exports, '校赛') }))
})

it('tells a page its own job and hears that it is ready, and knows no other', async () => {
  const world = await aWorld()
  const job = { language: 'zh', document: { document: 'ranking' } } as never
  const desk = aPrintDesk(world, { jobOf: id => (id === 'a' ? job : undefined), ready: id => id === 'a' })
  const by = { opened: desk.opened as Opened }
  expect([await showJob(desk, by, { job: 'a' }), await hearReady(desk, by, { job: 'a' })]).toEqual([accept(job), accept(null)])
  expect([await showJob(desk, by, { job: 'b' }), await hearReady(desk, by, { job: 'b' })]).toEqual([
    refuse('print-over'),
    refuse('print-over'),
  ])
})

it('refuses where there are no windows', async () => {
  expect(await make(aPrintDesk(await aWorld(), noPrinter), 'ranking')).toEqual(refuse('print-failed'))
  expect([noPrinter.jobOf('a'), noPrinter.ready('a')]).toEqual([undefined, false])
})
