// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { EntryPage } from '../../../renderer/features/reconciling/entry-page.tsx'
import { settle } from '../../support/fake-api.ts'
import { show } from '../show.tsx'
import { aChiefsMain, digest, entryAtHand, historyLine, panel, preview } from './a-panel.ts'
import { isDisabled, press, write } from './pressing.ts'

const sheet = 'j1/e1/design'

async function page(held: Parameters<typeof entryAtHand>[0] = {}, { readOnly = false } = {}) {
  const main = aChiefsMain()
  main.says('entry.at-hand', entryAtHand(held))
  const onEntry = vi.fn()
  const onLeave = vi.fn()
  show(<EntryPage panel={panel} entry={'e1' as never} readOnly={readOnly} onEntry={onEntry} onLeave={onLeave} />)
  await settle()
  return { main, onEntry, onLeave }
}
const rowOf = (name: string) => {
  const row = screen.getByRole('rowheader', { name }).closest('tr')
  if (row === null) throw new Error(`no row of ${name}`)
  return within(row)
}

test('the sheets stand side by side, what was dropped struck through with the reason in words', async () => {
  await page()
  expect(
    rowOf('内容')
      .getAllByRole('cell')
      .map(cell => cell.textContent),
  ).toEqual(['12', '8.5', '8.5', '8.5', ''])
  const totals = rowOf('合计')
  expect(totals.getByText('19.5', { selector: 's' })).toBeTruthy()
  expect(totals.getByText('去最低')).toBeTruthy()
  expect(totals.getByText('39/2 ÷ 1 = 39/2'.replaceAll('39/2', '19.5'))).toBeTruthy()
})

test('a mark far from the others is marked, and its distance is drawn for the judge in hand', async () => {
  await page({ second: { marks: { content: 4000, form: 6000, voice: 8000, ethics: 3000 }, total: 21_000 } })
  await press('王评委')
  const cells = rowOf('内容').getAllByRole('cell')
  expect(cells.map(cell => cell.getAttribute('data-far'))).toEqual([null, 'true', null, null, null])
})

test('the score as it stands, and without the sheet in hand, stand beside each other', async () => {
  const { main } = await page()
  main.says(
    'panel.preview',
    preview({ rows: [{ entry: 'e1', number: 'W-001', now: { score: '39/2', rank: 1 }, instead: { score: '18', rank: 2 } }] }),
  )
  await main.announce('sheets.changed')
  expect(screen.getByText('若此单作废').nextElementSibling?.textContent).toBe('18.00 第 2 名')
  expect(main.calls('panel.preview').at(-1)).toEqual({ panel, whatIf: { change: 'sheet-void', judge: 'j1', entry: 'e1', part: 'design' } })
})

test('the history says who, when, where, why, and what changed; other sheets are one press away', async () => {
  const about = { judge: '李组长', part: { zh: '教学设计', en: '教学设计' } }
  await page({
    history: [
      historyLine({ ...about, fact: digest('1'), after: 19_500 }),
      historyLine({
        ...about,
        fact: digest('2'),
        at: '2026-10-12 10:10',
        before: 19_500,
        after: 20_000,
        changes: [{ criterion: { zh: '内容', en: 'Content' }, before: 8500, after: 9000 }],
      }),
      historyLine({ ...about, fact: digest('3'), judge: '王评委', by: '王评委' }),
      historyLine({ fact: digest('4'), kind: 'discussion.called', as: 'chief', reason: '分歧大' }),
    ],
  })
  const lines = () => within(screen.getByRole('complementary')).getAllByRole('listitem')
  expect(lines().map(line => line.textContent)).toEqual([
    '10-12 09:54李组长　召集合议原因：分歧大评委组长，工作站 st-f7385',
    '10-12 10:10李组长　封存 教学设计合计 19.5 → 20内容 8.5 → 9评委，工作站 st-f7385',
    '10-12 09:54李组长　封存 教学设计合计 19.5评委，工作站 st-f7385',
  ])
  await press('看这位参赛者的全部 4 条经过')
  expect(lines()).toHaveLength(4)
})

test('what happened in the hall is in the history too, with what the clock stood at', async () => {
  await page({ history: [historyLine({ kind: 'clock.paused', as: 'timekeeper', reason: '投影故障', elapsed: 605 })] })
  const [line] = within(screen.getByRole('complementary')).getAllByRole('listitem')
  expect(line?.textContent).toBe('10-12 09:54李组长　计时暂停用时 10:05原因：投影故障计时员，工作站 st-f7385')
})

test('a discussion asks why, and gives the sheets of the part back', async () => {
  const { main } = await page()
  main.says('discussion.call', { returned: 2 })
  await press('召集合议')
  expect(isDisabled('召集合议并退回')).toBe(true)
  await press('分歧超过限值，请合议后重评。')
  await press('召集合议并退回')
  expect(main.calls('discussion.call')).toEqual([{ panel, entry: 'e1', part: 'design', reason: '分歧超过限值，请合议后重评。' }])
})

