// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { StatisticsOfPanels } from '../../../renderer/features/statistics/statistics-of-panels.tsx'
import { fakeMain, settle } from '../../support/fake-api.ts'
import { choose } from '../reconciling/pressing.ts'
import { show } from '../show.tsx'
import { figures } from './some-figures.ts'

const name = (zh: string) => ({ zh, en: zh })
const aPanel = (id: string, called: string) => ({
  id,
  name: called,
  venue: '',
  chief: 'chief',
  chiefName: '组长',
  judges: 3,
  entries: 9,
  expected: 27,
  sealed: 0,
  accepted: 0,
  returned: 0,
  isCertified: false,
  anchor: null,
})
const aTrack = (panels: readonly object[]) => ({
  id: 'arts',
  code: 'W',
  name: name('文科'),
  entryKind: 'teacher',
  preset: 'test',
  status: 'proposed',
  isFrozen: true,
  entries: 9,
  parts: [],
  panels,
})

async function open(panels: readonly object[]) {
  const main = fakeMain()
  main.says('contest.overview', [aTrack(panels)])
  main.says('statistic.panel', ({ panel }: { panel: string }) => figures({ panel }))
  main.says('statistic.lines', { lines: [] })
  show(<StatisticsOfPanels />)
  await settle()
  return main
}

test('begins with the first panel and goes to the one that is chosen', async () => {
  const main = await open([aPanel('panel', '甲组'), aPanel('panel-2', '乙组')])
  await choose('评审组', '文科 乙组')
  expect(main.calls('statistic.panel')).toEqual([{ panel: 'panel' }, { panel: 'panel-2' }])
})

test('says what is missing before there is a panel', async () => {
  await open([])
  expect(screen.getByRole('heading', { name: '还没有评审组' })).toBeTruthy()
})

test('says so while it is reading, and why it cannot', async () => {
  const main = fakeMain()
  main.refuses('contest.overview', 'contest-closed')
  show(<StatisticsOfPanels />)
  await settle()
  expect(screen.getByRole('alert')).toBeTruthy()
})
