// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useIdle } from '../../../renderer/lib/use-idle.ts'
import { show } from '../show.tsx'

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] }))
afterEach(() => void vi.useRealTimers())

const onIdle = vi.fn()
function Idle({ isOn = true }: Readonly<{ isOn?: boolean }>) {
  return <p>{useIdle({ isOn, after: 60_000, warning: 10_000, onIdle }) ? 'near' : 'calm'}</p>
}
const sit = (isOn = true) => {
  onIdle.mockClear()
  return show(<Idle isOn={isOn} />)
}
const pass = (seconds: number) => act(() => void vi.advanceTimersByTime(seconds * 1000))

test('after a minute without a touch it is reported, once', () => {
  sit()
  pass(59.75)
  expect(onIdle).not.toHaveBeenCalled()
  pass(0.25)
  pass(120)
  expect(onIdle).toHaveBeenCalledTimes(1)
})

test('ten seconds before there is a warning, which any touch takes away', () => {
  sit()
  pass(49.75)
  expect(screen.getByText('calm')).toBeTruthy()
  pass(0.25)
  expect(screen.getByText('near')).toBeTruthy()
  fireEvent.keyDown(document.body, { key: '8' })
  expect(screen.getByText('calm')).toBeTruthy()
  pass(59)
  expect(onIdle).not.toHaveBeenCalled()
})

test.each(['keyDown', 'pointerDown', 'touchStart', 'wheel'] as const)('%s is a sign of somebody', sign => {
  sit()
  pass(50)
  fireEvent[sign](document.body)
  pass(50)
  expect(onIdle).not.toHaveBeenCalled()
})

test('a mouse counts when it moves, not when the page moves under it', () => {
  sit()
  const move = (screenX: number) => fireEvent.pointerMove(document.body, { screenX, screenY: 5 })
  move(10)
  pass(40)
  move(11)
  pass(40)
  move(11)
  pass(20)
  expect(onIdle).toHaveBeenCalledTimes(1)
})

test('whoever comes back after a pause in which the window slept is too late', () => {
  sit()
  vi.setSystemTime(Date.now() + 3_600_000)
  fireEvent.keyDown(document.body, { key: '8' })
  expect(onIdle).toHaveBeenCalledTimes(1)
})

test('while nobody sits there nothing is measured', () => {
  const { rerender } = sit(false)
  pass(120)
  expect(onIdle).not.toHaveBeenCalled()
  rerender(<Idle />)
  pass(55)
  expect(screen.getByText('near')).toBeTruthy()
  rerender(<Idle isOn={false} />)
  expect(screen.getByText('calm')).toBeTruthy()
})
