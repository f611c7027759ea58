// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ExportPage } from '../../../renderer/features/exporting/export-page.tsx'
import { i18n } from '../../../renderer/i18n/i18n.ts'
import { fakeMain, settle } from '../../support/fake-api.ts'
import { show } from '../show.tsx'

const track = (id: string, zh: string) => ({
  id,
  code: 'W',
  name: { zh, en: zh },
  entryKind: 'teacher',
  preset: 'national',
  status: 'proposed',
  isFrozen: true,
  entries: 3,
  parts: [],
  panels: [],
})

async function page() {
  const main = fakeMain()
  main.says('contest.overview', [track('arts', '文科'), track('science', '理科')])
  show(<ExportPage />)
  await settle()
  return main
}
const press = (name: string) => settle(() => fireEvent.click(screen.getByRole('button', { name })))
const written = { folder: 'D:\\成绩', files: ['D:\\成绩\\文科.xlsx', '/home/成绩/理科.xlsx'] }

test('everything is exported without naming a track', async () => {
  const main = await page()
  await press('导出全部')
  expect(main.calls('export.workbook')).toEqual([{}])
})

test('one track is exported by its id', async () => {
  const main = await page()
  await press('导出')
  expect(main.calls('export.workbook')).toEqual([{ track: 'arts' }])
})

test('the files are listed by their names, of either kind of path, under their folder', async () => {
  const main = await page()
  main.says('export.workbook', written)
  await press('导出全部')
  expect(screen.getByText('已导出 2 个文件')).toBeTruthy()
  expect(screen.getByText('在 D:\\成绩')).toBeTruthy()
  expect(screen.getByText('文科.xlsx')).toBeTruthy()
  expect(screen.getByText('理科.xlsx')).toBeTruthy()
})

test('a file is shown in its folder by its whole path', async () => {
  const main = await page()
  main.says('export.workbook', written)
  main.says('export.reveal', null)
  await press('导出全部')
  await press('在文件夹中显示 理科.xlsx')
  expect(main.calls('export.reveal')).toEqual([{ file: '/home/成绩/理科.xlsx' }])
})

test('stopping asks main to stop, and says that what was written stays', async () => {
  const main = await page()
  const held = main.holds('export.workbook')
  main.says('task.cancel', null)
  await press('导出全部')
  await press(i18n.t('common.actions.stop'))
  expect(main.calls('task.cancel')).toEqual([{}])
  await held.refuse('cancelled')
  expect(screen.getByText('已停止。停止之前写好的文件都还在，且是完整的。')).toBeTruthy()
})

test('progress says which workbook is being written', async () => {
  const main = await page()
  main.holds('export.workbook')
  await press('导出全部')
  await main.announce('task.progressed', { done: 1, of: 2 })
  expect(screen.getByText('正在写第 2 个，共 2 个')).toBeTruthy()
})

test('while one export runs no other can be started', async () => {
  const main = await page()
  main.holds('export.workbook')
  await press('导出全部')
  await press('导出')
  expect(main.calls('export.workbook')).toHaveLength(1)
})

test('a folder that cannot be written is said', async () => {
  const main = await page()
  main.refuses('export.workbook', 'folder-unwritable')
  await press('导出全部')
  expect(screen.getByText(i18n.t('refusals.folder-unwritable'))).toBeTruthy()
})

test('an export that failed does not keep the page from trying again', async () => {
  const main = await page()
  main.refuses('export.workbook', 'folder-unwritable')
  await press('导出全部')
  main.says('export.workbook', written)
  await press('导出全部')
  expect(screen.getByText('已导出 2 个文件')).toBeTruthy()
  expect(screen.queryByText(i18n.t('refusals.folder-unwritable'))).toBeNull()
})
