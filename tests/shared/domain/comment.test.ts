/** Comments: what is one, and which of them are sealed. */
import { expect, it } from 'vitest'
import { CommentText, sealedComments } from '../../../shared/domain/comment.ts'

const comment = (about: string | null, audience: string, text: string) => ({ about, audience, text }) as never

it('seals what is for the contestant, and nothing that is private', () => {
  const comments = [comment('a', 'private', '再看录像'), comment('a', 'contestant', '板书清楚'), comment(null, 'private', '同校？')]
  expect(sealedComments(comments)).toEqual([{ about: 'a', text: '板书清楚' }])
})

it('seals in one order, whichever was written first: the whole sheet, then by criterion', () => {
  const written = [comment('b', 'contestant', '二'), comment(null, 'contestant', '总'), comment('a', 'contestant', '一')]
  const sealed = [
    { about: null, text: '总' },
    { about: 'a', text: '一' },
    { about: 'b', text: '二' },
  ]
  expect(sealedComments(written)).toEqual(sealed)
  expect(sealedComments(written.toReversed())).toEqual(sealed)
})

it.each([
  ['nothing', ''],
  ['spaces', '  \n '],
  ['501 characters', '好'.repeat(501)],
])('is not %s', (_what, text) => {
  expect(CommentText.safeParse(text).success).toBe(false)
})

it('may have 500 characters, without the spaces around it', () => {
  expect(CommentText.parse(` ${'好'.repeat(500)} `)).toBe('好'.repeat(500))
})
