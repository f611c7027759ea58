// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { ConfirmDialog } from '../../../renderer/ui/confirm-dialog.tsx'
import { Dialog } from '../../../renderer/ui/dialog.tsx'
import { show } from '../show.tsx'

function Page({ onConfirm = () => {} }: { onConfirm?: () => void }) {
  const [open, setOpen] = useState<'dialog' | 'confirm'>()
  const close = () => setOpen(undefined)
  return (
    <>
      <button type="button" onClick={() => setOpen('dialog')}>
        read
      </button>
      <button type="button" onClick={() => setOpen('confirm')}>
        ask
      </button>
      <Dialog open={open === 'dialog'} onClose={close} title="the title" lead="the lead">
        content
      </Dialog>
      <ConfirmDialog open={open === 'confirm'} title="sure?" confirm="退回重评" onConfirm={onConfirm} onCancel={close}>
        the consequence
      </ConfirmDialog>
    </>
  )
}

function open(name: string) {
  const opener = screen.getByRole('button', { name })
  opener.focus()
  fireEvent.click(opener)
  return opener
}

test('Esc closes a dialog and the focus goes back to where it was', async () => {
  show(<Page />)
  const opener = open('read')
  const dialog = await screen.findByRole('dialog', { name: 'the title' })
  await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true))
  fireEvent.keyDown(document.activeElement ?? dialog, { key: 'Escape' })
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await waitFor(() => expect(document.activeElement).toBe(opener))
})

test('a question starts on Cancel, says its consequence, and Esc cancels', async () => {
  const onConfirm = vi.fn()
  show(<Page onConfirm={onConfirm} />)
  const opener = open('ask')
  const dialog = await screen.findByRole('alertdialog', { name: 'sure?' })
  await waitFor(() => expect(document.activeElement?.textContent).toBe('取消'))
  expect(document.getElementById(dialog.getAttribute('aria-describedby') ?? '')?.textContent).toBe('the consequence')
  fireEvent.keyDown(document.activeElement ?? dialog, { key: 'Escape' })
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
  await waitFor(() => expect(document.activeElement).toBe(opener))
  expect(onConfirm).not.toHaveBeenCalled()
})

test('a question is confirmed by its verb', async () => {
  const onConfirm = vi.fn()
  show(<Page onConfirm={onConfirm} />)
  open('ask')
  fireEvent.click(await screen.findByRole('button', { name: '退回重评' }))
  expect(onConfirm).toHaveBeenCalledOnce()
})
