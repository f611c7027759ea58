// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { pressAndWait, pressButton, row, sitDown, value } from './at-the-kiosk.tsx'

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name: new RegExp(`^${name}`) })

test('a change is taken back and given again by a press, and the hand goes where it was', async () => {
  const kiosk = await sitDown()
  expect([button('撤销').disabled, button('重做').disabled]).toEqual([true, true])
  await pressAndWait('8', 'Enter')
  expect([button('撤销').disabled, button('重做').disabled]).toEqual([false, true])
  await pressButton(/^撤销/)
  expect(kiosk.disk).toEqual({})
  expect(row('内容').getAttribute('aria-current')).toBe('true')
  expect(value('内容')).toBe('未评')
  expect([button('撤销').disabled, button('重做').disabled]).toEqual([true, false])
  await pressButton(/^重做/)
  expect(kiosk.disk).toEqual({ content: 8000 })
})

test('what main refused of the whole sheet is said on the sheet, until something is taken again', async () => {
  const { main } = await sitDown()
  await pressAndWait('8')
  main.refuses('draft.undo', 'disk-full')
  await pressButton(/^撤销/)
  expect(screen.getByRole('alert').textContent).toContain('磁盘已满')
  await pressAndWait('Enter', '7')
  expect(screen.queryByRole('alert')).toBeNull()
})
