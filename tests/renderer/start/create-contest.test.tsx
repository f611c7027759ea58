// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { CreateContest } from '../../../renderer/features/start/create-contest.tsx'
import { fakeMain, settle } from '../../support/fake-api.ts'
import { show } from '../show.tsx'

const name = (zh: string) => ({ zh, en: zh })
const preset = (id: string, zh: string) => ({
  id,
  name: name(zh),
  note: name('说明'),
  tracks: [{ code: 'W', name: name('文科'), title: name('规则'), status: 'proposed', source: 'S01' }],
})
const good = { entries: 12, judges: 5, problems: [] }

async function page() {
  const main = fakeMain()
  main.says('preset.list', [preset('one', '第一套'), preset('two', '第二套')])
  main.says('roster.check', good)
  const onBack = vi.fn()
  show(<CreateContest onBack={onBack} />)
  await settle()
  return { main, onBack }
}

const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const chooseFile = () => {
  const file = new File(['编号,姓名'], '名单.csv', { type: 'text/csv' })
  return settle(() => fireEvent.change(screen.getByLabelText('名单文件'), { target: { files: [file] } }))
}
const submit = () => screen.getByRole<HTMLButtonElement>('button', { name: '创建' })
function fill() {
  write('赛事名称', '春季赛')
  write('创建人', '王组委')
  write('密码', '271828')
  write('再输一次密码', '271828')
}

test('a contest is created from what was filled in', async () => {
  const { main } = await page()
  fill()
  await chooseFile()
  await settle(() => fireEvent.submit(submit().form as HTMLFormElement))
  const [asked] = main.calls('contest.create')
  expect(asked).toMatchObject({ name: '春季赛', preset: 'one', founder: '王组委', pin: '271828' })
  expect(new TextDecoder().decode(asked?.roster)).toBe('编号,姓名')
})

test('a good roster is counted', async () => {
  await page()
  await chooseFile()
  expect(screen.getByText('12 位参赛，5 位评委')).toBeTruthy()
})

test.each(['赛事名称', '创建人', '密码', '再输一次密码'])('without %s nothing can be created', async missing => {
  await page()
  fill()
  await chooseFile()
  expect(submit().disabled).toBe(false)
  write(missing, '')
  expect(submit().disabled).toBe(true)
})

test('without a roster nothing can be created', async () => {
  const { main } = await page()
  fill()
  expect(submit().disabled).toBe(true)
  await settle(() => fireEvent.submit(submit().form as HTMLFormElement))
  expect(main.calls('contest.create')).toEqual([])
})

test('two different PINs are said, and nothing can be created', async () => {
  await page()
  fill()
  await chooseFile()
  write('再输一次密码', '271829')
  expect(screen.getByRole('alert').textContent).toBe('两次输入的密码不一样')
  expect(submit().disabled).toBe(true)
})

test('the second PIN is not called different while it is still being typed', async () => {
  await page()
  fill()
  write('再输一次密码', '27')
  expect(screen.queryByRole('alert')).toBeNull()
})

const problems = [
  { problem: 'roster-column-missing', details: { line: 1, column: '姓名' } },
  { problem: 'roster-row-broken', details: { line: 4 } },
  { problem: 'roster-number-twice', details: { line: 9, column: '编号', value: 'W-001', first: 3 } },
  { problem: 'roster-too-few-judges', details: { track: '文科', count: 2, minimum: 3 } },
  { problem: 'roster-something-new', details: { line: 12 } },
]

test('every problem of a roster is shown with its line, one that nobody has words for too', async () => {
  const { main } = await page()
  main.says('roster.check', { ...good, problems })
  await chooseFile()
  expect(screen.getByText('名单有 5 处问题，请改好后重新选择')).toBeTruthy()
  expect(screen.getAllByRole('listitem').flatMap(each => each.textContent.match(/^(第 \d+ 行|文科只有 2 位)/)?.[0] ?? [])).toEqual([
    '第 1 行',
    '第 4 行',
    '第 9 行',
    '文科只有 2 位',
    '第 12 行',
  ])
})

test('with a roster that has problems nothing can be created', async () => {
  const { main } = await page()
  main.says('roster.check', { ...good, problems })
  fill()
  await chooseFile()
  expect(submit().disabled).toBe(true)
})

test('another preset asks for the roster again', async () => {
  await page()
  fill()
  await chooseFile()
  fireEvent.click(screen.getByRole('radio', { name: '第二套' }))
  expect(submit().disabled).toBe(true)
  expect(screen.getByText('还没有选文件')).toBeTruthy()
})

test('a check for one preset that comes late does not count for another', async () => {
  const { main } = await page()
  const held = main.holds('roster.check')
  fill()
  await chooseFile()
  fireEvent.click(screen.getByRole('radio', { name: '第二套' }))
  await held.release(good)
  expect(submit().disabled).toBe(true)
})

test('a name that is taken is said at the name, until it is changed', async () => {
  const { main } = await page()
  main.refuses('contest.create', 'contest-name-taken')
  fill()
  await chooseFile()
  await settle(() => fireEvent.submit(submit().form as HTMLFormElement))
  expect(screen.getByLabelText('赛事名称').getAttribute('aria-invalid')).toBe('true')
  write('赛事名称', '夏季赛')
  expect(screen.getByLabelText('赛事名称').getAttribute('aria-invalid')).toBeNull()
})

test('Esc goes back', async () => {
  const { onBack } = await page()
  fireEvent.keyDown(screen.getByLabelText('赛事名称'), { key: 'Escape' })
  expect(onBack).toHaveBeenCalledOnce()
})
