// @vitest-environment happy-dom
/** The operator's page of the public screen: choosing changes nothing until it is said, and covering is one key. */
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { PresentingPage } from '../../../renderer/features/presenting/presenting-page.tsx'
import { ToastRegion } from '../../../renderer/ui/toast.tsx'
import { settle } from '../../support/fake-api.ts'
import { show } from '../show.tsx'
import { type aDesk, aMain } from './a-desk.ts'

async function page(change: Parameters<typeof aDesk>[0] = {}) {
  const main = aMain(change)
  const shown = show(
    <ToastRegion>
      <PresentingPage hall={({ page: which }) => <p>会场：{which}</p>} />
    </ToastRegion>,
  )
  await settle()
  return { main, shown }
}
const press = (name: string | RegExp) => settle(() => fireEvent.click(screen.getByRole('button', { name })))
const choose = (name: string) => settle(() => fireEvent.click(screen.getByRole('radio', { name: new RegExp(`^${name}`) })))
const key = (name: string, more: object = {}, target: Window | Element = window) =>
  settle(() => fireEvent.keyDown(target, { key: name, ...more }))
const choice = { panel: 'panel-w', mode: 'stage', judges: 'numbered', part: null, entry: null }

test('every mode says what people in the hall will see', async () => {
  await page()
  expect(screen.getAllByRole('radio')).toHaveLength(8)
  expect(screen.getByRole('radio', { name: /当场亮分/ }).closest('label')?.textContent).toContain('去掉的分会划去')
})

test('choosing alone tells main nothing; the button does', async () => {
  const { main } = await page()
  await choose('当前上场')
  expect(main.calls('display.set')).toEqual([])
  await press('切换大屏')
  expect(main.calls('display.set')).toEqual([choice])
  expect(screen.getAllByText('大屏已切换：当前上场')).not.toEqual([])
})

test('a blind track is said to be one', async () => {
  await page({ mode: 'stage', panel: 'panel-w' })
  expect(screen.getByText(/这条赛道是盲评/)).toBeTruthy()
})

test('every mark: judges by name only when somebody chooses so, and what was chosen before stays', async () => {
  const { main } = await page({ mode: 'marks', panel: 'panel-w', part: 'lesson', entry: 'e2' })
  await press('用姓名')
  await press('切换大屏')
  expect(main.calls('display.set')).toEqual([{ ...choice, mode: 'marks', judges: 'named', part: 'lesson', entry: 'e2' }])
})

test('a refusal is said', async () => {
  const { main } = await page()
  main.refuses('display.set', 'panel-of-another')
  await choose('名次表')
  await press('切换大屏')
  expect(screen.getAllByText('这不是您所在评审组的事。')).not.toEqual([])
})

test('the window is opened and closed, and where it stands is said', async () => {
  const { main, shown } = await page({ isOpen: false })
  expect(screen.getByText('大屏窗口没有打开，会场什么也看不到。')).toBeTruthy()
  await press('打开大屏窗口')
  expect(main.calls('display.open')).toEqual([{}])
  shown.unmount()
  const { main: other } = await page({ screen: 'only' })
  expect(screen.getByText('没有接第二块屏幕')).toBeTruthy()
  await press('关闭大屏窗口')
  expect(other.calls('display.close')).toEqual([{}])
})

test('B covers at once and takes the cover away, from anywhere on the page but a field', async () => {
  const { main, shown } = await page()
  await key('b')
  await key('B', {}, screen.getAllByRole('radio')[0])
  expect(main.calls('display.cover')).toEqual([{ isCovered: true }, { isCovered: true }])
  await key('b', { ctrlKey: true })
  await key('b', { repeat: true })
  await key('x')
  expect(main.calls('display.cover')).toHaveLength(2)
  shown.unmount()
  const { main: other } = await page({ isCovered: true, mode: 'reveal' })
  expect(screen.getByText('大屏已遮住，会场什么也看不到。')).toBeTruthy()
  await key('b', {}, screen.getByLabelText('从第几步开始'))
  expect(other.calls('display.cover')).toEqual([])
  await press(/取消遮住/)
  expect(other.calls('display.cover')).toEqual([{ isCovered: false }])
})

test('the preview is what main answers, and is asked anew', async () => {
  const { main } = await page()
  expect(screen.getByText('会场：blank')).toBeTruthy()
  await main.announce('sheets.changed')
  expect(main.calls('display.preview')).toHaveLength(2)
})

test('without a panel to show there is nothing to choose', async () => {
  await page({ panels: [] })
  expect(screen.getByText('还没有您能投到大屏的评审组')).toBeTruthy()
})
