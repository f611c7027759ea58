// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { RulesFile } from '../../../renderer/features/setup/rules-file.tsx'
import { TrackPage } from '../../../renderer/features/setup/track-page.tsx'
import { i18n } from '../../../renderer/i18n/i18n.ts'
import { ToastRegion } from '../../../renderer/ui/toast.tsx'
import { contract } from '../../../shared/contract/index.ts'
import { mostDocumentBytes } from '../../../shared/domain/document-problem.ts'
import { fakeMain, settle } from '../../support/fake-api.ts'
import { smallTrack } from '../../support/small-contest.ts'
import { choose, isDisabled, press, write } from '../reconciling/pressing.ts'
import { show } from '../show.tsx'

// happy-dom names the form itself as the submitter, which React cannot make form data of; a browser names none.
beforeEach(() => {
  vi.spyOn(HTMLFormElement.prototype, 'requestSubmit').mockImplementation(function (this: HTMLFormElement) {
    this.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }))
  })
  return () => vi.restoreAllMocks()
})

const track = smallTrack
const digest = 'ab'.repeat(32)
const frozenAt = (edition: number) => ({ rules: digest, rubrics: {}, edition, former: [] })
const amended = { edition: 2, at: '2026-10-12 09:00', by: '王组委', second: '陈监审', reason: '改用中位数' }
const rules = { ...track.rules, reduction: { method: 'median', of: 'parts' } }
const document = {
  format: 'lectern-rules/1',
  version: '2026 年修订',
  title: { zh: '校赛规则', en: 'Rules of the heat' },
  status: 'proposed',
  source: '校赛办公室',
  sourceNote: { zh: '无', en: 'none' },
  entryKind: track.entryKind,
  parts: track.parts,
  rules,
}
const good = { ok: true, document, digest }
const none = { awarding: 'none' }
const changes = [
  { id: 'e3', number: 'W-003', name: '丙', before: { score: '70', place: 3, ...none }, after: { awarding: 'open' } },
  {
    ...{ id: 'e1', number: 'W-001', name: '甲' },
    before: { score: '80', place: 1, award: 'first', awarding: 'given' },
    after: { score: '159/2', place: 2, awarding: 'asked' },
  },
  { id: 'e2', number: 'W-002', name: '乙', before: { score: '79', place: 2, ...none }, after: { score: '80', place: 1, ...none } },
]
const preview = { edition: 2, entries: 3, scores: 1, places: 2, awards: 0, changes, open: { before: 0, after: 1 } }

async function page({ frozen = null as ReturnType<typeof frozenAt> | null, amendments = [] as object[], mayChange = true } = {}) {
  const main = fakeMain()
  main.says('rules.read', good)
  main.says('rules.preview', preview)
  main.says('rules.define', null)
  main.says('rules.amend', { rules: digest, edition: 2 })
  main.says('person.witnesses', [{ id: 'p9', name: '陈监审' }])
  main.says('rules.export', { file: '/exports/校赛/文科.json' })
  const read = contract['track.read'].output.parse({ track, frozen, amendments })
  show(
    <ToastRegion>
      <RulesFile {...read} mayChange={mayChange} />
    </ToastRegion>,
  )
  await settle()
  return main
}
const chooseFile = (text = '{"format"', name = '规则.json') => {
  const file = new File([text], name, { type: 'application/json' })
  return settle(() => fireEvent.change(screen.getByLabelText('规则文件'), { target: { files: [file] } }))
}
const dialog = (name: string) => screen.findByRole('dialog', { name })

test('exporting says where the file is and shows it there', async () => {
  const main = await page()
  main.says('export.reveal', null)
  await press('导出规则文件')
  expect(main.calls('rules.export')).toEqual([{ track: 'arts' }])
  expect(screen.getByText('/exports/校赛/文科.json')).toBeTruthy()
  await press('在文件夹中显示')
  expect(main.calls('export.reveal')).toEqual([{ file: '/exports/校赛/文科.json' }])
})

test('what goes wrong with the export, and with the file after it, is said in words', async () => {
  const main = await page()
  await press('导出规则文件')
  main.refuses('export.reveal', 'file-missing')
  await press('在文件夹中显示')
  expect(await screen.findAllByText(i18n.t('refusals.file-missing'))).not.toEqual([])
  main.refuses('rules.export', 'folder-unwritable')
  await press('导出规则文件')
  expect(await screen.findAllByText(i18n.t('refusals.folder-unwritable'))).not.toEqual([])
  expect(screen.queryByText('/exports/校赛/文科.json')).toBeNull()
})

