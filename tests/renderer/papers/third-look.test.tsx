// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { ThirdLook } from '../../../renderer/features/papers/third-look.tsx'
import { fakeMain, settle } from '../../support/fake-api.ts'
import { isDisabled, press, write } from '../reconciling/pressing.ts'
import { show } from '../show.tsx'
import { digest, look, marks, theSheet } from './a-paper.ts'

async function page(value: unknown) {
  const main = fakeMain()
  main.says('paper.compare', value)
  const onLeave = vi.fn()
  show(<ThirdLook sheet={theSheet as never} onLeave={onLeave} />)
  await settle()
  return { main, onLeave }
}
const keyings = [
  { recorder: 'r1', keyed: digest('a') },
  { recorder: 'r2', keyed: digest('b') },
]
const differing = look({ ...marks, content: 10_000 }, [27_500, 27_500], { differing: ['content'] })
const seal = async () => {
  await press(/^定稿/)
  const [, inDialog] = screen.getAllByRole('button', { name: '定稿' })
  await settle(() => fireEvent.click(inDialog ?? screen.getByRole('button', { name: '定稿' })))
}

test('of two readings one is chosen, with why; what was alike is not asked', async () => {
  const { main, onLeave } = await page(differing)
  main.says('paper.decide', { total: 27_500 })
  expect(screen.getByText('1 项有出入')).toBeTruthy()
  expect(screen.getAllByText('一致')).toHaveLength(3)
  expect(isDisabled(/^定稿/)).toBe(true)
  await press('10.5')
  expect(isDisabled(/^定稿/)).toBe(true)
  await press('已看纸面，逐项核对')
  await seal()
  expect(main.calls('paper.decide')).toEqual([{ sheet: theSheet, marks, keyings, reason: '已看纸面，逐项核对' }])
  expect(onLeave).toHaveBeenCalledOnce()
})

test('what neither read is typed, and must be a mark of the criterion', async () => {
  const { main } = await page(differing)
  main.says('paper.decide', { total: 28_000 })
  await press('另填')
  expect(document.activeElement).toBe(screen.getByLabelText('内容 纸上写的分数'))
  await write('内容 纸上写的分数', '13')
  expect(screen.getByText(/这一项最高 12 分/)).toBeTruthy()
  await write('裁定说明', '纸面是 11')
  expect(isDisabled(/^定稿/)).toBe(true)
  await write('内容 纸上写的分数', '11')
  await seal()
  expect(main.calls('paper.decide')).toMatchObject([{ marks: { ...marks, content: 11_000 }, reason: '纸面是 11' }])
})

test('a total that both read and that is wrong is told as wrong', async () => {
  await page(look(marks, [28_500, 28_500], { isTotalWrong: true }))
  expect(screen.getByText('两人录得一样，但纸上合计与各项相加不符')).toBeTruthy()
  expect(screen.getByText(/纸上合计 28.5，与定下的 27.5 不符/)).toBeTruthy()
})

test('totals that were read differently are said', async () => {
  await page(look(marks, [27_500, null], {}))
  expect(screen.getByText('两人看到的纸上合计不同')).toBeTruthy()
})

test('a blank can be sent back to its judge, which needs a reason', async () => {
  const { form: _, ...without } = marks
  const { main, onLeave } = await page(look(without, [null, null], { blank: ['form'], differing: [] }))
  main.says('paper.send-back', null)
  expect(screen.getByText('1 项两人都录为空白')).toBeTruthy()
  await press('退给评委补填')
  await write('退回原因', ' ')
  expect(isDisabled('退回补填')).toBe(true)
  await write('退回原因', '形式一项空白')
  await press('退回补填')
  expect(main.calls('paper.send-back')).toEqual([{ sheet: theSheet, keyings, reason: '形式一项空白' }])
  expect(onLeave).toHaveBeenCalledOnce()
})

