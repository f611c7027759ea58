/** The verb itself: what it prints, what it refuses, and its exit codes. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { check } from '../../../main/cli/check.ts'
import { words } from '../../../shared/words/index.ts'
import { aFolder } from '../data/a-folder.ts'
import { aCase } from './a-case.ts'
import { listen } from './listen.ts'

const { cli, refusals } = words.zh

const heard = listen()

const ROWS = { rows: [{ id: 'half', value: '0.125', places: 2 }] }
const RIGHT = aCase('rounding', ROWS, { half: { half_up: '0.13', half_even: '0.12' } })
const WRONG = aCase('rounding', ROWS, { half: { half_up: '0.12', half_even: '0.12' } })
const DIVES = { drop_low: 1, drop_high: 1, competitors: [{ id: 'An', dives: [{ dd: '2.0', scores: ['7', '8', '9'] }] }] }

function files(texts: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = aFolder()
  mkdirSync(join(folder, 'inner'))
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text)
  return folder
}

/** The exit code, and the printed lines. */
async function checked(texts: Readonly<Record<string, string | Uint8Array>>, ...flags: readonly string[]) {
  const folder = files(texts)
  const code = await check([folder, ...flags])
  return { code, lines: heard.out.trimEnd().split('\n'), folder }
}

describe('lectern check', () => {
  it('names each case of a folder and of those below it, and is content when all agree', async () => {
    const { code, lines } = await checked({ 'a.json': RIGHT, 'inner/b.json': RIGHT, 'notes.txt': 'no case' })
    expect(lines).toEqual(['✔ my-rounding\trounding\t2/2', '✔ my-rounding\trounding\t2/2', '共 2 个算例，0 个不通过。'])
    expect(code).toBe(0)
  })

  it('takes files by name too', async () => {
    const folder = files({ 'a.json': RIGHT, 'b.json': WRONG })
    expect([await check([join(folder, 'a.json')]), await check([join(folder, 'a.json'), join(folder, 'b.json')])]).toEqual([0, 1])
  })

  it('says the first disagreement of a case', async () => {
    const { code, lines } = await checked({ 'a.json': WRONG })
    expect(lines.slice(0, 2)).toEqual(['✘ my-rounding\trounding\t1/2', '    half.half_up：预期 "0.12"，算得 "0.13"'])
    expect(code).toBe(1)
  })

  it('says the tolerance that was too small', async () => {
    const text = aCase('rounding', ROWS, { half: { half_up: '0.12' } }, { tolerance: { half_up: 0.001 } })
    const { lines } = await checked({ 'a.json': text })
    expect(lines[1]).toBe('    half.half_up：预期 "0.12"（允许相差 0.001），算得 "0.13"')
  })

  it('takes one tolerance for all values, and none below zero', async () => {
    const withTolerance = (tolerance: number) => aCase('rounding', ROWS, { half: { half_up: '0.12' } }, { tolerance })
    const { code, lines } = await checked({ 'a.json': withTolerance(0.01), 'b.json': withTolerance(-1) })
    expect(lines[0]).toBe('✔ my-rounding\trounding\t1/1')
    expect(lines[2]).toContain('tolerance')
    expect(code).toBe(1)
  })

  it('refuses a file that says one thing twice', async () => {
    const { lines } = await checked({ 'a.json': '{"id": "x", "id": "y"}' })
    expect(lines[1]).toContain('id')
    expect(lines[1]).toContain('第 1 行')
  })

  it('shows the steps behind a number that differs, and of one dive only its own', async () => {
    const text = aCase('diving', DIVES, { An: { dives: ['16.1'], total: '16' } })
    const { lines } = await checked({ 'a.json': text })
    expect(lines[1]).toBe('    An.dives[0]：预期 "16.1"，算得 "16.00"')
    expect(lines.slice(3, 8)).toEqual([
      '        J1 7 去最低, J2 8 计入, J3 9 去最高',
      '        （8）÷ 1 = 8 ÷ 1 = 8',
      '        → 8',
      '      dive 1“sum”乘系数 2',
      '        8 × 2 = 16',
    ])
    expect(lines).toHaveLength(10)
  })

  it('fails on a key that the kind does not know', async () => {
    const { code, lines } = await checked({ 'a.json': aCase('rounding', ROWS, { half: { half_odd: '0.13' } }) })
    expect(lines[1]).toBe('    half.half_odd：预期 "0.13"，但这一类算例算不出这一项。')
    expect(code).toBe(1)
  })

  it('says why there is no value', async () => {
    const set = { sets: [{ name: 'a', values: [5, 5] }] }
    const { lines } = await checked({ 'a.json': aCase('zt', set, { a: { sample: '1' } }) })
    expect(lines[1]).toBe('    a.sample：预期 "1"，算得 没有值（constant）')
  })

  it('fails on a kind that it does not know, and on a case that expects nothing', async () => {
    const { code, lines } = await checked({
      'a.json': aCase('phrenology', {}, { x: 1 }),
      'b.json': aCase('rounding', ROWS, { half: { floats_but_wrong: '0.12' } }),
    })
    expect(lines.slice(0, 4)).toEqual([
      '✘ my-phrenology\tphrenology\t0/0',
      '    没有“phrenology”这一类算例。',
      '✘ my-rounding\trounding\t0/0',
      `    ${cli.checkNothing}`,
    ])
    expect(code).toBe(1)
  })

  it('names the place where a file stops being JSON, or does not have the form of a case', async () => {
    const { code, lines, folder } = await checked({
      'a.json': '{\n "id": "x",\n oops}',
      'b.json': aCase('rounding', { rows: [{ id: 'a', value: 'x', places: 2 }] }, { a: 1 }),
      'c.json': JSON.stringify({ id: 'c', kind: 'rounding', input: ROWS }),
    })
    expect(lines[0]).toBe(`✘ ${join(folder, 'a.json')}\t\t0/0`)
    expect(lines[1]).toContain('第 3 行第 2 列')
    expect(lines[3]).toContain('input.rows[0]')
    expect(lines[5]).toContain('expected')
    expect(code).toBe(1)
  })

  it('goes on after data that the engine refuses', async () => {
    const dives = { ...DIVES, drop_low: 5 }
    const { code, lines } = await checked({ 'a.json': aCase('diving', dives, { An: { total: '1' } }), 'b.json': RIGHT })
    expect(lines[1]).toContain('too few marks in dive 1 of An')
    expect(lines[2]).toContain('✔ my-rounding')
    expect(code).toBe(1)
  })

  it('fails on a file that is not there or no text, and on a folder without cases', async () => {
    const folder = files({ 'b.json': Uint8Array.of(0xff, 0xfe, 0x41) })
    expect(await check([join(folder, 'no.json'), folder, join(folder, 'inner')])).toBe(1)
    for (const reason of [refusals['file-missing'], cli.rulesNotText, cli.checkNoCases]) expect(heard.out).toContain(reason)
    expect(heard.out).toContain('共 3 个算例，3 个不通过。')
  })

  it('prints the same for machines', async () => {
    const dives = aCase('diving', DIVES, { An: { total: '17' } })
    const none = aCase('zt', { sets: [{ name: 'a', values: [5, 5] }] }, { a: { sample: '1' } })
    const dances = aCase('skating_system', { sets: [{ name: 's', marks: { a: [1], b: [2] } }] }, { s: { a: [1, 2] } })
    const { code, lines } = await checked({ 'a.json': RIGHT, 'b.json': dives, 'c.json': none, 'd.json': dances }, '--json')
    const printed = JSON.parse(lines.join('\n'))
    expect(printed).toMatchObject({ holds: false, cases: [{ id: 'my-rounding', holds: true, agreed: 2, total: 2 }, {}, {}, {}] })
    expect(printed.cases[1].failed.difference).toMatchObject({ place: 'An.total', expected: '17', found: '16.00' })
    expect(printed.cases[1].failed.difference.trace.steps.at(-1)).toMatchObject({ key: 'added', value: '16' })
    expect(printed.cases[2].failed.difference.found).toEqual({ none: 'constant' })
    expect(printed.cases[3].failed.difference.trace.steps).toMatchObject([{ rule: 5, sum: { over: '1' } }])
    expect(code).toBe(1)
  })

  it('says which languages there are when another is asked for', async () => {
    expect(await check([files({ 'a.json': RIGHT }), '--explain', 'fr'])).toBe(2)
    expect(heard.err).toBe(`--explain 只能写 zh, en，不能写“fr”。\n${cli.checkUsage}\n`)
  })

  it('explains in English from the first line to the last', async () => {
    const { code, lines } = await checked({ 'a.json': WRONG, 'b.json': aCase('diving', DIVES, { An: { total: '1' } }) }, '--explain', 'en')
    expect(lines[1]).toBe('    half.half_up: expected "0.12", found "0.13"')
    expect(lines.at(-1)).toBe('2 cases, 2 failed.')
    expect(code).toBe(1)
    const broken = await check([files({ 'a.json': '{', 'b.json': Uint8Array.of(0xff) }), '--explain', 'en'])
    expect(broken).toBe(1)
    expect(heard.out).toContain(words.en.cli.rulesNotText)
    expect(heard.out).toContain('Line 1, column 2')
  })

  it('refuses a call without a path or with an option that there is not', async () => {
    expect([await check([]), await check(['--json']), await check(['--loud', 'x'])]).toEqual([2, 2, 2])
    expect(heard.err.split('\n')).toEqual([cli.pathMissing, cli.checkUsage, cli.pathMissing, cli.checkUsage, cli.checkUsage, ''])
    expect(heard.out).toBe('')
  })
})