test('who only looks can export, and change nothing', async () => {
  await page({ mayChange: false })
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['导出规则文件'])
})

test('before the freeze a document is shown with all that it says, and replaces nothing yet', async () => {
  const main = await page()
  await press('从规则文件读入…')
  expect((await dialog('从规则文件读入文科的规则')).textContent).toContain('确认后才会替换')
  expect(isDisabled('用这份规则替换')).toBe(true)
  await chooseFile('{"format": 1}')
  expect(new TextDecoder().decode(main.calls('rules.read')[0]?.document)).toBe('{"format": 1}')
  const text = (await dialog('从规则文件读入文科的规则')).textContent
  for (const part of ['规则.json', '校赛规则', '2026 年修订', digest.slice(0, 12), '校赛办公室', '取中位数', '教学设计'])
    expect(text).toContain(part)
  expect(main.calls('rules.define')).toEqual([])
})

test('replacing sends the very bytes that were shown', async () => {
  const main = await page()
  await press('从规则文件读入…')
  await chooseFile('{"format": 2}')
  await press('用这份规则替换')
  const [sent] = main.calls('rules.define')
  expect(sent?.track).toBe('arts')
  expect(new TextDecoder().decode(sent?.document)).toBe('{"format": 2}')
  expect(await screen.findByText('文科的规则已替换')).toBeTruthy()
  await waitFor(() => expect(screen.queryByRole('dialog', { name: '从规则文件读入文科的规则' })).toBeNull())
})

