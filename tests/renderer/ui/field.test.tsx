// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { Field } from '../../../renderer/ui/field.tsx'
import { show } from '../show.tsx'

function typed(kind: 'text' | 'number' | 'pin', value: string, maxLength = 20) {
  const onChange = vi.fn()
  show(<Field label="field" kind={kind} value="" onChange={onChange} maxLength={maxLength} />)
  fireEvent.change(screen.getByLabelText('field'), { target: { value } })
  return onChange.mock.lastCall?.[0]
}

test('a number takes full-width digits and a Chinese full stop as point', () => {
  expect(typed('number', '９。５')).toBe('9.5')
})

test('a number drops what is no digit, and points after the first', () => {
  expect(typed('number', ' 1 2.3.4 分')).toBe('12.34')
})

test('a PIN takes digits only, and no more than fit', () => {
  expect(typed('pin', '１２３ ４５６789', 6)).toBe('123456')
})

test('words stay as they were typed, full-width punctuation included', () => {
  expect(typed('text', '欧阳，阿依古丽·５')).toBe('欧阳，阿依古丽·５')
})

test('while an input method composes nothing is reported; what it commits is', () => {
  const onChange = vi.fn()
  show(<Field label="field" kind="number" value="" onChange={onChange} />)
  const input = screen.getByLabelText<HTMLInputElement>('field')
  fireEvent.input(input, { target: { value: '８' }, isComposing: true })
  expect(onChange).not.toHaveBeenCalled()
  expect(input.value).toBe('８')
  fireEvent.compositionEnd(input, { target: { value: '８５' } })
  expect(onChange).toHaveBeenLastCalledWith('85')
})

test('a problem is announced and described at the field', () => {
  show(<Field label="field" value="1" onChange={() => {}} problem="以 0.5 分为一档" hint="hint" />)
  const input = screen.getByLabelText('field')
  expect(input.getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByRole('alert').id).toBe(input.getAttribute('aria-describedby'))
  expect(screen.queryByText('hint')).toBeNull()
})

test('Enter sends, but not the Enter that ends the word of an input method', () => {
  const onEnter = vi.fn()
  show(<Field label="field" value="停电" onChange={() => undefined} onEnter={onEnter} />)
  const field = screen.getByLabelText('field')
  fireEvent.keyDown(field, { key: 'Enter', isComposing: true })
  expect(onEnter).not.toHaveBeenCalled()
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(onEnter).toHaveBeenCalledOnce()
})
