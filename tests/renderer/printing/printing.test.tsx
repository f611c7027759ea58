// @vitest-environment happy-dom
/** The page that prints, and the page from which somebody asks for it. */
import { fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { footTexts, setFoot } from '../../../renderer/features/printing/page-foot.ts'
import { PrintPage } from '../../../renderer/features/printing/print-page.tsx'
import { i18n } from '../../../renderer/i18n/i18n.ts'
import { usePreferences } from '../../../renderer/lib/preferences.ts'
import { PrintApp } from '../../../renderer/shell/print-app.tsx'
import { PrintDocumentName } from '../../../shared/domain/print-document.ts'
import { fakeMain, settle } from '../../support/fake-api.ts'
import { show } from '../show.tsx'
import { aDocument, head } from './a-document.ts'

const JOB = '0'.repeat(32)
const loaded: string[] = []
beforeEach(() => {
  loaded.length = 0
  const load = async (_font: string, text: string) => void loaded.push(text)
  Object.defineProperty(document, 'fonts', { configurable: true, value: { load, ready: Promise.resolve() } })
})
afterEach(async () => {
  usePreferences.setState({ language: 'zh' })
  await i18n.changeLanguage('zh')
})

test('each document is laid out, and main hears it once the typefaces of page and foot are there', async () => {
  for (const name of PrintDocumentName.options) {
    const main = fakeMain()
    main.says('print.job', { language: 'zh', document: aDocument(name) })
    main.says('print.ready', null)
    const { unmount } = show(<PrintApp job={JOB} />)
    await settle()
    expect(screen.getAllByRole('heading', { level: 1 }), name).toHaveLength(1)
    expect(main.calls('print.ready')).toEqual([{ job: JOB }])
    unmount()
  }
  expect(loaded[0]).toContain('规则 abababababab')
})

test('a job that is over is not laid out, and nothing is said to be ready', async () => {
  const main = fakeMain()
  main.refuses('print.job', 'print-over')
  show(<PrintApp job={JOB} />)
  await settle()
  expect(screen.queryByRole('heading')).toBeNull()
  expect(main.calls('print.ready')).toEqual([])
})

test('the language is that of the job', async () => {
  const main = fakeMain()
  main.says('print.job', { language: 'en', document: aDocument('ranking') })
  main.says('print.ready', null)
  show(<PrintApp job={JOB} />)
  await settle()
  expect(screen.getByRole('heading', { name: 'Ranking' })).toBeTruthy()
})

test('the foot says rules, time and station, and leaves the numbers to the printer', async () => {
  await setFoot(footTexts(i18n.t, { ...head, station: 'a "b"\\' } as never))
  const { style } = document.documentElement
  expect(style.getPropertyValue('--foot-left')).toBe(
    '"规则 abababababab　打印：2026-10-12 14:00 (Asia/Shanghai)　工作站 a \\22 b\\22 \\5c "',
  )
  expect(style.getPropertyValue('--foot-page')).toBe('"第 " counter(page) " 页　共 " counter(pages) " 页"')
  expect(footTexts(i18n.t, { ...head, digest: null } as never)[0]).toMatch(/^规则未冻结/)
})

const panels = [
  { panel: 'panel-w', name: '文科评审组', track: { zh: '文科', en: 'Arts' } },
  { panel: 'panel-l', name: '理科评审组', track: { zh: '理科', en: 'Science' } },
]
async function page(as: 'chief' | 'recorder' = 'chief', of = panels.slice(0, 1)) {
  const main = fakeMain()
  main.says('print.panels', of)
  show(<PrintPage as={as} />)
  await settle()
  return main
}
const press = (name: string) => settle(() => fireEvent.click(screen.getByRole('button', { name })))
const MAKE = '生成 PDF：成绩排名表'

test('only the documents of the role are listed, each with what it is for', async () => {
  await page('recorder')
  expect(screen.getAllByRole('listitem')).toHaveLength(2)
  expect(screen.getByText(/停电、换场时用/)).toBeTruthy()
})

test('whoever has one panel is not asked which', async () => {
  await page()
  expect(screen.queryByRole('combobox')).toBeNull()
  expect(screen.getByRole('heading', { name: '文科评审组的打印文件' })).toBeTruthy()
})

test('with several panels one is chosen first', async () => {
  await page('chief', panels)
  expect(screen.getByRole('combobox', { name: '评审组' }).textContent).toContain('文科　文科评审组')
})

test('without a panel the page says what is to be done', async () => {
  await page('chief', [])
  expect(screen.getByText('还没有评审组')).toBeTruthy()
})

test('a document is asked for by name and panel, and is found again in its folder', async () => {
  const main = await page()
  main.says('print.make', { file: 'D:\\导出\\排名.pdf' })
  main.says('export.reveal', null)
  await press(MAKE)
  expect(main.calls('print.make')).toEqual([{ document: 'ranking', panel: 'panel-w' }])
  expect(screen.getByText('成绩排名表已生成')).toBeTruthy()
  await press('打开所在文件夹')
  expect(main.calls('export.reveal')).toEqual([{ file: 'D:\\导出\\排名.pdf' }])
})

test('while one is made no other can be started, and it can be stopped', async () => {
  const main = await page()
  const held = main.holds('print.make')
  main.says('task.cancel', null)
  await press(MAKE)
  await main.announce('task.progressed', { done: 1, of: 3 })
  expect(screen.getByText('33%')).toBeTruthy()
  await press('生成 PDF：小组汇总表')
  expect(main.calls('print.make')).toHaveLength(1)
  await press(i18n.t('common.actions.stop'))
  expect(main.calls('task.cancel')).toEqual([{}])
  await held.refuse('cancelled')
  expect(screen.getByText('已停止，没有留下文件。')).toBeTruthy()
})

test('a refusal is said where the document stands, and does not keep from trying again', async () => {
  const main = await page()
  main.refuses('print.make', 'panel-not-certified')
  await press('生成 PDF：核定证明页')
  expect(screen.getByRole('alert').textContent).toContain(i18n.t('refusals.panel-not-certified'))
  main.says('print.make', { file: '/导出/证明.pdf' })
  await press('生成 PDF：核定证明页')
  expect(screen.getByText('核定证明页已生成')).toBeTruthy()
})

test('a file that is gone is said', async () => {
  const main = await page()
  main.says('print.make', { file: '/导出/排名.pdf' })
  main.refuses('export.reveal', 'file-missing')
  await press(MAKE)
  await press('打开所在文件夹')
  expect(vi.isFakeTimers()).toBe(false)
  expect(main.calls('export.reveal')).toHaveLength(1)
})
