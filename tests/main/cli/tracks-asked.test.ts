/** Which tracks a call is about: by id or by name, and what is said when there is no such track. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { tracksAsked } from '../../../main/cli/tracks-asked.ts'
import { Track } from '../../../shared/domain/track.ts'
import { smallSetup, smallTrack } from '../../support/small-contest.ts'
import { aWorld } from '../../support/world.ts'

let aside = ''
beforeEach(() => {
  aside = ''
  vi.spyOn(process.stderr, 'write').mockImplementation(text => {
    aside += text
    return true
  })
})
afterEach(() => void vi.restoreAllMocks())

const aTrack = (id: string, zh: string, en: string) => Track.parse({ ...smallTrack, id, code: id.slice(0, 3), name: { zh, en } })
const tracks = [smallTrack, aTrack('science', '理科', 'Science'), aTrack('second', 'science', '理科')]

async function asked(name?: string, setup: object = { tracks }) {
  const { store } = await aWorld({ setup: { ...smallSetup, entries: [], panels: [], ...setup }, frozen: false })
  return tracksAsked(store.db, name)?.map(({ id }) => id)
}

it('takes an id before a name, and a name in any language for every track that has it', async () => {
  expect(await asked()).toEqual(['arts', 'science', 'second'])
  expect(await asked('science')).toEqual(['science'])
  expect(await asked('Science')).toEqual(['science'])
  expect(await asked('理科')).toEqual(['science', 'second'])
  expect(aside).toBe('')
})

it('lists the tracks that there are when one is not', async () => {
  expect(await asked('工科')).toBeUndefined()
  expect(await asked('工科', { tracks: [] })).toBeUndefined()
  expect(aside.split('\n')).toEqual([
    '没有赛道“工科”。可写名称或编号：文科（arts）、理科（science）、science（second）',
    '没有赛道“工科”。可写名称或编号：文件里还没有赛道',
    '',
  ])
})
