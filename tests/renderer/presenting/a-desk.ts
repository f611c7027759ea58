/** What main says to the operator of the public screen. */
import type { DisplayDesk } from '../../../shared/contract/displays.ts'
import { fakeMain } from '../../support/fake-api.ts'

const name = (zh: string) => ({ zh, en: zh })
const panels = [
  {
    id: 'panel-w',
    name: '文科评审组',
    isBlind: true,
    parts: [
      { id: 'design', name: name('教学设计') },
      { id: 'lesson', name: name('课堂教学') },
    ],
    entries: [
      { id: 'e1', number: 'W-001' },
      { id: 'e2', number: 'W-002' },
    ],
  },
]
export const standing = {
  track: 'arts',
  name: name('文科'),
  step: 2,
  of: 5,
  isRehearsal: false,
  now: { kind: 'winners', award: name('二等奖'), place: 3, count: 1 },
  next: { kind: 'winners', award: name('二等奖'), place: 1, count: 2 },
  problem: null,
}
type Change = Partial<Record<keyof DisplayDesk, unknown>>

export const aDesk = (change: Change = {}) => ({
  mode: 'hidden',
  panel: null,
  judges: 'numbered',
  part: null,
  entry: null,
  isCovered: false,
  isOpen: true,
  screen: 'second',
  reveal: null,
  panels,
  tracks: [{ id: 'arts', name: name('文科'), isCertified: true }],
  ...change,
})

export function aMain(change: Change = {}) {
  const main = fakeMain()
  main.says('display.read', aDesk(change))
  main.says('display.preview', { page: 'blank' })
  for (const call of ['display.set', 'display.cover', 'display.begin', 'display.step', 'display.open', 'display.close'] as const)
    main.says(call, null)
  return main
}
