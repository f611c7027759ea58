// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { PanelTable } from '../../../renderer/features/setup/panel-table.tsx'
import type { PanelOverview } from '../../../shared/contract/setups.ts'
import { fakeMain, settle } from '../../support/fake-api.ts'
import { show } from '../show.tsx'

const counts = { judges: 5, entries: 12, expected: 120, sealed: 0, accepted: 0, returned: 0 }
const row = (id: string, anchor: string | null) =>
  ({
    id,
    name: `评审组 ${id}`,
    venue: '',
    chief: 'c',
    chiefName: '李组长',
    ...counts,
    isCertified: false,
    anchor,
  }) as unknown as PanelOverview

async function table(panels: readonly PanelOverview[], mayAnchor: boolean) {
  const main = fakeMain()
  main.says('panel.set-anchor', null)
  const onPanel = vi.fn()
  show(<PanelTable name="文科" panels={panels} mayAnchor={mayAnchor} onPanel={onPanel} />)
  await settle()
  return { main, onPanel }
}

test('before the freeze each panel can be given a lecture, or another', async () => {
  const { main } = await table([row('1', null), row('2', '光的干涉')], true)
  await settle(() => fireEvent.click(screen.getByRole('button', { name: '评审组 1：设校准讲课' })))
  await settle(() => fireEvent.change(screen.getByLabelText('讲课题目'), { target: { value: '光的衍射' } }))
  await settle(() => fireEvent.click(screen.getByRole('button', { name: '保存' })))
  expect(main.calls('panel.set-anchor')).toEqual([{ panel: '1', title: '光的衍射' }])
  expect(screen.queryByRole('dialog')).toBeNull()
  await settle(() => fireEvent.click(screen.getByRole('button', { name: '评审组 2：修改校准讲课' })))
  expect(screen.getByLabelText<HTMLInputElement>('讲课题目').value).toBe('光的干涉')
})

test('after the freeze the title is read, and there is no lecture to choose', async () => {
  await table([row('1', null), row('2', '光的干涉')], false)
  expect(screen.getByRole('row', { name: /评审组 2/ }).textContent).toContain('光的干涉')
  expect(screen.getByRole('row', { name: /评审组 1/ }).textContent).toContain('无')
  expect(screen.queryByRole('button', { name: /校准讲课/ })).toBeNull()
})

test('a frozen track without lectures has no such column', async () => {
  await table([row('1', null)], false)
  expect(screen.queryByRole('columnheader', { name: '校准讲课' })).toBeNull()
})

test('a panel can be looked into from its row', async () => {
  const { onPanel } = await table([row('1', null), row('2', null)], false)
  fireEvent.click(screen.getByRole('button', { name: '评审组 2：查看评分进度' }))
  expect(onPanel.mock.calls).toMatchObject([[{ id: '2' }]])
})
