/** Who of a panel stands so near a line of awards that noise could have put them on the other side. Advice; asked of a thread of its own. */
import { accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import type { LineAtHand } from '../../../shared/contract/statistics.ts'
import type { Panel } from '../../../shared/domain/panel.ts'
import type { Track } from '../../../shared/domain/track.ts'
import type { Asked } from '../../../shared/sensitivity/asked.ts'
import type { Beside, LineAround } from '../../../shared/sensitivity/within-noise.ts'
import type { ReadableDb } from '../../data/database.ts'
import { linesOfTrack } from '../../data/repositories/decision-repository.ts'
import { listPanels } from '../../data/repositories/setup-repository.ts'
import type { AtContest } from '../callers.ts'
import type { Desk } from '../desk.ts'
import { panelAtHand } from '../reconciling/panel-at-hand.ts'
import { contendersOf } from '../results/compute-track.ts'
import { trackInput } from '../results/track-input.ts'

export async function askLines(
  desk: Desk,
  { opened, actor }: AtContest,
  { panel: id }: Input<'statistic.lines'>,
): Promise<Reply<'statistic.lines'>> {
  const { db } = opened.store
  const found = panelAtHand({ db, actor }, id)
  if (!found.ok) return found
  const { panel, track, numbers } = found.value
  if (track.rules.judging?.statistics === 'hidden') return refuse('statistics-hidden')
  const panels = listPanels(db, track.id)
  const around = await inThread(desk, askedOf(db, track, panels))
  if (around === undefined) return refuse('cancelled')
  const own = around.filter(({ inside, outside, within }) => [inside, outside, ...within].some(({ group }) => group === panel.id))
  return accept({ lines: own.map(line => atHand(line, { track, panels, numbers })) })
}

function askedOf(db: ReadableDb, track: Track, panels: readonly Panel[]): Asked {
  // A function cannot go to another thread; the thread has the same one.
  const { hash: _, ...input } = trackInput(db, track, panels)
  return { input, parts: track.parts, contenders: contendersOf(db, track, panels), decisions: linesOfTrack(db, track.id) }
}

/** Undefined when it was cancelled. Whoever asks for this in passing takes the stop button from no other task. */
async function inThread(desk: Desk, asked: Asked): Promise<readonly LineAround[] | undefined> {
  const running = new AbortController()
  desk.running ??= running
  const tell = (done: number) => desk.running === running && desk.tools.announce('task.progressed', { done, of: 1 })
  tell(0)
  try {
    const lines = await desk.tools.runWorker<readonly LineAround[]>('lines-around', asked, { signal: running.signal })
    tell(1)
    return lines
  } catch (fault) {
    if (running.signal.aborted) return undefined
    throw fault
  } finally {
    if (desk.running === running) desk.running = undefined
  }
}

type Names = Readonly<{ track: Track; panels: readonly Panel[]; numbers: ReadonlyMap<string, string> }>

function atHand({ line, inside, outside, within }: LineAround, { track, panels, numbers }: Names): LineAtHand {
  const award = track.rules.awards.find(({ id }) => id === line.award)
  const beside = ({ group, ...one }: Beside) => ({ ...one, panel: group, number: numbers.get(one.entry) ?? one.entry })
  return {
    award: line.award,
    awardName: award?.name ?? { zh: line.award, en: line.award },
    group: line.group ?? null,
    groupName: panels.find(({ id }) => id === line.group)?.name ?? null,
    inside: beside(inside),
    outside: beside(outside),
    gap: line.gap,
    noise: noiseOf(line),
    within: within.map(beside),
  }
}

function noiseOf(line: LineAround['line']): LineAtHand['noise'] {
  if ('noNoise' in line) return { none: line.noNoise }
  const { standardError, credible, isInside } = line.noise
  return { error: standardError, credible, isInside }
}
