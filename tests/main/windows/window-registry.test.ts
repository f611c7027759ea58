/** Windows and who sits at them. */
import { expect, it } from 'vitest'
import { windowRegistry } from '../../../main/windows/window-registry.ts'

function aRegistry() {
  const sent: unknown[] = []
  const registry = windowRegistry()
  const add = (id: number, window: 'operator' | 'kiosk', isDestroyed = false) =>
    registry.add({ id, send: (_channel, message) => void sent.push([id, message]), isDestroyed: () => isDestroyed }, window)
  return { registry, sent, add }
}
const holder = { person: 'j1' as never, as: 'judge' } as const

it('knows who sits where, and tells only that window', () => {
  const { registry, sent, add } = aRegistry()
  add(1, 'operator')
  add(2, 'kiosk')
  registry.seatOf(2)?.take(holder)
  expect(registry.seatOf(2)).toMatchObject({ window: 'kiosk', holder })
  expect(registry.seatOf(1)?.holder).toBeUndefined()
  expect(sent).toEqual([[2, { name: 'session.changed' }]])
})

it('signs everybody out when the contest changes', () => {
  const { registry, add } = aRegistry()
  add(1, 'kiosk')
  registry.seatOf(1)?.take(holder)
  registry.announce('sheets.changed')
  expect(registry.seatOf(1)?.holder).toEqual(holder)
  registry.announce('contest.changed')
  expect(registry.seatOf(1)?.holder).toBeUndefined()
})

it('says what changed to every window that is still there, and no data', () => {
  const { registry, sent, add } = aRegistry()
  add(1, 'operator')
  add(2, 'kiosk', true)
  add(3, 'kiosk')
  registry.remove(3)
  registry.announce('task.progressed', { done: 1, of: 3 })
  expect(sent).toEqual([[1, { name: 'task.progressed', done: 1, of: 3 }]])
})
