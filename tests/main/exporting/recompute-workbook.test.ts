import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../main/exporting/read-workbook.ts'
import { recomputeFromWorkbook } from '../../../main/exporting/recompute-workbook.ts'
import { trackWorkbook } from '../../../main/exporting/track-workbook.ts'
import { sha256 } from '../../../main/platform/sha256.ts'
import { refuse } from '../../../shared/answer.ts'
import { aLongPaper, aTrack, aWorkbook, type Paper, worked } from './a-workbook.ts'
import { type Edit, edited } from './edited.ts'

const recompute = (bytes: Uint8Array, change: Paper['rules'] = {}) => recomputeFromWorkbook(bytes, { track: aTrack(change), hash: sha256 })
const nothing = { ok: true, value: [] }

describe('a workbook computed again from its own marks', () => {
  it('has no differences: places, parts, penalties, scores, awards', async () => {
    expect(await recompute(await trackWorkbook(aWorkbook()))).toEqual(nothing)
    expect(await recompute(await trackWorkbook(aWorkbook(aLongPaper())))).toEqual(nothing)
    expect(await recompute(await trackWorkbook(aWorkbook({ ...worked, language: 'en' })))).toEqual(nothing)
  })

  it('has none where the rules drop totals, round nothing, rank by exact values or weigh', async () => {
    const rules: readonly NonNullable<Paper['rules']>[] = [
      { reduction: { method: 'trimmed', of: 'totals', high: 1, low: 1, keepAtLeast: 2 } },
      { rounding: { method: 'half-up', places: 2, stages: [], label: 'plain' }, rank: { by: 'exact', style: 'dense' } },
      { composition: { method: 'weights', percent: { design: 33, lesson: 67 } as Record<never, number> } },
      { reduction: { method: 'trimmed', of: 'parts', high: 1, low: 1, keepAtLeast: 3 } },
    ]
    for (const change of rules)
      expect(await recompute(await trackWorkbook(aWorkbook({ ...worked, rules: change })), change)).toEqual(nothing)
  })

  it('uses the tie decision that it records: without it the two share the place', async () => {
    const bytes = await trackWorkbook(aWorkbook())
    const reading = await readWorkbook(bytes, aTrack())
    expect(reading.ok && reading.value.decisions).toEqual([{ order: [['W-002'], ['W-001']], reason: '评委组长与监审合议' }])
    const undecided = await trackWorkbook(aWorkbook({ ...worked, decisions: [] }))
    expect(await recompute(undecided)).toEqual(nothing)
    const swapped = await trackWorkbook(aWorkbook({ ...worked, decisions: [['W-001', 'W-002']] }))
    const asPrinted = await edited(await edited(swapped, { sheet: '排名', find: 'W-001', column: 0, value: 2 }), {
      sheet: '排名',
      find: 'W-002',
      column: 0,
      value: 1,
    })
    expect(await recompute(asPrinted)).toEqual({
      ok: true,
      value: [
        { what: 'rank', entry: 'W-001', printed: '2', computed: '1' },
        { what: 'rank', entry: 'W-002', printed: '1', computed: '2' },
      ],
    })
  })

  it('reports one changed mark, up to the place that it changes', async () => {
    const bytes = await edited(await trackWorkbook(aWorkbook()), { sheet: '评委 张评委', find: 'W-001', column: 5, value: 38 })
    // 70 becomes 73: 71, 72, 73 remain, so 72 instead of 71.
    expect(await recompute(bytes)).toEqual({
      ok: true,
      value: [
        { what: 'subtotal', entry: 'W-001', where: '评委 张评委 › 课堂教学', printed: '70', computed: '73' },
        { what: 'rank', entry: 'W-001', printed: '2', computed: '1' },
        { what: 'part', entry: 'W-001', where: 'lesson', printed: '71', computed: '72' },
        { what: 'score', entry: 'W-001', printed: '177/2', computed: '179/2' },
        { what: 'award', entry: 'W-001', printed: '二等奖', computed: '一等奖' },
        { what: 'rank', entry: 'W-002', printed: '1', computed: '2' },
        { what: 'award', entry: 'W-002', printed: '一等奖', computed: '二等奖' },
      ],
    })
  })

  it('reports a changed score, penalty, recusal and award, and a mark that the rubric does not allow', async () => {
    const bytes = await trackWorkbook(aWorkbook())
    const found = async (edit: Edit) => {
      const answer = await recompute(await edited(bytes, edit))
      return answer.ok ? answer.value.map(({ what, entry }) => `${what} ${entry}`) : answer
    }
    expect(await found({ sheet: '排名', find: 'W-003', column: 7, value: 82.76 })).toEqual(['score W-003'])
    expect(await found({ sheet: '排名', find: 'W-004', column: 8, value: '二等奖' })).toEqual(['award W-004'])
    expect(await found({ sheet: '规则', find: 'W-003', column: 2, value: 1 })).toEqual(['penalty W-003', 'score W-003'])
    expect(await found({ sheet: '评委 陈评委', find: 'W-003', column: 2, value: '缺席' })).toEqual([])
    expect(await found({ sheet: '评委 陈评委', find: 'W-003', column: 2, value: '作废' })).toEqual([
      'rank W-004',
      'rank W-003',
      'part W-003',
      'score W-003',
      'award W-003',
    ])
    expect(await found({ sheet: '评委 张评委', find: 'W-004', column: 2, value: 8.5 })).toContain('mark W-004')
  })
})

describe('a workbook that cannot be read', () => {
  it('says what and where', async () => {
    const bytes = await trackWorkbook(aWorkbook())
    const mark = { sheet: '评委 张评委', find: 'W-001', column: 2 }
    expect(await recompute(await edited(bytes, { ...mark, value: 7.0001 }))).toEqual(
      refuse('workbook-number-off-grid', { sheet: '评委 张评委', cell: 'C7', text: '7.0001' }),
    )
    expect(await recompute(await edited(bytes, { ...mark, value: null }))).toMatchObject({ refusal: 'workbook-number-off-grid' })
    expect(await recompute(await edited(bytes, { sheet: '评委 陈评委', find: 'W-003', column: 2, value: '生病' }))).toEqual(
      refuse('workbook-word-unknown', { sheet: '评委 陈评委', cell: 'C10', text: '生病' }),
    )
    expect(await recompute(await edited(bytes, { sheet: '排名', find: '名次', column: 4, value: '别的' }))).toMatchObject({
      refusal: 'workbook-header-unknown',
    })
    expect(await recompute(await edited(bytes, { sheet: '排名', find: 'W-001', column: 1, value: 'W-002' }))).toEqual(
      refuse('workbook-entry-twice', { sheet: '排名', entry: 'W-002' }),
    )
    expect(await recompute(new TextEncoder().encode('not a zip'))).toEqual(refuse('workbook-unreadable'))
  })
})
