// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { AnchorDialog } from '../../../renderer/features/setup/anchor-dialog.tsx'
import { i18n } from '../../../renderer/i18n/i18n.ts'
import { PanelId } from '../../../shared/domain/ids.ts'
import { fakeMain, settle } from '../../support/fake-api.ts'
import { show } from '../show.tsx'

const panel = { id: PanelId.parse('panel-1'), name: '文科一组' }
async function dialog(title: string | null = null) {
  const main = fakeMain()
  main.says('panel.set-anchor', null)
  const onClose = vi.fn()
  show(<AnchorDialog panel={panel} title={title} onClose={onClose} />)
  await settle()
  return { main, onClose }
}
const press = (name: string) => settle(() => fireEvent.click(screen.getByRole('button', { name })))
const write = (value: string) => settle(() => fireEvent.change(screen.getByLabelText('讲课题目'), { target: { value } }))
const isDisabled = () => screen.getByRole<HTMLButtonElement>('button', { name: '保存' }).disabled

test('a lecture is set by its title', async () => {
  const { main, onClose } = await dialog()
  expect(isDisabled()).toBe(true)
  expect(screen.queryByRole('button', { name: '取消校准' })).toBeNull()
  await write(' 光的干涉 ')
  await press('保存')
  expect(main.calls('panel.set-anchor')).toEqual([{ panel: panel.id, title: '光的干涉' }])
  expect(onClose).toHaveBeenCalledOnce()
})

test('Enter saves, but not the title that is there already', async () => {
  const { main } = await dialog('光的干涉')
  const form = screen.getByLabelText('讲课题目').closest('form') as HTMLFormElement
  await settle(() => fireEvent.submit(form))
  expect(main.calls('panel.set-anchor')).toEqual([])
  await write('光的衍射')
  await settle(() => fireEvent.submit(form))
  expect(main.calls('panel.set-anchor')).toEqual([{ panel: panel.id, title: '光的衍射' }])
})

test('a lecture can be taken away', async () => {
  const { main, onClose } = await dialog('光的干涉')
  await press('取消校准')
  expect(main.calls('panel.set-anchor')).toEqual([{ panel: panel.id, title: null }])
  expect(onClose).toHaveBeenCalledOnce()
})

test('a refusal is said at the title, until it is typed anew', async () => {
  const { main, onClose } = await dialog()
  main.refuses('panel.set-anchor', 'rules-frozen')
  await write('光的干涉')
  await press('保存')
  expect(screen.getByRole('alert').textContent).toBe(i18n.t('refusals.rules-frozen'))
  expect(onClose).not.toHaveBeenCalled()
  await write('光的衍射')
  expect(screen.queryByRole('alert')).toBeNull()
})
