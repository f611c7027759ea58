/** The report on how firmly a track's results stand, as lines in Chinese. Computes nothing. */
import type { Entry } from '../../shared/domain/entry.ts'
import type { AwardId, EntryId } from '../../shared/domain/ids.ts'
import type { Panel } from '../../shared/domain/panel.ts'
import type { Person } from '../../shared/domain/person.ts'
import type { Thousandths } from '../../shared/domain/quantity.ts'
import { criteriaOf } from '../../shared/domain/rubric.ts'
import type { Track } from '../../shared/domain/track.ts'
import { decimalText } from '../../shared/scoring/decimal-text.ts'
import { fromThousandths } from '../../shared/scoring/exact.ts'
import type { Alternative } from '../../shared/sensitivity/alternatives.ts'
import type { Fragility, MarkChange } from '../../shared/sensitivity/fragility.ts'
import type { NearLine } from '../../shared/sensitivity/near-line.ts'
import { words } from '../../shared/words/index.ts'
import { say } from '../../shared/words/say.ts'

type Names = Readonly<{ track: Track; entries: readonly Entry[]; panels: readonly Panel[]; judges: readonly Person[] }>
export type Report = Readonly<{
  names: Names
  fragility: Fragility
  alternatives: readonly Alternative[]
  nearLines: readonly NearLine[]
}>

const { sensitivity } = words.zh

/** A heading and one line for each finding, for each of the three reports. */
export function reportLines({ names, fragility, alternatives, nearLines }: Report): readonly string[] {
  const { headings, line, advice } = sensitivity
  return [
    `# ${names.track.name.zh}`,
    advice,
    `## ${headings.fragility}`,
    ...fragilityLines(fragility, names),
    `## ${headings.alternatives}`,
    ...alternatives.flatMap(one => alternativeLines(one, names)),
    `## ${headings.lines}`,
    ...(nearLines.length === 0 ? [line.none] : nearLines.map(one => lineOf(one, names))),
  ]
}

function fragilityLines({ size, turns, count }: Fragility, names: Names): readonly string[] {
  const { none, smallest, turn } = sensitivity.fragility
  if (size === undefined) return [none]
  return [
    say(smallest, { size: points(size), count, listed: turns.length }),
    ...turns.map(({ change, awards }) => say(turn, { ...changeWords(change, names), changes: changesOf(awards, names) })),
  ]
}

function changeWords({ judge, entry, part: id, criterion, from, to }: MarkChange, { track, judges, entries }: Names) {
  const part = track.parts.find(one => one.id === id)
  const found = part && criteriaOf(part.rubric).find(one => one.id === criterion)
  return {
    judge: judges.find(one => one.id === judge)?.name ?? judge,
    number: numberOf(entry, entries),
    part: part?.name.zh ?? id,
    criterion: found?.name.zh ?? criterion,
    from: points(from),
    to: points(to),
  }
}

function alternativeLines(one: Alternative, names: Names): readonly string[] {
  const { alternative, methods, cannot } = sensitivity
  const method = methods[one.method]
  if ('cannot' in one) return [say(alternative.cannot, { method, reason: cannot[one.cannot] })]
  const { differing, moved, open } = one
  const changes = changesOf(
    differing.map(({ entry, now, instead }) => ({ entry, before: now, after: instead })),
    names,
  )
  const awards = differing.length === 0 ? alternative.same : alternative.differs
  const numbers = open.map(entry => numberOf(entry, names.entries)).join(' ')
  return [
    say(awards, { method, moved, count: differing.length, changes }),
    ...(open.length === 0 ? [] : [say(alternative.open, { method, numbers })]),
  ]
}

function lineOf({ award: id, group, inside, outside, gap, ...one }: NearLine, { track, entries, panels }: Names): string {
  const { line, noNoise } = sensitivity
  const of = awardName(id, track)
  const award = group === undefined ? of : say(line.inGroup, { award: of, group: panels.find(panel => panel.id === group)?.name ?? group })
  const between = { award, inside: numberOf(inside, entries), outside: numberOf(outside, entries), gap: gap.toFixed(2) }
  const reasons: Readonly<Record<string, string>> = noNoise
  if ('noNoise' in one) return `${say(line.gap, between)}；${say(line.unknown, { reason: reasons[one.noNoise] ?? noNoise.other })}`
  const { standardError, credible, isInside } = one.noise
  const verdict = isInside ? line.inside : line.outside
  return `${say(line.gap, between)}；${say(line.noise, { error: standardError.toFixed(2), credible: credible.toFixed(2), verdict })}`
}

type Changed = Readonly<{ entry: EntryId; before?: AwardId | undefined; after?: AwardId | undefined }>

function changesOf(changes: readonly Changed[], { track, entries }: Names): string {
  const told = changes.map(({ entry, before, after }) =>
    say(sensitivity.change, {
      number: numberOf(entry, entries),
      before: awardName(before, track),
      after: awardName(after, track),
    }),
  )
  return told.join('；')
}

function awardName(id: AwardId | undefined, { rules }: Track): string {
  return id === undefined ? sensitivity.noAward : (rules.awards.find(award => award.id === id)?.name.zh ?? id)
}

function numberOf(entry: EntryId, entries: Names['entries']): string {
  return entries.find(({ id }) => id === entry)?.number ?? entry
}

function points(mark: Thousandths): string {
  return decimalText(fromThousandths(mark), 0)
}
