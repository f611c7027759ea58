/** A request to change: until when it waits for the chief. */
import { expect, it } from 'vitest'
import { type ChangeRequest, isWaiting } from '../../../shared/domain/change-request.ts'

const request = { sheet: 'j1/W-1/design', panel: 'panel', version: 'a', reason: '点错一档' } as unknown as ChangeRequest

it.each(['sealed', 'received', 'accepted'])('waits while the sheet is %s as it was when it was asked', state => {
  expect(isWaiting(request, { state, version: 'a' })).toBe(true)
})

it.each([
  ['the sheet was given back', { state: 'returned', version: 'a' }],
  ['the sheet will not come', { state: 'missing' }],
  ['the sheet was sealed anew', { state: 'sealed', version: 'b' }],
  ['the sheet has no version', { state: 'sealed', version: null }],
  ['nobody knows the sheet', undefined],
])('does not wait when %s', (_what, sheet) => {
  expect(isWaiting(request, sheet)).toBe(false)
})

it('does not wait once it is declined', () => {
  expect(isWaiting({ ...request, declined: '照录像核过' }, { state: 'sealed', version: 'a' })).toBe(false)
})
