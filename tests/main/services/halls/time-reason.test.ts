import { expect, it } from 'vitest'
import { timeReason } from '../../../../main/services/halls/time-reason.ts'

const lesson = {
  partName: { zh: '课堂教学', en: 'Lesson' },
  limit: { part: 'lesson', atLeast: 1080, atMost: 1200, deduction: 500 } as never,
}

it('says of a short lecture a time that is below the limit', () => {
  expect(timeReason(lesson, 1_079_200)).toBe('课堂教学用时 17:59，不足 18:00')
})

it('says of a long lecture a time that is over the limit', () => {
  expect(timeReason(lesson, 1_200_001)).toBe('课堂教学用时 20:01，超过 20:00')
})
