/** A judge at the kiosk with a sheet open, and a main that keeps a draft. What main says may be changed through the `main` that comes back. */
import { fireEvent, screen } from '@testing-library/react'
import { openSheet } from '../../../renderer/features/judging/judging-store.ts'
import { KioskJudging } from '../../../renderer/features/judging/kiosk-judging.tsx'
import type { Marks } from '../../../shared/domain/rubric.ts'
import { fakeMain, settle } from '../../support/fake-api.ts'
import { show } from '../show.tsx'
import { aSheet, myPanel, mySheet } from './a-sheet.ts'

const twoSheets = [
  myPanel([
    { entry: 'entry-1', number: 'W-011', sheets: [mySheet('entry-1', 'design', 'unmarked')] },
    { entry: 'entry-2', number: 'W-012', sheets: [mySheet('entry-2', 'design', 'unmarked')] },
  ]),
]

export async function sitDown(part: Parameters<typeof aSheet>[0] = {}, panels: readonly unknown[] = twoSheets) {
  const main = fakeMain()
  const sheet = aSheet(part)
  const disk: Record<string, number> = { ...sheet.marks }
  main.says('sheet.mine', panels)
  main.says('sheet.open', ({ sheet: id }: { sheet: string }) => ({
    ...sheet,
    id,
    number: id === sheet.id ? sheet.number : 'W-012',
    marks: { ...disk },
  }))
  main.says('draft.mark', ({ criterion, mark }: { criterion: string; mark: number | null }) => {
    if (mark === null) delete disk[criterion]
    else disk[criterion] = mark
    return { marks: { ...disk } as Marks }
  })
  show(<KioskJudging judge="评委 01" />)
  await settle(() => openSheet(sheet.id))
  return { main, sheet, disk }
}

/** Presses keys one after the other, faster than any answer. */
export function press(...keys: readonly string[]): void {
  for (const key of keys) fireEvent.keyDown(document.activeElement ?? document.body, { key })
}

/** Presses keys and lets main answer all of them. */
export const pressAndWait = (...keys: readonly string[]) => settle(() => press(...keys))

export const value = (criterion: string) => screen.getByRole('status', { name: `${criterion}的分数` }).textContent
export const row = (name: string) => screen.getByRole('button', { name: new RegExp(`^${name} .*满分`) })
export const pressButton = (name: string | RegExp) => settle(() => fireEvent.click(screen.getByRole('button', { name })))
