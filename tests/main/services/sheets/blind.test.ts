/** A blind track shows a judge numbers and segments; names and schools leave main only where the rules say so. */
import { expect, it } from 'vitest'
import { smallWith } from '../../../support/small-contest.ts'
import { aWorld, sheet, type World } from '../../../support/world.ts'
import { aKiosk, design, giveBack, PIN } from './a-kiosk.ts'

const SEGMENT = '第三节 光的折射'
function setupOf(judging: Parameters<typeof smallWith>[0]['judging']) {
  const setup = smallWith({ judging, time: [{ part: 'design', atLeast: 0, atMost: 1200, deduction: 0 }] as never })
  return { ...setup, entries: setup.entries.map(entry => ({ ...entry, segment: SEGMENT, mentors: ['导师甲'], members: ['队员乙'] })) }
}

/** Everything that a kiosk is told in a day about entries. */
async function toldAtKiosk(world: World): Promise<string> {
  const kiosk = aKiosk(world)
  const marks = { content: 10_500, form: 7000 }
  const told: unknown[] = [await kiosk.mine(), await kiosk.open(), await kiosk.mark('content', 10_500), await kiosk.mark('form', 7000)]
  told.push(await kiosk.comment('板书清楚'), await kiosk.call('clock.read', { sheet: design }), await kiosk.undo(), await kiosk.redo())
  told.push(await kiosk.seal(marks, { comments: [{ about: null, text: '板书清楚' }], pin: PIN }))
  const { version } = await kiosk.opened()
  told.push(await kiosk.open(), await kiosk.call('change.request', { sheet: design, version, reason: '点错' }))
  giveBack(world)
  told.push(await kiosk.open(), await kiosk.mine(), await kiosk.call('place.read'), await kiosk.call('session.current'))
  return JSON.stringify(told)
}

it('tells a kiosk no name, school, mentor or member of anybody, in any reply of the day', async () => {
  const world = await aWorld({ setup: setupOf({}) })
  const told = await toldAtKiosk(world)
  expect(told).toContain(SEGMENT)
  expect(told).toContain('W-3')
  expect(told).not.toMatch(/参赛教师|大学|导师甲|队员乙/)
  await world.holds()
})

it('is blind where the rules say nothing of marking', async () => {
  expect(await toldAtKiosk(await aWorld({ setup: setupOf(undefined) }))).not.toMatch(/参赛教师|大学/)
})

it('shows name and school where the rules say so, and no mentor', async () => {
  const world = await aWorld({ setup: setupOf({ names: 'shown' }) })
  const shown = { number: 'W-1', segment: SEGMENT, name: '参赛教师 W-1', school: '北京大学' }
  const kiosk = aKiosk(world)
  expect((await kiosk.panels())[0]?.entries[0]).toMatchObject(shown)
  expect(await kiosk.opened()).toMatchObject(shown)
  expect(await toldAtKiosk(world)).not.toMatch(/导师甲|队员乙/)
})

it('has no name or school for the calibration lecture, whatever the rules show', async () => {
  const world = await aWorld({ setup: smallWith({ judging: { names: 'shown' }, anchor: '荷塘月色' }) })
  expect(await aKiosk(world).opened(sheet('j1', 'anchor-1', 'design'))).toMatchObject({
    number: '荷塘月色',
    segment: null,
    name: null,
    school: null,
  })
})
