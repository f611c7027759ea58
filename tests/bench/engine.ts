// How long ranking and agreement take, as ratios to the same work in a workbook that LibreOffice recalculates and in R's psych, where they are
// installed. `npm run bench engine` prints one JSON line for each.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { scoreTrack } from '../../shared/scoring/score-track.ts'
import { cronbachAlpha } from '../../shared/statistics/cronbach.ts'
import { intraclassCorrelations } from '../../shared/statistics/icc.ts'
import { kendallW } from '../../shared/statistics/kendall-w.ts'
import { krippendorffAlpha } from '../../shared/statistics/krippendorff.ts'
import { JUDGES, someMarks, trackOf } from '../support/engine-field.ts'

const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'))
const print = (metric: string, values: Record<string, number | string>) =>
  process.stdout.write(`${JSON.stringify({ metric, ...values })}\n`)

function timed(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** The quickest of several runs: what the work takes when nothing disturbs it. */
function best(times: number, work: () => void): number {
  return Math.min(...Array.from({ length: times }, () => timed(work)))
}

/** The milliseconds a program takes, its start included, or undefined when it is not installed or fails. */
function programTime(command: string, args: readonly string[]): number | undefined {
  let isGood = false
  const taken = timed(() => {
    isGood = spawnSync(command, args, { cwd: folder, stdio: 'ignore' }).status === 0
  })
  return isGood ? taken : undefined
}

/** A flat ODF sheet: the marks, a trimmed mean rounded to two decimals, and its rank. Formulas without values are computed on opening. */
function workbookOf(marks: readonly (readonly number[])[]): string {
  const last = marks.length
  const row = (tenths: readonly number[], index: number) => {
    const range = `[.A${index + 1}:.${String.fromCharCode(64 + JUDGES)}${index + 1}]`
    const cells = tenths.map(mark => `<table:table-cell office:value-type="float" office:value="${mark / 10}"/>`).join('')
    const mean = `of:=ROUND((SUM(${range})-MAX(${range})-MIN(${range}))/${JUDGES - 2};2)`
    const rank = `of:=RANK([.J${index + 1}];[.J$1:.J$${last}])`
    return `<table:table-row>${cells}<table:table-cell table:formula="${mean}"/><table:table-cell table:formula="${rank}"/></table:table-row>`
  }
  const names = ['office', 'table'].map(name => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(' ')
  return `<?xml version="1.0" encoding="UTF-8"?><office:document ${names} xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="m">${marks.map(row).join('')}</table:table></office:spreadsheet></office:body></office:document>`
}

function recalculated(name: string, marks: readonly (readonly number[])[]): number | undefined {
  writeFileSync(join(folder, `${name}.fods`), workbookOf(marks))
  const profile = `-env:UserInstallation=file://${folder}/profile`
  return programTime('soffice', [profile, '--headless', '--convert-to', 'csv', '--outdir', folder, `${name}.fods`])
}

const rate = (own: number, other: number | undefined, start = 0): Record<string, number | string> =>
  other === undefined ? { other: 'not installed' } : { ratio: own / other, otherMs: other, ofWhichItsStartMs: start }

const some = someMarks(306)
const many = someMarks(30_600)
// The first start makes a profile; the second shows what a start alone takes.
recalculated('warm', some.slice(0, 1))
const idle = recalculated('idle', some.slice(0, 1))

const track = trackOf(some)
const [told, untold] = [best(20, () => scoreTrack(track)), best(20, () => scoreTrack({ ...track, isUntold: true }))]
print('ranking 306 entries of 9 judges to a recalculated workbook', {
  ms: untold,
  withExplanationsMs: told,
  ...rate(untold, recalculated('some', some), idle),
})
const large = trackOf(many)
const [largeTold, largeUntold] = [best(3, () => scoreTrack(large)), best(3, () => scoreTrack({ ...large, isUntold: true }))]
print('ranking 30,600 entries of 9 judges to a recalculated workbook', {
  ms: largeUntold,
  withExplanationsMs: largeTold,
  ...rate(largeUntold, recalculated('many', many), idle),
})

const table = some.map(row => row.map(tenths => tenths / 10))
const agreement = best(5, () => {
  intraclassCorrelations(table)
  kendallW(table)
  cronbachAlpha(table, { missing: 'listwise' })
  krippendorffAlpha(table, 'interval')
})
writeFileSync(join(folder, 'marks.csv'), table.map(row => row.join(',')).join('\n'))
const library = 'suppressMessages(library(psych)); x <- as.matrix(read.csv("marks.csv", header=FALSE))'
const loaded = programTime('Rscript', ['-e', library])
const computed = programTime('Rscript', ['-e', `${library}; ICC(x, lmer=FALSE); alpha(x, warnings=FALSE)`])
print('agreement statistics of 306 × 9 to ICC and alpha in R psych', { ms: agreement, ...rate(agreement, computed, loaded) })
rmSync(folder, { recursive: true })
