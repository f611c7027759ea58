/** The note that a judge's window stands open. */
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { foldersUnder } from '../../../../main/platform/paths.ts'
import { markedKiosk, markKiosk, unmarkKiosk } from '../../../../main/services/kiosks/kiosk-marker.ts'
import { aWorld, deskOn } from '../../../support/world.ts'
import { aFolder } from '../../data/a-folder.ts'

async function aDesk() {
  const data = aFolder()
  return { data, desk: deskOn(await aWorld(), { folders: foldersUnder(join(data, 'new')) }), note: join(data, 'new/kiosk.json') }
}

it('names the file of the contest until it is taken away', async () => {
  const { data, desk } = await aDesk()
  expect(markedKiosk(desk)).toBeUndefined()
  markKiosk(desk)
  expect([markedKiosk(desk), readdirSync(join(data, 'new'))]).toEqual([':memory:', ['kiosk.json']])
  unmarkKiosk(desk)
  unmarkKiosk(desk)
  expect(markedKiosk(desk)).toBeUndefined()
})

it('is not written without a contest', async () => {
  const { desk } = await aDesk()
  desk.opened = undefined
  markKiosk(desk)
  expect(markedKiosk(desk)).toBeUndefined()
})

it.each(['', '{"fi', '{}', '{"file":7}', 'null'])('is nothing when it reads %j', async text => {
  const { desk, note } = await aDesk()
  markKiosk(desk)
  writeFileSync(note, text)
  expect(markedKiosk(desk)).toBeUndefined()
})
