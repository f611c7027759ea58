/** A page whose process died. */
import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { revivePage } from '../../../main/windows/revive-page.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function aPage({ isDestroyed = false } = {}) {
  const events: string[] = []
  const page = Object.assign(new EventEmitter(), { isDestroyed: () => isDestroyed, reload: vi.fn() })
  revivePage(page as never, { log: { fault: () => '', event: what => void events.push(what) }, role: 'kiosk' })
  const dies = (reason: string) => {
    page.emit('render-process-gone', {}, { reason, exitCode: 5 })
    vi.advanceTimersByTime(10_000)
  }
  return { page, events, dies }
}

it('is loaded again each time, and the log says why', () => {
  const { page, events, dies } = aPage()
  dies('oom')
  dies('crashed')
  expect(page.reload).toHaveBeenCalledTimes(2)
  expect(events[0]).toBe('the page of the kiosk window is gone (oom, 5), it is loaded again')
})

it('does not follow a crash at once, so that a page which dies at its start cannot keep the machine busy', () => {
  const { page } = aPage()
  page.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })
  expect(page.reload).not.toHaveBeenCalled()
})

it('is let go when it ended in order', () => {
  const { page, events, dies } = aPage()
  dies('clean-exit')
  expect([page.reload.mock.calls, events]).toEqual([[], []])
})

it('is not looked for when its window was closed meanwhile', () => {
  const { page, dies } = aPage({ isDestroyed: true })
  dies('killed')
  expect(page.reload).not.toHaveBeenCalled()
})