test('changing one’s mind about sending back leaves no reason behind', async () => {
  const { main } = await page(differing)
  await press('退给评委补填')
  await press('取消')
  expect((screen.getByLabelText('裁定说明') as HTMLTextAreaElement).value).toBe('')
  expect(main.calls('paper.send-back')).toEqual([])
})

test('where two agree there is nothing to choose and nothing to explain', async () => {
  const { main } = await page(look(marks, [27_500, 27_500], { isAgreed: true }))
  main.says('paper.decide', { total: 27_500 })
  expect(screen.queryByRole('button', { name: '退给评委补填' })).toBeNull()
  await seal()
  expect(main.calls('paper.decide')).toMatchObject([{ marks, reason: null }])
})

test('what main refuses is said over the newest reading', async () => {
  const { main, onLeave } = await page(differing)
  main.refuses('paper.decide', 'paper-not-keyed-twice')
  await press('10')
  await press('字迹不清，已向评委问清')
  await seal()
  expect(screen.getByText(/还没有两个人各录一遍/)).toBeTruthy()
  expect(main.calls('paper.compare')).toHaveLength(2)
  expect(onLeave).not.toHaveBeenCalled()
})

test('one who keyed the paper is told to leave it to others', async () => {
  const main = fakeMain()
  main.refuses('paper.compare', 'third-look-own')
  const onLeave = vi.fn()
  show(<ThirdLook sheet={theSheet as never} onLeave={onLeave} />)
  await settle()
  expect(screen.getByText(/您录过这份纸表/)).toBeTruthy()
  await press('返回')
  expect(onLeave).toHaveBeenCalledOnce()
})

const picture = { sha256: digest('c'), bytes: 2048, mediaType: 'image/png', name: '扫描.png' }

test('an attached picture is shown in the page and in its folder; what is lost is said', async () => {
  const { main } = await page({ ...differing, attachments: [picture] })
  main.says('paper.picture', { url: 'data:image/png;base64,AAAA' })
  main.says('paper.reveal', null)
  await press('查看 扫描.png')
  expect(screen.getByRole('img', { name: '纸表的照片：扫描.png' }).getAttribute('src')).toBe('data:image/png;base64,AAAA')
  await press('放大')
  expect(screen.getByRole('button', { name: '适合宽度' })).toBeTruthy()
  await press('在文件夹中显示 扫描.png')
  expect(main.calls('paper.reveal')).toEqual([{ sheet: theSheet, sha256: digest('c') }])
  main.refuses('paper.picture', 'attachment-lost', { file: '扫描.png', folder: '/x' })
  await press('查看 扫描.png')
  expect(screen.getByText(/附件“扫描.png”不在/)).toBeTruthy()
  expect(screen.queryByRole('img')).toBeNull()
})

test('a file is chosen or dropped; what cannot be attached is said, and choosing none says nothing', async () => {
  const { main } = await page(differing)
  main.refuses('paper.attach', 'nothing-chosen')
  await press('选择文件…')
  expect(screen.queryByRole('alert')).toBeNull()
  main.refuses('paper.attach', 'attachment-kind-wrong', { file: 'a.docx' })
  const zone = screen.getByText(/也可以把/).parentElement as HTMLElement
  const file = new File([new Uint8Array([1, 2])], 'a.docx')
  await settle(() => fireEvent.drop(zone, { dataTransfer: { files: [file] } }))
  await settle()
  expect(main.calls('paper.attach')).toMatchObject([{ file: null }, { file: { name: 'a.docx' } }])
  expect(screen.getByText(/“a.docx”不是/)).toBeTruthy()
  const film = new File(['x'], 'film.png')
  Object.defineProperty(film, 'size', { value: 21 * 1024 * 1024 })
  await settle(() => fireEvent.drop(zone, { dataTransfer: { files: [film] } }))
  expect(screen.getByText(/“film.png”有 21 MiB，最多 20 MiB/)).toBeTruthy()
  expect(main.calls('paper.attach')).toHaveLength(2)
  main.says('paper.attach', picture)
  await press('选择文件…')
  expect(main.calls('paper.compare').length).toBeGreaterThan(1)
})
