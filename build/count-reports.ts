// What the runners' JSON reports add up to, and the one line that ends `npm test`. Knows no process.

export type Count = { passed: number; failed: number; skipped: number }
type VitestReport = { numPassedTests: number; numPendingTests: number; numTodoTests: number; testResults: VitestFile[] }
type VitestFile = { status: string; assertionResults: { status: string }[] }
type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number; skipped: number }; errors: unknown[] }

export const ONE_FAILURE: Count = { passed: 0, failed: 1, skipped: 0 }
export const NOTHING: Count = { passed: 0, failed: 0, skipped: 0 }

export function countVitest({ numPassedTests, numPendingTests, numTodoTests, testResults }: VitestReport): Count {
  const failedIn = ({ status, assertionResults }: VitestFile) => {
    const failed = assertionResults.filter(result => result.status === 'failed').length
    // A file that could not even be loaded reports no test at all.
    return status === 'failed' ? Math.max(1, failed) : failed
  }
  return { passed: numPassedTests, failed: testResults.map(failedIn).reduce((a, b) => a + b, 0), skipped: numPendingTests + numTodoTests }
}

export function countPlaywright({ stats, errors }: PlaywrightReport): Count {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, skipped: stats.skipped }
}

export function summary(counts: Count[]): { line: string; isGood: boolean } {
  const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0)
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''
  return { line: `${sum('passed')} passed, ${sum('failed')} failed${skipped}`, isGood: sum('failed') === 0 }
}
