/** Only the top frame of one of our windows, on one of our pages, is heard. */
import { expect, it } from 'vitest'
import { answerCall } from '../../../main/ipc/answer-call.ts'
import { windowRegistry } from '../../../main/windows/window-registry.ts'
import { refuse } from '../../../shared/answer.ts'
import { aWorld, deskOn } from '../../support/world.ts'

const page = 'app://lectern/operator.html'
const top = { url: page, parent: null }
const call = ['contest.current', {}] as const

async function aGate() {
  const registry = windowRegistry()
  registry.add({ id: 1, send: () => undefined, isDestroyed: () => false }, 'operator')
  const faults: unknown[] = []
  const gate = { desk: deskOn(await aWorld()), report: (fault: unknown) => `R${faults.push(fault)}` }
  return { registry, faults, heard: { gate, registry, isOurs: (url: string) => url.startsWith('app://lectern/') } }
}

it('hears a window of ours', async () => {
  const { heard } = await aGate()
  expect(await answerCall(heard, { sender: { id: 1 }, senderFrame: top }, call)).toMatchObject({ ok: true })
})

it.each([
  ['contents that are no window of ours', 2, top],
  ['a frame inside a page', 1, { url: page, parent: top }],
  ['a frame that is gone', 1, null],
  ['a page from elsewhere', 1, { url: 'https://example.org/operator.html', parent: null }],
  ['a page whose address only begins like ours', 1, { url: 'app://lectern.example.org/operator.html', parent: null }],
  ['a file', 1, { url: 'file:///app://lectern/operator.html', parent: null }],
  ['an empty page', 1, { url: 'about:blank', parent: null }],
])('tells nothing to %s', async (_what, sender, senderFrame) => {
  const { heard, faults } = await aGate()
  expect(await answerCall(heard, { sender: { id: sender }, senderFrame }, call)).toEqual(refuse('not-allowed'))
  expect(faults).toEqual([])
})

it('tells nothing to a window that was closed', async () => {
  const { heard, registry } = await aGate()
  registry.remove(1)
  expect(await answerCall(heard, { sender: { id: 1 }, senderFrame: top }, call)).toEqual(refuse('not-allowed'))
})
