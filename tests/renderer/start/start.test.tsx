// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Start } from '../../../renderer/features/start/start.tsx'
import { i18n } from '../../../renderer/i18n/i18n.ts'
import { fakeMain, settle } from '../../support/fake-api.ts'
import { show } from '../show.tsx'

async function page() {
  const main = fakeMain()
  main.says('contest.recent', [{ file: '/data/春季.lectern', name: '春季赛' }])
  show(<Start />)
  await settle()
  return main
}
const press = async (name: string) => {
  const button = await screen.findByRole('button', { name })
  await settle(() => fireEvent.click(button))
}

test('a contest of this computer is opened by its file', async () => {
  const main = await page()
  await press('春季赛')
  expect(main.calls('contest.open')).toEqual([{ file: '/data/春季.lectern' }])
})

test('a file that cannot be opened says why', async () => {
  const main = await page()
  main.refuses('contest.open', 'file-newer')
  await press('春季赛')
  expect(screen.getByText(i18n.t('refusals.file-newer'))).toBeTruthy()
})

test('choosing no file is no fault', async () => {
  const main = await page()
  main.refuses('contest.open', 'nothing-chosen')
  await press('打开赛事文件')
  expect(screen.queryByText(i18n.t('refusals.nothing-chosen'))).toBeNull()
})

test('a sample is opened as it was left', async () => {
  const main = await page()
  await press('打开小示例')
  expect(main.calls('sample.open')).toEqual([{ size: 'small', reset: false }])
})

test('making a sample anew asks first, and says what is lost', async () => {
  const main = await page()
  await press('重做大示例')
  const dialog = await screen.findByRole('alertdialog', { name: '重做示例？' })
  expect(dialog.textContent).toContain('不能找回')
  expect(main.calls('sample.open')).toEqual([])
  await press('重做示例')
  expect(main.calls('sample.open')).toEqual([{ size: 'large', reset: true }])
})

test('while one contest is being opened no other can be', async () => {
  const main = await page()
  main.holds('contest.open')
  await press('春季赛')
  await press('打开小示例')
  expect(main.calls('sample.open')).toEqual([])
})
