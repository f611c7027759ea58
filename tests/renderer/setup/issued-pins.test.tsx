// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { IssuedPins } from '../../../renderer/features/setup/issued-pins.tsx'
import { PersonId } from '../../../shared/domain/ids.ts'
import { settle } from '../../support/fake-api.ts'
import { show } from '../show.tsx'

async function page() {
  const onClose = vi.fn()
  show(<IssuedPins issued={[{ person: PersonId.parse('p1'), name: '李评委', pin: '408172' }]} onClose={onClose} />)
  await settle()
  return onClose
}

test('Esc does not take the list of PINs away, but says how to close it', async () => {
  const onClose = await page()
  await settle(() => fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' }))
  expect(onClose).not.toHaveBeenCalled()
  expect(screen.getByText('408172')).toBeTruthy()
  expect(screen.getByText('已经打印或抄好了吗？')).toBeTruthy()
})

test('a press beside the list does not take it away', async () => {
  const onClose = await page()
  await settle(() => fireEvent.pointerDown(document.body))
  await settle(() => fireEvent.click(document.body))
  expect(onClose).not.toHaveBeenCalled()
})

test('who says that it is printed or copied closes it', async () => {
  const onClose = await page()
  await settle(() => fireEvent.click(screen.getByRole('button', { name: '已打印或抄好，关闭' })))
  expect(onClose).toHaveBeenCalledOnce()
})
