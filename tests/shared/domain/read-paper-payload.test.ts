/** What a scanner types, taken apart again; and what is no paper of ours. */
import { expect, it } from 'vitest'
import { paperPayload, readPaperPayload } from '../../../shared/domain/paper-payload.ts'

const named = { contest: 'c-0123456789' as never, sheet: 'p-1/e-1/teaching' as never, rubric: 'ab'.repeat(32) as never }

it('reads what it wrote, with the line feed of a scanner', () => {
  expect(readPaperPayload(`${paperPayload(named)}\r\n`)).toEqual({ contest: 'c-012345', sheet: 'p-1/e-1/teaching', rubric: 'abababababab' })
})

it.each([
  'LECTERN:SHEET:E3B0',
  'LECTERN:PAPER:2:c-012345:p-1/e-1/teaching:abab',
  'OTHER:PAPER:1:c-012345:p-1/e-1/teaching:abab',
  'LECTERN:PAPER:1:c-012345:p-1/e-1:abab',
  'LECTERN:PAPER:1:c-012345:p-1/e-1/teaching:abab:more',
  'LECTERN:PAPER:1',
  '',
])('%s is no paper', typed => {
  expect(readPaperPayload(typed)).toBeUndefined()
})

it('without the beginnings it is of no contest and of no rubric', () => {
  expect(readPaperPayload('LECTERN:PAPER:1::p-1/e-1/teaching')).toEqual({ contest: '', sheet: 'p-1/e-1/teaching', rubric: '' })
})
