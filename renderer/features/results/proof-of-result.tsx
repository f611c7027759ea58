/** Every step from the marks of an entry to its place, numbered, each a sentence with its line of arithmetic. Computes nothing. */
import { useTranslation } from 'react-i18next'
import type { TrackResults } from '../../../shared/contract/results.ts'
import type { PartId } from '../../../shared/domain/ids.ts'
import type { EntryResult } from '../../../shared/domain/result.ts'
import { fromText } from '../../../shared/scoring/exact.ts'
import { exactWords } from '../../lib/exact-words.ts'
import { useName } from '../../lib/use-name.ts'
import { Proof, ProofStep } from '../../ui/proof-step.tsx'
import { MarksLine } from './marks-line.tsx'
import { type ProofLine, proofLines, type StepOf, scoreLine } from './proof-lines.ts'
import { TieLine } from './tie-line.tsx'

type Props = Readonly<{ results: TrackResults; entry: EntryResult }>

export function ProofOfResult({ results, entry }: Props) {
  const lines = proofLines(entry.explanation)
  const last = scoreLine(lines)
  return (
    <Proof>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the steps of one result never move
        <Line key={at} number={at + 1} line={line} isScore={line === last} results={results} entry={entry} />
      ))}
    </Proof>
  )
}

type LineProps = Props & Readonly<{ number: number; line: ProofLine; isScore: boolean }>

function Line({ number, line, isScore, results, entry }: LineProps) {
  const { t } = useTranslation()
  const name = useName()
  const { places } = results.track.rules.rounding
  const partName = (id: PartId) => name(results.track.parts.find(part => part.id === id)?.name ?? { zh: id, en: id })
  const exact = (value: Parameters<typeof fromText>[0], least = 0) => exactWords(fromText(value), least)
  const kind = isScore ? 'sum' : 'step'
  switch (line.key) {
    case 'marks': {
      const { part } = line.marks
      const what = part === undefined ? t('explanation.judgeTotals') : partName(part)
      return (
        <MarksLine number={number} line={line} what={what} judgeName={id => results.judges.find(judge => judge.id === id)?.name ?? id} />
      )
    }
    case 'reduced': {
      const value = exact(line.value)
      const what = line.part === undefined ? t('explanation.judgeTotals') : partName(line.part)
      const sum = t('explanation.reduced.sum', { sum: exact(line.sum), divisor: line.divisor, value })
      return <ProofStep number={number} sentence={what} arithmetic={sum.replace(/^ = /, '')} value={value} />
    }
    case 'rounded':
      return <Rounded number={number} step={line} kind={kind} what={line.part && partName(line.part)} />
    case 'weighted': {
      const about = { part: partName(line.part), percent: line.percent, before: exact(line.before), after: exact(line.after) }
      const sentence = t('explanation.weighted.sentence', about)
      return <ProofStep number={number} sentence={sentence} arithmetic={t('explanation.weighted.arithmetic', about)} value={about.after} />
    }
    case 'added': {
      const value = exact(line.value, places)
      const terms = line.terms.map(term => `${partName(term.part)} ${exact(term.value, places)}`).join(' + ')
      const arithmetic = t('explanation.added.arithmetic', { terms, value })
      return <ProofStep number={number} kind={kind} sentence={t('explanation.added.sentence')} arithmetic={arithmetic} value={value} />
    }
    case 'penalty': {
      const about = {
        reason: line.reason,
        before: exact(line.before, places),
        amount: exact(line.amount),
        after: exact(line.after, places),
      }
      const sentence = t('explanation.penalty.sentence', about)
      return (
        <ProofStep
          number={number}
          kind={kind}
          sentence={sentence}
          arithmetic={t('explanation.penalty.arithmetic', about)}
          value={about.after}
        />
      )
    }
    case 'stopped': {
      const what = line.part === undefined ? t('explanation.wholeScore') : partName(line.part)
      const arithmetic =
        line.reason === 'too-few' && t('explanation.stopped.arithmetic', { remaining: line.remaining, minimum: line.minimum })
      const sentence = t(`explanation.stopped.${line.reason}`, { what })
      return <ProofStep number={number} kind="place" sentence={sentence} arithmetic={arithmetic} value={t('explanation.stopped.value')} />
    }
    case 'tie-broken':
      return <TieLine number={number} step={line} entry={entry.entry} results={results} />
    case 'ranked': {
      const arithmetic = t(`explanation.ranked.${line.by}`, { value: exact(line.value, places) })
      const sentence = t('explanation.ranked.sentence', { count: line.of })
      return (
        <ProofStep
          number={number}
          kind="place"
          sentence={sentence}
          arithmetic={arithmetic}
          value={t('explanation.ranked.value', { rank: line.rank })}
        />
      )
    }
  }
}

type RoundedProps = Readonly<{ number: number; step: StepOf<'rounded'>; kind: 'step' | 'sum'; what: string | undefined }>

function Rounded({ number, step, kind, what }: RoundedProps) {
  const { t } = useTranslation()
  const { label, method, places, stage, before, after } = step
  const value = exactWords(fromText(after), places)
  const about = {
    what: what ?? t(`explanation.stages.${stage}`),
    method: label === 'gbt8170' ? t('workbook.rules.gbt8170') : t(`workbook.rules.methods.${method}`),
    places,
  }
  const arithmetic = (
    <>
      <u>{exactWords(fromText(before), places)}</u>
      {before === after ? t('explanation.rounded.exact') : t('explanation.rounded.arithmetic', { after: value })}
    </>
  )
  const sentence = places === 0 ? t('explanation.rounded.whole', about) : t('explanation.rounded.sentence', about)
  return <ProofStep number={number} kind={kind} sentence={sentence} arithmetic={arithmetic} value={value} />
}
