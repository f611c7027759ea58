// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { SheetDialog } from '../../../renderer/features/reconciling/sheet-dialog.tsx'
import { settle } from '../../support/fake-api.ts'
import { show } from '../show.tsx'
import { aChiefsMain, chiefSheet, panel, theSheet } from './a-panel.ts'

const told = {
  recorders: ['张三', '李四'],
  decidedBy: null,
  reason: null,
  writtenTotals: [19_500, 19_500],
  total: 19_500,
  isTotalWrong: false,
  attachments: [],
}

async function dialog(origin: Readonly<Record<string, unknown>>, transcription: object = {}) {
  const main = aChiefsMain()
  main.says('sheet.read', chiefSheet(origin))
  main.says('paper.transcription', { ...told, ...transcription })
  show(<SheetDialog panel={panel} sheet={theSheet} readOnly={false} onClose={() => {}} />)
  await settle()
  return main
}

test('a sheet that two keyed alike says so, with the total on the paper', async () => {
  await dialog({ origin: 'paper' })
  expect(screen.getByText('手录')).toBeTruthy()
  expect(screen.getByText('张三、李四 各录一遍，两遍一致')).toBeTruthy()
  expect(screen.getByText('纸上合计 19.5')).toBeTruthy()
})

test('who decided, a wrong total and what is attached are told', async () => {
  const picture = { sha256: 'c'.repeat(64), bytes: 9, mediaType: 'image/png', name: 'a.png' }
  await dialog({ origin: 'paper' }, { decidedBy: '王五', writtenTotals: [null, 20_500], isTotalWrong: true, attachments: [picture] })
  expect(screen.getByText('张三、李四 各录一遍，王五 看纸裁定')).toBeTruthy()
  expect(screen.getByText('纸上合计 20.5 写错，以各项分数为准（19.5）')).toBeTruthy()
  expect(screen.getByText('附件 1 个，在“纸表”里查看')).toBeTruthy()
})

test('a paper without a total says that', async () => {
  await dialog({ origin: 'paper' }, { writtenTotals: [null, null] })
  expect(screen.getByText('纸上没有合计')).toBeTruthy()
})

test('of a sheet that its judge sealed nothing is asked', async () => {
  const main = await dialog({})
  expect(screen.queryByText('手录')).toBeNull()
  expect(main.calls('paper.transcription')).toEqual([])
})
