/** Figures of a panel as main would send them: three judges, one of them severe. */
import type { JudgeFigures, LineAtHand, PanelFigures } from '../../../shared/contract/statistics.ts'

export const none = { none: 'too-few' } as const
const name = (zh: string) => ({ zh, en: zh })

export function aJudge(id: string, change: object = {}): JudgeFigures {
  return {
    id,
    name: `${id} 评委`,
    marks: 9,
    mean: { value: 68.04 },
    severity: { value: { value: 0.4, low: -0.5, high: 1.3, isClear: false } },
    consistency: { value: 0.8 },
    spread: { value: { sd: 5.5, ratio: 1, verdict: 'usual' } },
    drift: {
      points: [1, 2, 3, 4].map(place => ({ place, number: `W-${place}`, deviation: place / 10 })),
      line: { value: { from: 0.1, to: 0.4, isClear: false } },
    },
    bins: [2, 4, 3],
    sameTotals: 1,
    ...change,
  } as unknown as JudgeFigures
}

export const severe = aJudge('j1', { severity: { value: { value: -1.8, low: -2.7, high: -0.9, isClear: true } } })

export function figures(change: object = {}): PanelFigures {
  return {
    panel: 'panel',
    name: '文科评审组',
    track: 'arts',
    trackName: name('文科'),
    part: 'lesson',
    parts: [
      { id: 'design', name: name('教学设计'), max: 20_000 },
      { id: 'lesson', name: name('课堂教学'), max: 80_000 },
    ],
    max: 80_000,
    entries: 9,
    complete: 9,
    isProvisional: false,
    judges: [aJudge('j2'), severe, aJudge('j3')],
    bins: { from: 60_000, width: 5000, count: 3, least: 61_000, most: 74_500 },
    agreement: {
      entries: 9,
      judges: 3,
      single: { value: { value: 0.55, low: 0.2, high: 0.8 } },
      average: { value: { value: 0.8, low: 0.5, high: 0.93 } },
      w: { value: 0.7 },
      error: { value: { sem: 0.83, credible: 2.3 } },
    },
    panels: [{ id: 'panel', name: '文科评审组', isOwn: true, judges: 3, entries: 9, mean: { value: 68 }, sd: { value: 5 }, link: 0 }],
    ...change,
  } as unknown as PanelFigures
}

/** A panel without a single mark. */
export const empty = figures({
  complete: 0,
  isProvisional: true,
  bins: null,
  judges: [
    aJudge('j1', { marks: 0, mean: none, severity: none, consistency: none, spread: none, drift: { points: [], line: none }, bins: [] }),
  ],
  agreement: { entries: 0, judges: 0, single: none, average: none, w: none, error: none },
})

/** One mark each: there is an axis, and nothing to say yet. */
export const begun = figures({
  complete: 1,
  isProvisional: true,
  judges: [aJudge('j1', { marks: 1, severity: none, consistency: none, spread: none, drift: { points: [], line: none }, bins: [1, 0, 0] })],
  agreement: { entries: 1, judges: 1, single: none, average: none, w: none, error: none },
})

const beside = (number: string, isInside: boolean, gap: number) => ({ entry: number, number, panel: 'panel', isInside, gap })

export function aLine(change: object = {}): LineAtHand {
  return {
    award: 'first',
    awardName: name('一等奖'),
    group: null,
    groupName: null,
    inside: beside('W-9', true, 0.43),
    outside: beside('W-8', false, 0.43),
    gap: 0.43,
    noise: { error: 0.6, credible: 1.66, isInside: true },
    within: [beside('W-9', true, 0.43), beside('W-8', false, 0.43), beside('W-7', false, 1.1)],
    ...change,
  } as unknown as LineAtHand
}
