/** How marking is run, as a rules document says it: read, refused with its place, taken over, and written again. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findTrack } from '../../../../main/data/repositories/setup-repository.ts'
import { digestOf } from '../../../../main/platform/sha256.ts'
import { readRulesDocument } from '../../../../shared/domain/read-rules-document.ts'
import { smallTrack } from '../../../support/small-contest.ts'
import { aWorld, deskOn } from '../../../support/world.ts'
import { aFolder } from '../../data/a-folder.ts'
import { aWindow } from '../../ipc/a-window.ts'

const name = { zh: '规则', en: 'Rules' }
const judging = { names: 'shown', ownTotals: 'hidden', floor: 'called', holdBack: 3 } as const
const document = (said: unknown) => ({
  format: 'lectern-rules/1',
  version: '1',
  title: name,
  status: 'proposed',
  source: '章程',
  sourceNote: name,
  entryKind: smallTrack.entryKind,
  parts: smallTrack.parts,
  rules: { ...smallTrack.rules, judging: said },
})
const read = (said: unknown) => readRulesDocument(JSON.stringify(document(said)), digestOf)

describe('a document', () => {
  it.each([[judging], [{ holdBack: 2 }], [{ holdBack: 20 }], [{ statistics: 'hidden' }], [{}]])('may say %j', said => {
    expect(read(said)).toMatchObject({ ok: true, document: { rules: { judging: said } } })
  })

  it('that says it is another than one that does not', () => {
    const digests = [read(judging), read({ floor: 'called' }), read(undefined)].map(answer => answer.ok && answer.digest)
    expect(new Set(digests).size).toBe(3)
  })

  it.each([
    [{ names: 'hidden' }, 'names'],
    [{ ownTotals: 'shown' }, 'ownTotals'],
    [{ floor: true }, 'floor'],
    [{ holdBack: 1 }, 'holdBack'],
    [{ holdBack: 21 }, 'holdBack'],
    [{ holdBack: '3' }, 'holdBack'],
    [{ blind: true }, 'judging'],
  ])('is refused where it says %j', (said, where) => {
    const answer = read(said)
    expect(answer.ok).toBe(false)
    expect(JSON.stringify(answer.ok ? [] : answer.problems)).toContain(where)
  })
})

it('is taken over before the freeze and written as it was read', async () => {
  const folder = aFolder()
  const world = await aWorld({ frozen: false, file: join(folder, 'contest.lectern') })
  const desk = deskOn(world, { folders: { contests: folder, samples: folder, exports: join(folder, 'exports'), state: folder } })
  const organizer = aWindow(desk, 'operator', 'organizer', 'organizer')
  const file = new TextEncoder().encode(JSON.stringify(document(judging)))
  const track = smallTrack.id
  expect(await organizer.call('rules.define', { track, document: file })).toMatchObject({ ok: true })
  expect(findTrack(world.store.db, track)?.track.rules.judging).toEqual(judging)
  const written = (await organizer.call('rules.export', { track })) as { value: { file: string } }
  const again = readRulesDocument(readFileSync(written.value.file, 'utf8'), digestOf)
  expect(again).toMatchObject({ ok: true, document: { rules: { judging } } })
  await world.holds()
})
