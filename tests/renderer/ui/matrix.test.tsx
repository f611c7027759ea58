// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { Matrix } from '../../../renderer/ui/matrix.tsx'
import { show } from '../show.tsx'

function aMatrix() {
  const onPress = vi.fn()
  const names = ['W-001', 'W-002', 'W-003']
  const cell = (label: string) => ({ label, state: 'received' as const, total: '66.0', onPress: () => onPress(label) })
  show(
    <Matrix
      caption="panel"
      columns={names.map(head => ({ key: head, head }))}
      rows={['01', '02'].map(head => ({ key: head, head, cells: names.map(name => cell(`${name} ${head}`)) }))}
    />,
  )
  return onPress
}

test('the whole matrix is one stop of the Tab key', () => {
  aMatrix()
  expect(screen.getAllByRole('button').filter(cell => cell.tabIndex === 0)).toHaveLength(1)
})

test('arrows, Home and End move and stay inside', () => {
  const onPress = aMatrix()
  screen.getByRole('button', { name: 'W-001 01' }).focus()
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown', 'End', 'ArrowRight'])
    fireEvent.keyDown(document.activeElement as Element, { key })
  expect(document.activeElement?.getAttribute('aria-label')).toBe('W-003 02')
  fireEvent.keyDown(document.activeElement as Element, { key: 'Home' })
  fireEvent.click(document.activeElement as Element)
  expect(onPress).toHaveBeenCalledExactlyOnceWith('W-001 02')
})
