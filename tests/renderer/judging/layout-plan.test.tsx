// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react'
import { useRef } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useLedgerPlan } from '../../../renderer/features/judging/use-ledger-plan.ts'
import { usePreferences } from '../../../renderer/lib/preferences.ts'
import { show } from '../show.tsx'

/** How tall the box is, and what would stand in it by each plan. */
let room = 0
let needed: Readonly<Record<string, number>> = {}
let drawn: string[] = []
let look = () => {}

beforeEach(() => {
  ;[room, needed, drawn] = [0, {}, []]
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockImplementation(() => room)
  vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockImplementation(function (this: HTMLElement) {
    return Math.max(room, needed[this.dataset.plan ?? ''] ?? 0)
  })
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(changed: () => void) {
        look = changed
      }
      observe() {}
      disconnect() {}
    },
  )
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  usePreferences.setState({ size: 'm' })
})

function Box() {
  const box = useRef<HTMLElement>(null)
  const plan = useLedgerPlan(box)
  drawn.push(plan)
  return (
    <section ref={box} data-plan={plan}>
      <p>{plan}</p>
    </section>
  )
}

const plan = () => screen.getByText(/open|close|folded/).textContent

test('without sizes everything counts as fitting', () => {
  show(<Box />)
  expect(plan()).toBe('open')
})

test('what does not fit gives up the strip first, then shows one group at a time', () => {
  ;[room, needed] = [600, { open: 650, close: 590 }]
  show(<Box />)
  expect(plan()).toBe('close')
})

test('what fits in no way is folded, and stays so', () => {
  ;[room, needed] = [600, { open: 900, close: 800, folded: 900 }]
  show(<Box />)
  expect(plan()).toBe('folded')
  const before = drawn.length
  act(look)
  expect(plan()).toBe('folded')
  expect(drawn.length).toBeLessThanOrEqual(before + 1)
})

test('a plan that fitted gives way when something in it grows', () => {
  ;[room, needed] = [600, { open: 600 }]
  show(<Box />)
  needed = { open: 640 }
  act(look)
  expect(plan()).toBe('close')
})

test('a smaller text is another try from the roomiest', () => {
  usePreferences.setState({ size: 'xl' })
  ;[room, needed] = [600, { open: 900, close: 800 }]
  show(<Box />)
  expect(plan()).toBe('folded')
  needed = {}
  act(() => usePreferences.setState({ size: 'm' }))
  expect(plan()).toBe('open')
})

test('more room alone, in the same window, does not make two plans take turns', () => {
  ;[room, needed] = [600, { open: 650 }]
  show(<Box />)
  room = 700
  act(look)
  expect(plan()).toBe('close')
})
