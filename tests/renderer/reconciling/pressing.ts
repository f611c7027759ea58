/** What a person does at the chief's pages. */
import { fireEvent, screen } from '@testing-library/react'
import { settle } from '../../support/fake-api.ts'

export async function press(name: string | RegExp): Promise<void> {
  const button = await screen.findByRole('button', { name })
  await settle(() => fireEvent.click(button))
}
export const write = (label: string, value: string) => settle(() => fireEvent.change(screen.getByLabelText(label), { target: { value } }))
export const isDisabled = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name }).disabled

/** Opens a list and takes the option of this name. */
export async function choose(label: string, option: string): Promise<void> {
  const trigger = screen.getByLabelText(label)
  await settle(() => {
    trigger.focus()
    fireEvent.keyDown(trigger, { key: 'ArrowDown' })
  })
  if (screen.queryAllByRole('option').length === 0) await settle(() => fireEvent.click(trigger))
  const found = await screen.findByRole('option', { name: option })
  await settle(() => {
    fireEvent.pointerMove(found)
    fireEvent.mouseMove(found)
    found.focus()
    fireEvent.keyDown(found, { key: 'Enter' })
    fireEvent.keyUp(found, { key: 'Enter' })
    fireEvent.click(found)
  })
}