test('the judge is asked to confirm these very marks', async () => {
  const { main } = await page()
  main.says('confirmation.ask', null)
  await press('请评委确认')
  await write('要请评委确认什么', '板书一项请核对')
  await press('发出')
  expect(main.calls('confirmation.ask')).toEqual([{ panel, sheet, version: digest('a'), question: '板书一项请核对' }])
})

test('a sealed sheet may be returned, recused or made void, each with its reason; absent it cannot be', async () => {
  const { main } = await page()
  main.says('sheet.return', null)
  await press('退回重评')
  await press('某项分数请再核对')
  await press('确认退回')
  expect(main.calls('sheet.return')).toEqual([{ panel, sheet, reason: '某项分数请再核对' }])
  main.says('sheet.declare-missing', null)
  await press('作废 / 回避')
  expect(screen.queryByRole('button', { name: '缺席' })).toBeNull()
  await press('作废')
  await write('缺评原因', '评错了人')
  await press('确认登记')
  expect(main.calls('sheet.declare-missing')).toEqual([{ panel, sheet, missing: 'void', reason: '评错了人' }])
})

test('of void and recused neither is chosen for the chief', async () => {
  await page()
  await press('作废 / 回避')
  await write('缺评原因', '评错了人')
  expect(isDisabled('确认登记')).toBe(true)
  await press('回避')
  expect(isDisabled('确认登记')).toBe(false)
})

test('a marked sheet that was made void shows what was set aside, and the record can be taken back', async () => {
  const former = { total: 19_500, marks: { 'design-1': 8_500 } }
  const gone = { state: 'void', reason: '有人举报', version: null, marks: null, total: null, former, mayReinstate: true }
  const { main } = await page({ second: gone })
  await press('王评委')
  expect(rowOf('合计').getByText('原 19.5')).toBeTruthy()
  main.says('sheet.reinstate', null)
  await press('撤销登记')
  await press('经核实评分有效，现予恢复。')
  await press('确认撤销')
  expect(main.calls('sheet.reinstate')).toEqual([{ panel, sheet: 'j2/e1/design', reason: '经核实评分有效，现予恢复。' }])
})

test('a sheet without marks that was recorded by mistake can be recorded otherwise', async () => {
  const none = { version: null, marks: null, total: null, versions: 0 }
  const { main } = await page({ second: { ...none, state: 'recused', reason: '填错了行' } })
  main.says('sheet.declare-missing', null)
  await press('王评委')
  await press('改登记')
  await press('缺席')
  await write('缺评原因', '未到')
  await press('确认登记')
  expect(main.calls('sheet.declare-missing')).toEqual([{ panel, sheet: 'j2/e1/design', missing: 'absent', reason: '未到' }])
})

test('a recusal that nobody recorded, of the same school, is not the chief’s to change', async () => {
  await page({ second: { version: null, marks: null, total: null, versions: 0, state: 'recused', reason: null } })
  await press('王评委')
  expect(isDisabled('登记缺评')).toBe(true)
})

test('a refusal stays in the dialog with what to do, and the reason is kept', async () => {
  const { main } = await page()
  main.refuses('discussion.call', 'discussion-of-one')
  await press('召集合议')
  await write('为什么合议', '再议一次')
  await press('召集合议并退回')
  expect(screen.getByRole('dialog').textContent).toContain('至少要有两份已封存的评分单才能合议')
  expect(screen.getByLabelText<HTMLTextAreaElement>('为什么合议').value).toBe('再议一次')
})

test('accepting takes the version in sight', async () => {
  const { main } = await page()
  main.says('sheet.accept', null)
  await press(/^采用/)
  expect(main.calls('sheet.accept')).toEqual([{ panel, sheet, version: digest('a') }])
})

test('what the judges had before a discussion stands beside what they mark now', async () => {
  await page({
    part: { discussion: '分歧大' },
    second: {
      state: 'returned',
      reason: '分歧大',
      former: { total: 18_000, marks: { content: 7000, form: 6000, voice: 5000, ethics: 0 } },
    },
  })
  expect(screen.getByText('正在合议：')).toBeTruthy()
  expect(screen.getByText('原 7.0')).toBeTruthy()
  expect(screen.getByText('原 18.0')).toBeTruthy()
})

test('whoever only looks finds nothing to press', async () => {
  await page({}, { readOnly: true })
  expect(screen.queryByRole('button', { name: '召集合议' })).toBeNull()
})

test('neighbours in running order are one press away', async () => {
  const { onEntry, onLeave } = await page()
  expect(isDisabled('前一位')).toBe(true)
  await press('后一位')
  expect(onEntry).toHaveBeenCalledWith('e2')
  await press('回首页')
  expect(onLeave).toHaveBeenCalled()
})

test('how the score came about is one press away, where the owner knows it', async () => {
  const main = aChiefsMain()
  main.says('entry.at-hand', entryAtHand())
  const why = vi.fn((_result: unknown, _onClose: () => void) => <p>一步一步</p>)
  show(<EntryPage panel={panel} entry={'e1' as never} readOnly why={why} onEntry={() => {}} onLeave={() => {}} />)
  await settle()
  await press('怎样算出')
  expect(screen.getByText('一步一步')).toBeTruthy()
  expect(why.mock.lastCall?.[0]).toMatchObject({ entry: 'e1', score: '39/2' })
})
