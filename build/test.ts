// `npm test`: check → build → unit → end to end → faults. Its last line is `N passed, N failed[, N skipped]`, summed over the runners.
// A failed check or build counts as one failure each, because a run that could not look must not look good.
import './require-node.ts'
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildAll } from './build.ts'
import { check } from './check.ts'
import { type Count, countPlaywright, countVitest, NOTHING, ONE_FAILURE, summary } from './count-reports.ts'
import { findBrowser } from './find-browser.ts'

const root = join(import.meta.dirname, '..')
const reports = join(root, 'test-results/reports')

/** Vite's build sets NODE_ENV to production in this very process; React's test functions are not in that edition. */
const environment = { ...process.env }

function run<Report>(name: string, command: string[], count: (report: Report) => Count): Count {
  process.stdout.write(`\n${name}\n`)
  const report = join(reports, `${name}.json`)
  const args = command.map(word => (word === '<report>' ? `--outputFile.json=${report}` : word))
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...environment, LECTERN_REPORT: report } })
  try {
    const counted = count(JSON.parse(readFileSync(report, 'utf8')))
    return status !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted
  } catch {
    process.stdout.write(`${name}: no report was written\n`)
    return ONE_FAILURE
  }
}

const VITEST = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'build/vitest.config.ts']
const REPORTERS = ['--reporter=dot', '--reporter=json', '<report>']

const unit = () => run('unit', [...VITEST, '--project=unit', '--project=pure', '--project=screens', ...REPORTERS], countVitest)
const faults = () => run('faults', [...VITEST, '--project=faults', ...REPORTERS], countVitest)
const endToEnd = () =>
  run('end-to-end', ['node_modules/@playwright/test/cli.js', 'test', '--config', 'build/playwright.config.ts'], countPlaywright)

async function checkAndBuild(): Promise<Count[]> {
  const outcomes = await check()
  const counts = outcomes.map(({ isGood }) => (isGood ? NOTHING : ONE_FAILURE))
  try {
    findBrowser()
    await buildAll()
  } catch (problem) {
    process.stdout.write(`${problem instanceof Error ? problem.message : problem}\n`)
    counts.push(ONE_FAILURE)
  }
  return counts
}

// Playwright empties test-results when it starts, so each report is read as soon as it is written.
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })
const counts = [...(await checkAndBuild()), unit(), endToEnd(), faults()]
const total = summary(counts)
process.exitCode = total.isGood ? 0 : 1
process.stdout.write(`\n${total.line}\n`)
