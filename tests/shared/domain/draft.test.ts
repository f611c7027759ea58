/** A draft as a list that only grows: what the edits come to, and taking them back and forth. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type DraftEdit, draftOf } from '../../../shared/domain/draft.ts'

const nothing = { marks: {}, comments: [] }
const undo: DraftEdit = { verb: 'undo' }
const redo: DraftEdit = { verb: 'redo' }
const mark = (criterion: string, value: number | null, joins = false) =>
  ({ verb: 'mark', criterion, mark: value, joins }) as unknown as DraftEdit
const comment = (about: string | null, text: string | null, { audience = 'contestant', joins = false } = {}) =>
  ({ verb: 'comment', about, audience, text, joins }) as unknown as DraftEdit
const marksOf = (...edits: readonly DraftEdit[]) => draftOf(edits, nothing).marks
const said = (about: string | null, text: string, audience = 'contestant') => ({ about, audience, text }) as never

it('is what was brought while nothing was changed, and nothing was touched', () => {
  const brought = { marks: { a: 500 } as never, comments: [said('a', '好')] }
  expect(draftOf([], brought)).toEqual({ ...brought, canUndo: false, canRedo: false, touched: undefined })
})

it('keeps the last mark of each criterion; null takes it away, and zero is a mark', () => {
  expect(marksOf(mark('a', 8000), mark('b', 0), mark('a', 8500), mark('c', 500), mark('c', null))).toEqual({ a: 8500, b: 0 })
})

it('takes back stroke by stroke: 8 and then 8.5 are one stroke', () => {
  const edits = [mark('a', 7000), mark('b', 8000), mark('b', 8500, true)]
  expect(marksOf(...edits, undo)).toEqual({ a: 7000 })
  expect(marksOf(...edits, undo, undo)).toEqual({})
})

it('does not join a change to a stroke that was taken back, nor to nothing', () => {
  expect(marksOf(mark('a', 7000), mark('b', 8000), undo, mark('b', 8500, true), undo)).toEqual({ a: 7000 })
  expect(marksOf(mark('a', 8000, true), mark('b', 500), undo)).toEqual({ a: 8000 })
})

it('brings back what was taken back, the last first', () => {
  const edits = [mark('a', 7000), mark('b', 8000), undo, undo]
  expect(marksOf(...edits, redo)).toEqual({ a: 7000 })
  expect(marksOf(...edits, redo, redo)).toEqual({ a: 7000, b: 8000 })
})

it('forgets what was taken back after a new change', () => {
  const draft = draftOf([mark('a', 7000), undo, mark('b', 500), redo], nothing)
  expect(draft).toMatchObject({ marks: { b: 500 }, canUndo: true, canRedo: false })
  expect(draft.marks).not.toHaveProperty('a')
})

it('does nothing where there is nothing to take back or to bring back', () => {
  expect(draftOf([undo, redo, undo], nothing)).toEqual({ ...nothing, canUndo: false, canRedo: false, touched: undefined })
})

it('takes back over what was brought, which itself stays', () => {
  const brought = { marks: { a: 500, b: 1000 } as never, comments: [said(null, '好')] }
  const edits = [mark('a', null), comment(null, null)]
  expect(draftOf(edits, brought)).toMatchObject({ marks: { b: 1000 }, comments: [] })
  expect(draftOf([...edits, undo, undo], brought)).toMatchObject({ ...brought, canUndo: false, canRedo: true })
})

it('keeps one comment for each criterion and audience, and one for the whole sheet', () => {
  const edits = [
    comment('a', '初稿'),
    comment('a', '定稿', { joins: true }),
    comment('a', '再看录像', { audience: 'private' }),
    comment(null, '总体好'),
    comment('b', '多余'),
    comment('b', null),
  ]
  expect(draftOf(edits, nothing).comments).toEqual([said('a', '定稿'), said('a', '再看录像', 'private'), said(null, '总体好')])
})

it.each([
  ['a mark', [mark('a', 500)], 'a'],
  ['a comment on a criterion', [comment('b', '好')], 'b'],
  ['a comment on the whole sheet', [mark('a', 500), comment(null, '好')], null],
  ['what was taken back', [mark('a', 500), mark('b', 500), undo], 'b'],
  ['what was brought back', [mark('a', 500), mark('b', 500), undo, undo, redo], 'a'],
  ['the first change of a stroke that was taken back', [mark('a', 500), mark('b', 500, true), undo], 'a'],
])('touches %s last', (_what, edits, touched) => {
  expect(draftOf(edits, nothing).touched).toBe(touched)
})

it('takes back a mark that was given again after it had been taken away', () => {
  const brought = { marks: { a: 7 } as never, comments: [] }
  const edits = [mark('a', null), mark('a', 7)]
  expect(draftOf(edits, brought)).toMatchObject({ marks: { a: 7 }, canUndo: true })
  expect(draftOf([...edits, undo], brought).marks).toEqual({})
})

it('has nothing to take back of a comment that was begun and emptied', () => {
  const edits = [mark('a', 5), comment('a', '好'), comment('a', null, { joins: true })]
  expect(draftOf([...edits, undo], nothing)).toMatchObject({ marks: {}, comments: [], canUndo: false })
})

it('has nothing to take back of a number that was begun and given up', () => {
  const edits = [mark('a', 5), mark('b', 4), mark('b', null, true)]
  const draft = draftOf(edits, nothing)
  expect(draft).toMatchObject({ marks: { a: 5 }, canUndo: true })
  expect(draftOf([...edits, undo], nothing)).toMatchObject({ marks: {}, canUndo: false, touched: 'a' })
  expect(draftOf([mark('b', 4), mark('b', null, true)], nothing).canUndo).toBe(false)
})

const aChange = fc.oneof(
  fc
    .record({ criterion: fc.constantFrom('a', 'b', 'c'), value: fc.option(fc.nat(20)), joins: fc.boolean() })
    .map(({ criterion, value, joins }) => mark(criterion, value, joins)),
  fc
    .record({
      about: fc.constantFrom('a', 'b', null),
      text: fc.option(fc.constantFrom('好', '快')),
      audience: fc.constantFrom('contestant', 'private'),
      joins: fc.boolean(),
    })
    .map(({ about, text, audience, joins }) => comment(about, text, { audience, joins })),
)
const anyEdits = fc.array(fc.oneof({ weight: 3, arbitrary: aChange }, { weight: 1, arbitrary: fc.constantFrom(undo, redo) }), {
  maxLength: 30,
})

it('after any edits, taking n strokes back and bringing n back leaves everything as it was', () => {
  fc.assert(
    fc.property(anyEdits, fc.nat(30), (edits, wish) => {
      const draft = draftOf(edits, nothing)
      let taken: readonly DraftEdit[] = []
      while (taken.length < wish && draftOf([...edits, ...taken], nothing).canUndo) taken = [...taken, undo]
      const back = draftOf([...edits, ...taken, ...taken.map(() => redo)], nothing)
      expect(back.marks).toEqual(draft.marks)
      expect(back.comments).toEqual(draft.comments)
      expect([back.canUndo, back.canRedo]).toEqual([draft.canUndo, draft.canRedo])
    }),
  )
})

it('can be taken back to what was brought from wherever it stands', () => {
  fc.assert(
    fc.property(anyEdits, edits => {
      const brought = { marks: { a: 7 } as never, comments: [said('a', '旧')] }
      const all = edits.map(() => undo)
      expect(draftOf([...edits, ...all], brought)).toMatchObject({ ...brought, canUndo: false })
      expect(draftOf([...edits, ...all], brought).marks).toEqual(brought.marks)
    }),
  )
})
