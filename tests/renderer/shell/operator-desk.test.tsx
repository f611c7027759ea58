// @vitest-environment happy-dom
/** The office looks into a panel: as its chief sees it, without what only the chief may do. */
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { OperatorDesk } from '../../../renderer/shell/operator-desk.tsx'
import { settle } from '../../support/fake-api.ts'
import { aChiefsMain, panel, progress } from '../reconciling/a-panel.ts'
import { press } from '../reconciling/pressing.ts'
import { show } from '../show.tsx'

const edition = { edition: 1, at: '2026-10-12 17:00', chief: '李组长', second: '陈监审', results: 2, reopened: null }
const track = {
  id: 'track',
  code: 'W',
  name: { zh: '文科', en: 'Arts' },
  entryKind: 'teacher',
  preset: 'lecture',
  status: 'secondary',
  isFrozen: true,
  entries: 2,
  parts: [{ id: 'design', name: { zh: '教学设计', en: 'Design' }, max: 20_000 }],
  panels: [
    {
      id: panel,
      name: '文科评审组',
      venue: '',
      chief: 'c',
      chiefName: '李组长',
      judges: 2,
      entries: 2,
      expected: 4,
      sealed: 4,
      accepted: 4,
      returned: 0,
      isCertified: true,
      anchor: null,
    },
  ],
}

async function office(as: 'organizer' | 'supervisor') {
  const main = aChiefsMain()
  main.says('contest.overview', [track])
  main.says('panel.progress', progress({ isCertified: true }))
  main.says('panel.editions', [edition])
  const bar = { place: null, person: null, role: null }
  show(<OperatorDesk session={{ as, person: 'p1' } as never} {...bar} />)
  await settle()
  await press('文科评审组：查看评分进度')
  return main
}

test('a supervisor reads who signed, and has nothing to act with', async () => {
  await office('supervisor')
  expect(screen.getByText('第 1 版：2026-10-12 17:00，签署：李组长、陈监审')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '重开评审组' })).toBeNull()
  expect(screen.queryByRole('button', { name: /^核定/ })).toBeNull()
})

test('an organizer may open a certified panel again', async () => {
  await office('organizer')
  expect(screen.getByRole('button', { name: '重开评审组' })).toBeTruthy()
})

test('the way back has the focus and leads to the overview; another place leads back to it as well', async () => {
  await office('supervisor')
  const back = screen.getByRole('button', { name: '返回总览' })
  expect(document.activeElement).toBe(back)
  await press('返回总览')
  expect(screen.getByRole('heading', { name: '赛事总览' })).toBeTruthy()
  await press('文科评审组：查看评分进度')
  await press('导出')
  await press('总览')
  expect(screen.getByRole('heading', { name: '赛事总览' })).toBeTruthy()
})
