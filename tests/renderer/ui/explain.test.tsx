// @vitest-environment happy-dom
/** An explanation opens by a press and by key, and is closed by Esc with the focus where it was. */
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Explain } from '../../../renderer/ui/explain.tsx'
import { settle } from '../../support/fake-api.ts'
import { show } from '../show.tsx'

test('opens by a press, tells its lines, and goes away by Esc', async () => {
  show(
    <Explain words="限值" label="限值：总分">
      <p>超过 2 分时提示。</p>
    </Explain>,
  )
  const button = screen.getByRole('button', { name: '限值：总分' })
  expect(screen.queryByText('超过 2 分时提示。')).toBeNull()
  await settle(() => {
    button.focus()
    fireEvent.click(button)
  })
  expect(button.getAttribute('aria-expanded')).toBe('true')
  expect(screen.getByRole('dialog', { name: '限值：总分' }).textContent).toBe('超过 2 分时提示。')
  await settle(() => fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' }))
  expect(screen.queryByText('超过 2 分时提示。')).toBeNull()
})

test('without a name of its own it is called by its words', () => {
  show(<Explain words="限值">2 分</Explain>)
  expect(screen.getByRole('button', { name: '限值' })).toBeTruthy()
})
