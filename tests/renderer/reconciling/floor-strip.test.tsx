// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ChiefHome } from '../../../renderer/features/reconciling/chief-home.tsx'
import { i18n } from '../../../renderer/i18n/i18n.ts'
import { ToastRegion } from '../../../renderer/ui/toast.tsx'
import { settle } from '../../support/fake-api.ts'
import { show } from '../show.tsx'
import { aChiefsMain, panel, progress } from './a-panel.ts'
import { press } from './pressing.ts'

const entries = [
  { entry: 'e1', number: 'W-001', sealed: 2, expected: 2 },
  { entry: 'e2', number: 'W-002', sealed: 1, expected: 2 },
  { entry: 'e3', number: 'W-003', sealed: 0, expected: 2 },
]
const only = (entry: string) => ({ state: 'only', entry })

async function home({ floor = only('e1') as object, isCalled = true, readOnly = false, isCertified = false } = {}) {
  const main = aChiefsMain()
  main.says('floor.read', { isCalled, floor, entries })
  main.says('floor.give', null)
  main.says('panel.progress', progress({ isCertified }))
  show(
    <ToastRegion>
      <ChiefHome panel={panel} readOnly={readOnly} />
    </ToastRegion>,
  )
  await settle()
  return main
}
const given = (main: Awaited<ReturnType<typeof home>>) => main.calls('floor.give').map(({ floor }) => floor)
const key = (name: string) => settle(() => fireEvent.keyDown(window, { key: name }))
const buttons = () => [...screen.getByRole('region', { name: '叫号' }).querySelectorAll('button')].map(each => each.textContent)

test('rules that do not call have no strip', async () => {
  await home({ isCalled: false })
  expect(screen.queryByRole('region', { name: '叫号' })).toBeNull()
  await key('F8')
})

test('it says who is on the floor and how many sheets are sealed', async () => {
  await home()
  expect(screen.getByRole('region', { name: '叫号' }).querySelector('p')?.textContent).toBe('现在上场W-001已封存 2 / 2 份')
})

test('one press calls the next when everything is sealed', async () => {
  const main = await home()
  await press(/下一位 W-002/)
  expect(given(main)).toEqual([only('e2')])
})

test('a key does the same', async () => {
  const main = await home()
  await key('F9')
  await key('F8')
  expect(given(main)).toEqual([only('e2')])
})

test('it asks while sheets are open, says whose, and does not forbid', async () => {
  const main = await home({ floor: only('e2') })
  await press(/下一位 W-003/)
  expect(given(main)).toEqual([])
  const dialog = screen.getByRole('alertdialog')
  expect(dialog.textContent).toContain('W-002 还差 1 份没有封存，仍叫 W-003？')
  expect(dialog.textContent).toContain('还没封存：王评委（1 份）。')
  await press('仍叫 W-003')
  expect(given(main)).toEqual([only('e3')])
  expect(screen.queryByRole('alertdialog')).toBeNull()
})

test('what was asked can be left, and the key waits until then', async () => {
  const main = await home({ floor: only('e2') })
  await key('F8')
  await key('F8')
  await press('取消')
  expect(given(main)).toEqual([])
  expect(screen.queryByRole('alertdialog')).toBeNull()
})

test('it names nobody when the matrix does not know who is open', async () => {
  await home({ floor: only('e3') })
  await press(/上一位 W-002/)
  expect(screen.getByRole('alertdialog').textContent).not.toContain('还没封存')
})

test('the first has nobody before, the last nobody after', async () => {
  await home()
  expect(buttons()).toEqual(['下一位 W-002F8', '全部开放', '暂停'])
})

test('the last one has no next, and the key does nothing', async () => {
  const main = await home({ floor: only('e3') })
  expect(buttons()).toEqual(['上一位 W-002', '全部开放', '暂停'])
  await key('F8')
  expect(given(main)).toEqual([])
})

test('all can be opened and the calling paused without a question', async () => {
  const main = await home({ floor: only('e2') })
  await press('全部开放')
  await press('暂停')
  expect(given(main)).toEqual([{ state: 'all' }, { state: 'closed' }])
})

test('after a pause the next is the first who is not sealed', async () => {
  const main = await home({ floor: { state: 'closed' } })
  expect(screen.getByText('暂停叫号')).toBeTruthy()
  expect(buttons()).toEqual(['下一位 W-002F8', '全部开放'])
  await press(/下一位 W-002/)
  expect(given(main)).toEqual([only('e2')])
})

test('where all is open, that is said and only a pause is left beside the next', async () => {
  await home({ floor: { state: 'all' } })
  expect(buttons()).toEqual(['下一位 W-002F8', '暂停'])
})

test('a refusal is said', async () => {
  const main = await home()
  main.refuses('floor.give', 'panel-certified')
  await press(/下一位/)
  expect(screen.getAllByText(i18n.t('refusals.panel-certified')).length).toBeGreaterThan(0)
})

test.each([{ readOnly: true }, { isCertified: true }])('who may not call reads only: %j', async how => {
  const main = await home(how)
  expect(buttons()).toEqual([])
  await key('F8')
  expect(given(main)).toEqual([])
})
