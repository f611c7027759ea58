// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { StateBadge } from '../../../renderer/ui/state-badge.tsx'
import { SheetState } from '../../../shared/domain/score-sheet.ts'
import { words } from '../../../shared/words/index.ts'
import { show } from '../show.tsx'

test.each(SheetState.options)('%s is a word and an icon', state => {
  const { container } = show(<StateBadge state={state} />)
  expect(container.textContent).toBe(words.zh.states[state])
  expect(container.querySelector('svg[aria-hidden="true"] path')).not.toBeNull()
})

test('no two states share a drawing', () => {
  const drawings = SheetState.options.map(state => show(<StateBadge state={state} />).container.querySelector('svg')?.innerHTML)
  expect(new Set(drawings).size).toBe(SheetState.options.length)
})
