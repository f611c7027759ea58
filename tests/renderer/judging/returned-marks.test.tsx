// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { changedMarks, formerMark } from '../../../renderer/features/judging/returned-marks.ts'
import { allMarks, aSheet, content, form, givenBack } from './a-sheet.ts'
import { pressAndWait, row, sitDown } from './at-the-kiosk.tsx'

const before = { content: 8000, voice: 9000, ethics: 2000 }
const returned = { state: 'returned', marks: allMarks, returned: givenBack('请再核对', before) }
const words = (name: string) => row(name).getAttribute('aria-label')

test('a row whose mark is another than the one given back shows what was there, in words too', async () => {
  await sitDown(returned)
  expect(words('内容')).toContain('内容 8.5 满分 12 原 8.0')
  expect(row('内容').querySelector('s')?.textContent).toBe('8.0')
  expect(words('形式')).toContain('原未评')
  expect(words('语言')).not.toContain('原')
  expect(row('语言').querySelector('s')).toBeNull()
})

test('it follows the mark while it is typed', async () => {
  await sitDown(returned)
  await pressAndWait('ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp', '8')
  expect(words('内容')).not.toContain('原')
})

test('a sheet that was sealed again compares no more', () => {
  const sheet = aSheet({ ...returned, state: 'sealed' })
  expect(formerMark(sheet, content, sheet.marks[content.id])).toBeUndefined()
  expect(changedMarks(sheet, sheet.marks)).toEqual([])
})

test('a sheet that never came back has nothing to compare with', () => {
  expect(formerMark(aSheet({ marks: allMarks }), content, undefined)).toBeUndefined()
})

test('changes are told in the order of the sheet', () => {
  const sheet = aSheet(returned)
  expect(changedMarks(sheet, sheet.marks)).toEqual([
    { criterion: content, before: 8000, after: 8500 },
    { criterion: form, before: undefined, after: 0 },
  ])
})

test("the sheet shows the chief's reason", async () => {
  await sitDown(returned)
  expect(screen.getByText('评委组长退回：请再核对')).toBeTruthy()
})
