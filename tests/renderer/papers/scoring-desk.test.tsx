// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { PapersPage } from '../../../renderer/features/papers/papers-page.tsx'
import { settle } from '../../support/fake-api.ts'
import { press, write } from '../reconciling/pressing.ts'
import { show } from '../show.tsx'
import { aDeskMain, form, line, papers } from './a-paper.ts'

async function desk(list: unknown = papers(), as: 'recorder' | 'chief' = 'recorder') {
  const main = aDeskMain(list)
  main.says('paper.key', null)
  show(<PapersPage as={as} />)
  await settle()
  return main
}
/** Keys as on the number pad; ⏎ is Enter. */
async function keys(text: string): Promise<void> {
  for (const key of text) await settle(() => fireEvent.keyDown(window, { key: key === '⏎' ? 'Enter' : key }))
}
const tab = async (name: string | RegExp) => settle(() => fireEvent.click(screen.getByRole('tab', { name })))
const startPile = () => press('李评委 教学设计：从头录')

test('a pile is keyed paper after paper, by digits and Enter alone', async () => {
  const main = await desk()
  await startPile()
  expect(screen.getByRole('heading', { name: 'W-001' })).toBeTruthy()
  await keys('10.5⏎7⏎8⏎2⏎27.5⏎')
  expect(main.calls('paper.key')).toEqual([
    { sheet: 'j1/e1/design', marks: { content: 10_500, form: 7000, voice: 8000, ethics: 2000 }, writtenTotal: 27_500, place: 1 },
  ])
  expect(screen.getByRole('heading', { name: 'W-002' })).toBeTruthy()
  expect(screen.getByText('W-001 已保存')).toBeTruthy()
  expect(screen.getByText('第 2 份，共 2 份')).toBeTruthy()
})

test('the pad on the screen does the same', async () => {
  const main = await desk()
  await startPile()
  await press('1')
  await press('2')
  await press('下一项')
  await press('纸上空白')
  await press('上一项')
  await press('撤销')
  expect(screen.getByRole('button', { name: '形式，满分 8，未录' })).toBeTruthy()
  await press('师德，满分 3，未录')
  await press('A')
  expect(screen.getByRole('button', { name: '师德，满分 3，3' })).toBeTruthy()
  expect(main.calls('paper.key')).toEqual([])
})

test('Enter ends a number even where a button was tabbed to; without a number the button keeps it', async () => {
  await desk()
  await startPile()
  const blank = screen.getByRole('button', { name: '纸上空白' })
  blank.focus()
  await settle(() => fireEvent.keyDown(blank, { key: 'Enter' }))
  expect(screen.getByRole('button', { name: '内容，满分 12，未录' }).getAttribute('aria-current')).toBe('true')
  await settle(() => fireEvent.keyDown(blank, { key: '9' }))
  await settle(() => fireEvent.keyDown(blank, { key: 'Enter' }))
  expect(screen.getByRole('button', { name: '内容，满分 12，9' })).toBeTruthy()
})

test('a total that does not fit is shown with both sums, and only the other key saves it', async () => {
  const main = await desk()
  await startPile()
  await keys('10.5⏎7⏎8⏎2⏎28.5⏎')
  expect(screen.getByText('纸上合计 28.5，各项相加 27.5，差 1：请再看一遍')).toBeTruthy()
  expect(main.calls('paper.key')).toEqual([])
  await keys('⏎')
  expect(screen.queryByText(/请再看一遍/)).toBeNull()
  await keys('⏎⏎⏎⏎⏎*')
  expect(main.calls('paper.key').map(({ writtenTotal }) => writtenTotal)).toEqual([28_500])
})

test('a blank is told to go to a third person', async () => {
  const main = await desk()
  await startPile()
  await keys('10.5⏎*8⏎2⏎*')
  expect(screen.getByText(/有 1 项空白。空白不算零分/)).toBeTruthy()
  await press('纸上就是这样，保存')
  expect(main.calls('paper.key')[0]).toMatchObject({ marks: { content: 10_500, voice: 8000, ethics: 2000 }, writtenTotal: null })
})

test('a slip of one place comes with what was meant', async () => {
  await desk()
  await startPile()
  await keys('85⏎')
  expect(screen.getByText(/这一项最高 12 分/)).toBeTruthy()
  await press('改为 8.5')
  expect(screen.getByRole('button', { name: '内容，满分 12，8.5' })).toBeTruthy()
})

test('about ten times less than the paper before is asked about', async () => {
  await desk()
  await startPile()
  await keys('10⏎7⏎8⏎2⏎27⏎')
  await keys('1⏎')
  expect(screen.getByText(/与您录的上一份（10）相差约十倍/)).toBeTruthy()
})

test('what main refuses is said, and the paper stays in hand', async () => {
  const main = await desk()
  main.refuses('paper.key', 'sheet-not-on-paper')
  await startPile()
  await keys('10.5⏎7⏎8⏎2⏎27.5⏎')
  expect(screen.getByText(/这份评分单已经封存/)).toBeTruthy()
  expect(screen.getByRole('heading', { name: 'W-001' })).toBeTruthy()
  main.says('paper.key', null)
  await keys('⏎⏎⏎⏎⏎')
  expect(main.calls('paper.key')).toHaveLength(2)
  expect(screen.getByRole('heading', { name: 'W-002' })).toBeTruthy()
})

