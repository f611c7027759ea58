// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { fineSteps, ScorePad } from '../../../renderer/ui/score-pad.tsx'
import { show } from '../show.tsx'

function aPad(props: Partial<Parameters<typeof ScorePad>[0]> = {}) {
  const spies = { onKey: vi.fn(), onErase: vi.fn(), onStep: vi.fn(), onClear: vi.fn() }
  show(<ScorePad {...spies} step={500} {...props} />)
  return spies
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

test('every digit says itself', () => {
  const { onKey } = aPad()
  for (const digit of '7894561230') press(digit)
  expect(onKey.mock.calls.flat().join('')).toBe('7894561230')
})

test('point and erase are found by their names', () => {
  const { onKey, onErase } = aPad()
  press('小数点')
  press('退一格')
  expect(onKey).toHaveBeenCalledExactlyOnceWith('.')
  expect(onErase).toHaveBeenCalledOnce()
})

test('fine steps say their difference in thousandths', () => {
  const { onStep } = aPad()
  for (const name of ['−1', '−0.5', '+0.5', '+1']) press(name)
  expect(onStep.mock.calls.flat()).toEqual([-1000, -500, 500, 1000])
})

test('a criterion in whole points has no point, two fine steps, and a key that clears', () => {
  const { onClear } = aPad({ step: 1000 })
  expect(screen.queryByRole('button', { name: '小数点' })).toBeNull()
  press('清空')
  expect(onClear).toHaveBeenCalledOnce()
  expect(fineSteps(1000)).toEqual([-1000, 1000])
  expect(fineSteps(100)).toEqual([-1000, -100, 100, 1000])
})

test('a press does not take the focus, so that Enter goes on instead of pressing again', () => {
  aPad()
  expect(fireEvent.mouseDown(screen.getByRole('button', { name: '7' }))).toBe(false)
})

test('a disabled pad says nothing', () => {
  const { onKey, onStep } = aPad({ disabled: true })
  press('7')
  press('+1')
  expect(onKey).not.toHaveBeenCalled()
  expect(onStep).not.toHaveBeenCalled()
})
