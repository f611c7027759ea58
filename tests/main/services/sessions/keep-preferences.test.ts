/** How windows look: the station's choice for the operator window, and each judge's own at the kiosk. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { localUnit } from '../../../../main/data/local-unit.ts'
import { keepChoices } from '../../../../main/data/repositories/preference-repository.ts'
import { closeContest, openFile } from '../../../../main/services/contests/open-contest.ts'
import { stationPreferences } from '../../../../main/services/sessions/keep-preferences.ts'
import { aWorld, deskOn } from '../../../support/world.ts'
import { aFolder } from '../../data/a-folder.ts'
import { aWindow } from '../../ipc/a-window.ts'

const initial = { language: 'zh', theme: 'light', size: 'm', sound: false }
const station = { language: 'en', theme: 'dark', size: 's', sound: false }
const large = { language: 'zh', theme: 'light', size: 'xl', sound: true }
const told = (value: unknown) => ({ ok: true, value })

async function aStation({ file = ':memory:' } = {}) {
  const state = aFolder()
  const world = await aWorld({ file })
  const desk = deskOn(world, { folders: { contests: '', samples: '', exports: '', state } })
  const kiosk = (judge?: string) => aWindow(desk, 'kiosk', judge, 'judge')
  return { world, desk, kiosk, operator: aWindow(desk, 'operator'), stored: join(state, 'preferences.json') }
}

it('begins in Chinese, light, of middle size and without a sound', async () => {
  const { desk, operator, kiosk } = await aStation()
  expect(await operator.call('preferences.read')).toEqual(told(initial))
  expect(await kiosk('j1').call('preferences.read')).toEqual(told(initial))
  expect(stationPreferences(desk)).toEqual(initial)
})

it('keeps what a judge chose for that judge, and neither for another nor for the station', async () => {
  const { world, operator, kiosk, stored } = await aStation()
  await operator.call('preferences.set', station)
  expect(await kiosk('j1').call('preferences.set', large)).toEqual(told(null))
  expect(await kiosk('j1').call('preferences.read')).toEqual(told(large))
  expect(await kiosk('j2').call('preferences.read')).toEqual(told(station))
  expect(await operator.call('preferences.read')).toEqual(told(station))
  expect(JSON.parse(readFileSync(stored, 'utf8'))).toEqual(station)
  await world.holds()
})

it('keeps the last of what a judge chose, also over a restart', async () => {
  const file = join(aFolder(), 'a.lectern')
  const { world, desk, kiosk } = await aStation({ file })
  await kiosk('j1').call('preferences.set', station)
  await kiosk('j1').call('preferences.set', large)
  world.store.connection.close()
  const opened = await openFile(file)
  if (!opened.ok) throw new Error(opened.refusal)
  desk.opened = opened.value
  expect(await kiosk('j1').call('preferences.read')).toEqual(told(large))
  closeContest(desk)
})

it('keeps nothing of a kiosk where nobody sits, or where no contest is open', async () => {
  const { desk, kiosk, stored } = await aStation()
  expect(await kiosk().call('preferences.set', large)).toEqual(told(null))
  desk.opened = undefined
  expect(await kiosk('j1').call('preferences.set', large)).toEqual(told(null))
  expect(await kiosk('j1').call('preferences.read')).toEqual(told(initial))
  expect(existsSync(stored)).toBe(false)
})

it('takes what was chosen before a choice existed, with the first value of the new one', async () => {
  const { world, operator, kiosk, stored } = await aStation()
  writeFileSync(stored, '{"language":"en","theme":"dark","size":"l"}')
  expect(await operator.call('preferences.read')).toEqual(told({ language: 'en', theme: 'dark', size: 'l', sound: false }))
  localUnit(world.store, db => keepChoices(db, 'j1' as never, '{"size":"xl"}'))
  expect(await kiosk('j1').call('preferences.read')).toEqual(told({ ...initial, size: 'xl' }))
})

it('shows a judge the station’s looks where the own cannot be read', async () => {
  const { world, operator, kiosk } = await aStation()
  await operator.call('preferences.set', station)
  localUnit(world.store, db => keepChoices(db, 'j1' as never, '{"size":"huge"}'))
  expect(await kiosk('j1').call('preferences.read')).toEqual(told(station))
})