test('a replacing that is refused stays in the dialog, until another file is chosen', async () => {
  const main = await page()
  main.refuses('rules.define', 'rules-frozen')
  await press('从规则文件读入…')
  await chooseFile()
  await press('用这份规则替换')
  expect(screen.getByRole('alert').textContent).toContain(i18n.t('refusals.rules-frozen'))
  await chooseFile()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('all that is wrong is listed, place by place, and nothing can be replaced', async () => {
  const main = await page()
  main.says('rules.read', {
    ok: false,
    problems: [
      { zh: 'rules.ties[0]：甲', en: 'a' },
      { zh: '第 3 行：乙', en: 'b' },
    ],
  })
  await press('从规则文件读入…')
  await chooseFile()
  expect(screen.getByRole('alert').textContent).toContain('2 处问题')
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['rules.ties[0]：甲', '第 3 行：乙'])
  expect(isDisabled('用这份规则替换')).toBe(true)
})

test('of very many problems the first hundred are listed and the rest is counted', async () => {
  const main = await page()
  main.says('rules.read', { ok: false, problems: Array.from({ length: 103 }, (_, at) => ({ zh: `第 ${at} 处`, en: `${at}` })) })
  await press('从规则文件读入…')
  await chooseFile()
  expect(screen.getAllByRole('listitem')).toHaveLength(100)
  expect(screen.getByText('还有 3 处没有列出。')).toBeTruthy()
})

test.each(['document-not-text', 'rules-of-other-parts', 'entry-kind-wrong'] as const)('%s is said at the file', async refusal => {
  const main = await page()
  main.refuses('rules.read', refusal)
  await press('从规则文件读入…')
  await chooseFile()
  expect(screen.getByRole('alert').textContent).toBe(i18n.t(`refusals.${refusal}`))
  expect(screen.getByLabelText('规则文件').getAttribute('aria-invalid')).toBe('true')
})

test('a file that is too large is not sent', async () => {
  const main = await page()
  await press('从规则文件读入…')
  await chooseFile(' '.repeat(mostDocumentBytes + 1))
  expect(screen.getByRole('alert').textContent).toBe(i18n.t('refusals.document-too-large'))
  expect(main.calls('rules.read')).toEqual([])
})

test('a file that cannot be read any more is said to be so', async () => {
  const main = await page()
  await press('从规则文件读入…')
  const file = new File(['x'], '规则.json')
  Object.assign(file, { arrayBuffer: () => Promise.reject(new Error('unplugged')) })
  await settle(() => fireEvent.change(screen.getByLabelText('规则文件'), { target: { files: [file] } }))
  expect(screen.getByRole('alert').textContent).toBe(i18n.t('refusals.file-unreadable'))
  expect(main.calls('rules.read')).toEqual([])
})

test('of two files chosen in haste the later counts', async () => {
  const main = await page()
  const held = main.holds('rules.read')
  await press('从规则文件读入…')
  await chooseFile('1', '早.json')
  await chooseFile('2', '晚.json')
  expect(screen.getByText('正在检查文件')).toBeTruthy()
  await held.release(good)
  expect(isDisabled('用这份规则替换')).toBe(true)
  await held.release(good)
  await press('用这份规则替换')
  expect(new TextDecoder().decode(main.calls('rules.define')[0]?.document)).toBe('2')
})

const title = '更改文科的规则：第 2 版'
const current = () => screen.getByRole('list', { name: '步骤' }).querySelector('[aria-current="step"]')?.textContent
async function toChanges(change: (main: ReturnType<typeof fakeMain>) => void = () => {}) {
  const main = await page({ frozen: frozenAt(1) })
  change(main)
  await press('更改规则（第 2 版）…')
  await chooseFile()
  await press('下一步')
  return main
}
async function toSign(change?: (main: ReturnType<typeof fakeMain>) => void) {
  const main = await toChanges(change)
  await press('下一步')
  await write('更改理由', ' 改用中位数 ')
  await choose('第二人', '陈监审')
  await write('第二人密码', '271828')
  return main
}

test('after the freeze the first step is the document, and nothing goes on without one', async () => {
  await page({ frozen: frozenAt(1) })
  expect(screen.queryByRole('button', { name: '从规则文件读入…' })).toBeNull()
  await press('更改规则（第 2 版）…')
  expect((await dialog(title)).textContent).toContain('由两个人确认')
  expect(current()).toContain('选规则文件')
  expect(isDisabled('下一步')).toBe(true)
})

test('the second step shows only the rules that differ, and what they do to the results so far', async () => {
  const main = await toChanges()
  expect(current()).toContain('看改了什么')
  expect(main.calls('rules.preview')).toEqual([{ track: 'arts', rules }])
  const [, row, ...more] = within(screen.getByRole('table', { name: '改动的规则' })).getAllByRole('row')
  expect(more).toEqual([])
  expect([...(row?.children ?? [])].map(({ textContent }) => textContent)).toEqual([
    '评委分的算法',
    expect.stringContaining('平均'),
    expect.stringContaining('中位数'),
  ])
  const text = (await dialog(title)).textContent
  for (const part of ['1 位的总分会变', '2 位的名次会变', '0 位的奖项会变', '共 3 位参赛', '改后 1 处']) expect(text).toContain(part)
})

test('the second step lists who changes, from what to what, and says in words who would have no score', async () => {
  await toChanges()
  const [, ...rows] = within(screen.getByRole('table', { name: '会变的参赛者' })).getAllByRole('row')
  expect(rows.map(row => [...row.children].map(({ textContent }) => textContent))).toEqual([
    ['W-003', '丙', '70.00 → 未定会算不出成绩', '第 3 名 → 未定', '无 → 未定'],
    ['W-001', '甲', '80.00 → 79.50', '第 1 名 → 第 2 名', '一等奖 → 待裁定'],
    ['W-002', '乙', '79.00 → 80.00', '第 2 名 → 第 1 名', '无'],
  ])
  expect(screen.getByText('1 位会算不出成绩')).toBeTruthy()
})

test('where nobody changes, there is no list', async () => {
  await toChanges(main => main.says('rules.preview', { ...preview, changes: [] }))
  expect(screen.queryByRole('table', { name: '会变的参赛者' })).toBeNull()
  expect(screen.queryByText(/算不出成绩/)).toBeNull()
})

test('whoever signs still sees the rules that change and what they do', async () => {
  await toSign()
  const text = screen.getByRole('table', { name: '改动的规则' }).textContent
  expect(text).toContain('中位数')
  expect(text).toContain('平均')
  for (const part of ['1 位会算不出成绩', '1 位的总分会变', '改后 1 处']) expect((await dialog(title)).textContent).toContain(part)
})

test('while it is weighed, and where it is refused, nothing goes on', async () => {
  const held: { release?: () => Promise<void> } = {}
  await toChanges(main => {
    const waiting = main.holds('rules.preview')
    held.release = () => waiting.refuse('panel-certified')
  })
  expect(screen.getByText('正在按新规则试算')).toBeTruthy()
  expect(isDisabled('下一步')).toBe(true)
  await held.release?.()
  expect(screen.getByRole('alert').textContent).toContain(i18n.t('refusals.panel-certified'))
  expect(isDisabled('下一步')).toBe(true)
})

test('a new step takes the focus, so that a second Enter signs nothing', async () => {
  await toChanges()
  const focused = globalThis.document.activeElement
  expect(focused?.textContent).toContain('看改了什么')
  expect(focused?.tagName).toBe('DIV')
})

test('going back keeps the document, and another can be chosen', async () => {
  await toChanges()
  await press('上一步')
  expect(current()).toContain('选规则文件')
  expect(screen.getByText('规则.json')).toBeTruthy()
  expect(isDisabled('下一步')).toBe(false)
})

test('rules that add an award show what is new beside nothing', async () => {
  const [first] = track.rules.awards
  const awards = [first, { ...first, id: 'second', name: { zh: '二等奖', en: 'Second' } }]
  const singleItemAwards = [{ id: 'best', name: { zh: '最佳', en: 'Best' }, part: 'lesson', count: 1, atLine: 'let-in' }]
  await toChanges(main =>
    main.says('rules.read', { ...good, document: { ...document, rules: { ...track.rules, awards, singleItemAwards } } }),
  )
  const cells = within(screen.getByRole('table', { name: '改动的规则' }))
    .getAllByRole('row')
    .map(row => [...row.children].map(({ textContent }) => textContent))
  expect(cells.slice(1)).toEqual([
    ['奖项名额', '（无）', expect.stringMatching(/^二等奖/)],
    ['单项奖', '（无）', expect.stringMatching(/^最佳/)],
  ])
})

test('a change that no sentence shows is said to be one', async () => {
  const awards = track.rules.awards.map(award => ({ ...award, id: 'gold' }))
  await toChanges(main => main.says('rules.read', { ...good, document: { ...document, rules: { ...track.rules, awards } } }))
  expect(screen.getByText(/逐条文字没有不同/)).toBeTruthy()
})

test('of the very rules in force it is said that nothing changes, once', async () => {
  await toChanges(main => {
    main.says('rules.read', { ...good, document: { ...document, rules: track.rules } })
    main.refuses('rules.preview', 'rules-unchanged')
  })
  expect(screen.getByRole('alert').textContent).toContain(i18n.t('refusals.rules-unchanged'))
  expect(screen.queryByText(/逐条文字没有不同/)).toBeNull()
  expect(isDisabled('下一步')).toBe(true)
})

test('the third step signs the new edition with a reason and a second person', async () => {
  const main = await toSign()
  expect(current()).toContain('两人确认')
  await press('确认更改')
  expect(main.calls('rules.amend')).toEqual([{ track: 'arts', rules, edition: 2, reason: '改用中位数', second: 'p9', pin: '271828' }])
  expect(await screen.findByText('文科的规则已改为第 2 版')).toBeTruthy()
  await waitFor(() => expect(screen.queryByRole('dialog', { name: title })).toBeNull())
})

test('a wrong PIN is said at the PIN; the reason stays', async () => {
  await toSign(main => main.refuses('rules.amend', 'pin-wrong'))
  await press('确认更改')
  expect(screen.getByRole('alert').textContent).toBe(i18n.t('refusals.pin-wrong'))
  expect(screen.getByLabelText<HTMLTextAreaElement>('更改理由').value).toBe(' 改用中位数 ')
})

test('from signing one can go back to what changes', async () => {
  const main = await toSign()
  await press('上一步')
  expect(current()).toContain('看改了什么')
  expect(main.calls('rules.amend')).toEqual([])
})

test('what was begun is forgotten when it is cancelled', async () => {
  await toChanges()
  await press('取消')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await press('更改规则（第 2 版）…')
  expect(current()).toContain('选规则文件')
  expect(screen.getByText('还没有选文件')).toBeTruthy()
})

test('every edition is listed with who, when and why', async () => {
  await page({ frozen: frozenAt(2), amendments: [amended] })
  expect(screen.getByRole('heading', { name: '规则的更改' })).toBeTruthy()
  expect(screen.getByRole('listitem').textContent).toBe('第 2 版：2026-10-12 09:00，王组委 与 陈监审。理由：改用中位数')
  expect(screen.getByRole('button', { name: '更改规则（第 3 版）…' })).toBeTruthy()
})

test('the page of a track names the edition once there is a second', async () => {
  const main = fakeMain()
  const overview = {
    id: 'arts',
    code: 'W',
    name: track.name,
    entryKind: 'teacher',
    preset: 'x',
    status: 'proposed',
    isFrozen: true,
    entries: 3,
  }
  main.says('contest.overview', [{ ...overview, parts: [], panels: [] }])
  main.says('track.read', { track, frozen: frozenAt(2), amendments: [amended] })
  show(<TrackPage mayChange={false} />)
  await settle()
  expect(screen.getByText('规则第 2 版')).toBeTruthy()
  main.says('track.read', { track, frozen: frozenAt(1), amendments: [] })
  await main.announce('setup.changed')
  expect(screen.queryByText('规则第 2 版')).toBeNull()
})
