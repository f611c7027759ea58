// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { Button } from '../../../renderer/ui/button.tsx'
import { DataTable } from '../../../renderer/ui/data-table.tsx'
import { Notice } from '../../../renderer/ui/notice.tsx'
import { Progress } from '../../../renderer/ui/progress.tsx'
import { SealButton } from '../../../renderer/ui/seal-button.tsx'
import { ToggleGroup } from '../../../renderer/ui/toggle-group.tsx'
import { show } from '../show.tsx'

test('a busy button stays in place and cannot be pressed', () => {
  const onPress = vi.fn()
  show(
    <Button busy onPress={onPress}>
      go
    </Button>,
  )
  fireEvent.click(screen.getByRole('button', { name: 'go' }))
  expect(onPress).not.toHaveBeenCalled()
})

test('the seal says what is missing, and can be pressed to see it', () => {
  const onPress = vi.fn()
  show(<SealButton word="封存" note="还差 3 项" ready={false} shortcut="F9" onPress={onPress} />)
  const seal = screen.getByRole('button', { name: '封存 还差 3 项' })
  fireEvent.click(seal)
  expect(seal.getAttribute('aria-keyshortcuts')).toBe('F9')
  expect(onPress).toHaveBeenCalledOnce()
})

test('one choice of a group always holds', () => {
  const onChange = vi.fn()
  const options = [
    { value: 's', label: '文', name: '小' },
    { value: 'm', label: '文', name: '中' },
  ] as const
  show(<ToggleGroup label="字号" value="m" options={options} onChange={onChange} />)
  fireEvent.click(screen.getByRole('button', { name: '中', pressed: true }))
  expect(onChange).not.toHaveBeenCalled()
  fireEvent.click(screen.getByRole('button', { name: '小' }))
  expect(onChange).toHaveBeenCalledExactlyOnceWith('s')
})

test('a row of a table is named, pressed and marked as the one in hand', () => {
  const onRowPress = vi.fn()
  const rows = [
    { id: 'W-006', total: '89.80' },
    { id: 'W-008', total: '86.28' },
  ]
  show(
    <DataTable
      caption="results"
      rows={rows}
      rowKey={row => row.id}
      onRowPress={onRowPress}
      currentKey="W-008"
      columns={[
        { key: 'id', head: 'id', cell: row => row.id },
        { key: 'total', head: 'total', cell: row => row.total, numeric: true },
      ]}
    />,
  )
  const row = screen.getByRole('row', { current: true })
  fireEvent.click(within(within(row).getByRole('rowheader')).getByRole('button', { name: 'W-008' }))
  expect(onRowPress).toHaveBeenCalledExactlyOnceWith(rows[1])
})

test('what is wrong interrupts, what is done waits', () => {
  show(<Notice tone="wrong" title="drive gone" />)
  show(<Notice tone="done" title="saved" />)
  expect(screen.getByRole('alert').textContent).toBe('drive gone')
  expect(screen.getByRole('status').textContent).toBe('saved')
})

test('work says how far it is and can be stopped', () => {
  const onCancel = vi.fn()
  show(<Progress label="export" value={3} max={8} onCancel={onCancel} />)
  const bar = screen.getByRole('progressbar', { name: 'export' })
  expect([bar.getAttribute('aria-valuenow'), bar.getAttribute('aria-valuemax')]).toEqual(['3', '8'])
  expect(screen.getByText('37%')).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: '停止' }))
  expect(onCancel).toHaveBeenCalledOnce()
})
