import { expect, test } from 'vitest'
import { countPlaywright, countVitest, NOTHING, ONE_FAILURE, summary } from '../../build/count-reports.ts'

test('a test file that could not be loaded is one failure', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'failed' }, { status: 'passed' }] },
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
  ]
  const counted = countVitest({ numPassedTests: 2, numPendingTests: 1, numTodoTests: 1, testResults })
  expect(counted).toEqual({ passed: 2, failed: 3, skipped: 2 })
})

test('a spec that passed on a second try passed; an error outside specs failed', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }
  expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 6, failed: 2, skipped: 2 })
})

test('the last line names skipped tests only when there are any', () => {
  expect(summary([{ passed: 2, failed: 0, skipped: 0 }, NOTHING])).toEqual({ line: '2 passed, 0 failed', isGood: true })
  expect(summary([{ passed: 2, failed: 0, skipped: 3 }, ONE_FAILURE])).toEqual({ line: '2 passed, 1 failed, 3 skipped', isGood: false })
})
