// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ConfirmButton, QuestionState } from '../../../renderer/features/judging/confirm-sheet.tsx'
import { fakeMain, settle } from '../../support/fake-api.ts'
import { show } from '../show.tsx'
import { allMarks, aSheet } from './a-sheet.ts'

const version = 'a'.repeat(64)
const question = { sheet: 'judge-1/entry-1/design', panel: 'panel-1', version, question: '板书一项请核对' }
const sheet = (answer?: string) =>
  aSheet({ state: 'sealed', version, marks: allMarks, question: { ...question, ...(answer !== undefined && { answer }) } })
const press = (name: string) => settle(() => fireEvent.click(screen.getByRole('button', { name })))
function desk(answer?: string) {
  const main = fakeMain()
  main.says('sheet.open', sheet(''))
  show(
    <>
      <QuestionState sheet={sheet(answer)} />
      <ConfirmButton sheet={sheet(answer)} />
    </>,
  )
  return main
}

test('the question stands on the locked sheet, and the judge says that it stands, with a word or without', async () => {
  const main = desk()
  main.says('confirmation.give', null)
  expect(screen.getByText('组长请您确认：板书一项请核对')).toBeTruthy()
  await press('属实，维持')
  fireEvent.change(screen.getByLabelText('补充说明（可不写）'), { target: { value: ' 确实没有板书 ' } })
  await press('属实，维持')
  expect(main.calls('confirmation.give')).toEqual([{ sheet: question.sheet, version, note: '确实没有板书' }])
})

test('what was refused is said in the dialog, and the words are kept', async () => {
  const main = desk()
  main.refuses('confirmation.give', 'question-not-open')
  await press('属实，维持')
  fireEvent.change(screen.getByLabelText('补充说明（可不写）'), { target: { value: '没有板书' } })
  await press('属实，维持')
  expect(screen.getByText('这份评分单现在没有待答复的问题，请刷新后再看。')).toBeTruthy()
  expect(screen.getByLabelText<HTMLTextAreaElement>('补充说明（可不写）').value).toBe('没有板书')
})

test.each([
  ['', '您已答复组长：属实，维持。'],
  ['没有板书', '您已答复组长：属实，维持（没有板书）。'],
])('an answer (%s) is shown, and is not asked for again', (answer, said) => {
  desk(answer)
  expect(screen.getByText(said)).toBeTruthy()
  expect(screen.queryByRole('button')).toBeNull()
})
