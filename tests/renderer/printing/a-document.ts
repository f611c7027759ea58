/** Documents to lay out, over the small track; checked by the contract. */
import { PrintDocument } from '../../../shared/contract/print-documents.ts'
import { paperCode } from '../../../shared/domain/paper-code.ts'
import { smallTrack } from '../../support/small-contest.ts'

export const digest = 'ab'.repeat(32)
export const head = {
  contest: { zh: '第三届教学竞赛', en: 'Third heat' },
  isSample: false,
  track: { zh: '文科', en: 'Arts' },
  panel: '文科评审组',
  venue: '101 教室',
  printedAt: '2026-10-12 14:00 (Asia/Shanghai)',
  station: 'st-1',
  digest,
  edition: 2,
}

type Name = PrintDocument['document']
/** A document with what a test wants different. */
export function aDocument<N extends Name>(document: N, change: object = {}): Extract<PrintDocument, { document: N }> {
  return PrintDocument.parse({ document, head, ...contents[document], ...change }) as never
}

/** The texts of all cells, row by row, of either kind. */
export const cellsOf = (rows: readonly Element[]) => rows.map(row => [...row.children].map(cell => cell.textContent))

export const paper = {
  part: 'design',
  seat: 2,
  place: 3,
  judge: '评委乙',
  number: 'W-003',
  name: null,
  segment: '实践是检验认识的标准',
  code: paperCode('j2/W-3/design' as never, digest as never),
  payload: 'LECTERN:PAPER:1:contest-:j2/W-3/design:abababababab',
  pile: 5,
  of: 6,
}
export const sealed = {
  part: 'design',
  judge: '评委乙',
  number: 'W-003',
  segment: null,
  state: 'accepted',
  marks: { content: 10_000, form: 7500 },
  total: 17_500,
  comments: [],
  version: digest,
  rubric: digest,
  isPaper: false,
  sealedAt: '2026-10-12 09:30',
  pile: 1,
  of: 2,
}
export const entry = (id: string, name: string | null = null) => ({ id, number: id, name, school: name && '北京大学' })
const judges = ['j1', 'j2', 'j3'].map(id => ({ id, name: `评委 ${id}` }))
const panels = [{ id: 'panel', name: '文科评审组', isCertified: true }]
export const mark = (judge: string, value: string | undefined, fate: string) => ({ judge, ...(value && { value }), fate })
/** W-1 marked by all three, the best mark dropped, with a penalty; nothing yet of W-2. */
export const result = {
  entries: [
    {
      entry: 'W-1',
      parts: [
        { part: 'design', value: '35/2' },
        { part: 'lesson', value: '72' },
      ],
      score: '89',
      rank: 1,
      tiedWith: [],
      award: 'first',
      explanation: [
        {
          key: 'marks',
          part: 'design',
          marks: [mark('j1', '18', 'dropped-high'), mark('j2', '17', 'counted'), mark('j3', undefined, 'recused')],
        },
        { key: 'reduced', part: 'design', sum: '35', divisor: 2, usualDivisor: 3, value: '35/2' },
        { key: 'penalty', penalty: 'p1', amount: '1/2', reason: '超时', before: '179/2', after: '89' },
      ],
    },
    { entry: 'W-2', parts: [], tiedWith: [], explanation: [] },
  ],
  openTies: [],
  openLines: [],
}
const explained = { track: smallTrack, result, entries: [entry('W-1'), entry('W-2')], judges, panels }
const totals = [
  { judge: 'j1', entry: 'W-2', part: 'design', state: 'sealed', total: 16_500 },
  { judge: 'j2', entry: 'W-2', part: 'design', state: 'unmarked', total: null },
]
const contents: Readonly<Record<Name, object>> = {
  'blank-paper': { parts: smallTrack.parts, sheets: [{ ...paper, judge: null, number: null, segment: null }] },
  'filled-paper': { parts: smallTrack.parts, sheets: [paper] },
  'judge-sheets': { parts: smallTrack.parts, sheets: [sealed] },
  'panel-summary': { ...explained, parts: ['design', 'lesson'], totals },
  ranking: { ...explained, lines: [] },
  unresolved: { blockers: [], disagreements: [] },
  certificate: {
    certified: { edition: 2, at: '2026-10-12 13:00', chief: '组长', second: '监审', fact: digest },
    judges: 3,
    entries: 3,
    counts: [
      { state: 'accepted', sheets: 16 },
      { state: 'recused', sheets: 2 },
    ],
    sums: [{ part: { zh: '教学设计', en: 'Design' }, sheets: 8, sum: 136_500, rubric: digest }],
    results: [{ number: 'W-1', score: '265/3', rank: 1 }],
    places: 2,
    heads: [{ station: 'st-1', seq: 42, hash: digest }],
  },
}