test('what this recorder keyed before stands there, and replaces itself only', async () => {
  const main = await desk(papers([line('j1', 1, { status: 'mine' })]))
  main.says('paper.open', form('j1/e1/design', { back: '漏签名', mine: { marks: { content: 10_500 }, writtenTotal: 27_500, place: 7 } }))
  await tab('全部纸表')
  await press('录 W-001 李评委')
  expect(screen.getByText(/您录过这一份/)).toBeTruthy()
  expect(screen.getByText('这份纸表退回补填过：漏签名')).toBeTruthy()
  await keys('⏎')
  await keys('7⏎8⏎2⏎⏎')
  expect(main.calls('paper.key')).toMatchObject([{ place: 7, writtenTotal: 27_500 }])
})

test('a paper that cannot be opened says why and leads back', async () => {
  const main = await desk()
  main.refuses('paper.open', 'paper-keyed-twice')
  await startPile()
  expect(screen.getByText(/已经有两个人各录过一遍/)).toBeTruthy()
  await press('返回')
  expect(screen.getByRole('heading', { name: '纸质评分单' })).toBeTruthy()
})

test('Esc leads back to the piles', async () => {
  await desk()
  await startPile()
  await settle(() => fireEvent.keyDown(window, { key: 'Escape' }))
  expect(screen.getByRole('heading', { name: '纸质评分单' })).toBeTruthy()
})

test('a number lists the papers of that entry; an unknown one is said', async () => {
  await desk()
  await write('按编号或短码找一份', 'w2')
  await press('查找')
  expect(screen.getByRole('heading', { name: '编号 W-002 的纸表' })).toBeTruthy()
  await write('按编号或短码找一份', '9')
  await press('查找')
  expect(screen.getByText(/这一组没有编号 9/)).toBeTruthy()
  await write('按编号或短码找一份', '')
  expect(screen.queryByRole('heading', { name: '编号 W-002 的纸表' })).toBeNull()
})

test('the printed code opens its paper; a mistyped one is said', async () => {
  const main = await desk()
  main.says('paper.find', { sheet: 'j1/e2/design', panel: 'panel-1' })
  await write('按编号或短码找一份', '7kq2 m9xd 4')
  await press('查找')
  expect(main.calls('paper.find')).toEqual([{ code: '7kq2 m9xd 4' }])
  expect(screen.getByRole('heading', { name: 'W-002' })).toBeTruthy()
  await settle(() => fireEvent.keyDown(window, { key: 'Escape' }))
  main.refuses('paper.find', 'paper-code-wrong')
  await write('按编号或短码找一份', '7KQ2-M9XD-5')
  await press('查找')
  expect(screen.getByText(/这不是纸质评分单上的短码/)).toBeTruthy()
})

test('what has not come back is listed by number, with what was sent back', async () => {
  await desk(papers([line('j1', 1), line('j1', 2, { status: 'back', reason: '漏签名' }), line('j2', 1, { status: 'sealed' })]))
  await tab(/^未交回/)
  expect(screen.getByText('还有 2 份没有交回，也没有电子评分。')).toBeTruthy()
  expect(screen.getByText('W-001、W-002（退回待补：漏签名）')).toBeTruthy()
})

test('every state has its word, and who keyed once its name', async () => {
  const states = ['once', 'agreed', 'differ', 'decided', 'draft', 'sealed', 'missing'] as const
  await desk(papers(states.map((status, at) => line('j1', at + 1, { status, by: status === 'once' ? '张录入' : null, attachments: at }))))
  await tab('全部纸表')
  for (const word of ['张录入 已录一遍', '两遍一致，待确认', '有出入', '手录已定', '电子评分中', '电子已封存', '不会有'])
    expect(screen.getByText(word)).toBeTruthy()
  expect(screen.getByText('附件 6 个')).toBeTruthy()
})

test('before the freeze and after the certification nothing is keyed', async () => {
  await desk(papers(undefined, { isFrozen: false }))
  expect(screen.getByText(/规则还没有冻结/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: /从头录/ })).toBeNull()
})

test('a certified panel says so', async () => {
  await desk(papers([line('j1', 1, { status: 'mine' })], { isCertified: true }))
  expect(screen.getByText(/本组已经核定/)).toBeTruthy()
  expect(screen.getByText('这一组没有要您录的纸表了。')).toBeTruthy()
  await tab(/^未交回/)
  expect(screen.getByText('全部交回了')).toBeTruthy()
})

test('the chief has no pile to key, and sees the totals that were wrong', async () => {
  await desk(papers([line('j1', 1, { status: 'decided', isTotalWrong: true })]), 'chief')
  expect(screen.queryByRole('tab', { name: /^录入/ })).toBeNull()
  expect(screen.getByText('没有要裁定的纸表')).toBeTruthy()
  await tab('全部纸表')
  expect(screen.getByText('纸上合计写错')).toBeTruthy()
})

test('where there is no panel, the desk says what comes first', async () => {
  const main = aDeskMain()
  main.says('paper.panels', [])
  show(<PapersPage as="recorder" />)
  await settle()
  expect(screen.getByText('还没有评审组')).toBeTruthy()
})

test('the code of another panel’s paper leads to that panel and opens the paper', async () => {
  const main = await desk()
  main.says('paper.panels', [
    { id: 'panel-1', name: '文科一组', trackName: { zh: '文科', en: 'A' }, isFrozen: true },
    { id: 'panel-2', name: '文科二组', trackName: { zh: '文科', en: 'A' }, isFrozen: true },
  ])
  main.says('paper.list', ({ panel }: { panel: string }) => papers([line('j1', panel === 'panel-2' ? 5 : 1)], { panel }))
  await main.announce('setup.changed')
  main.says('paper.find', { sheet: 'j1/e5/design', panel: 'panel-2' })
  await write('按编号或短码找一份', '7KQ2-M9XD-5')
  await press('查找')
  await settle()
  expect(screen.getByRole('heading', { name: 'W-005' })).toBeTruthy()
})
