/** The marks of one part, or the judges' totals, in a strip, with the mean that was taken of those that count. Computes nothing. */
import { useTranslation } from 'react-i18next'
import type { JudgeMark } from '../../../shared/domain/result.ts'
import { fromText } from '../../../shared/scoring/exact.ts'
import { exactWords } from '../../lib/exact-words.ts'
import { type ProofMark, ProofMarks } from '../../ui/proof-marks.tsx'
import { ProofStep } from '../../ui/proof-step.tsx'
import { type ProofLine, placesFor } from './proof-lines.ts'

type Props = Readonly<{
  number: number
  line: Extract<ProofLine, { key: 'marks' }>
  what: string
  judgeName: (judge: JudgeMark['judge']) => string
}>

export function MarksLine({ number, line: { marks: step, reduced }, what, judgeName }: Props) {
  const { t } = useTranslation()
  const { marks } = step
  const places = placesFor(marks)
  const written = ({ value }: JudgeMark) => (value === undefined ? '' : exactWords(fromText(value), places))
  const counted = marks.filter(({ fate }) => fate === 'counted')
  const dropped = marks.filter(isDropped).length
  const pending = marks.filter(({ fate }) => fate === 'pending').length
  const missing = marks.length - counted.length - dropped - pending
  const pieces = [
    t('explanation.marks.judges', { count: marks.length }),
    dropped > 0 && t('explanation.marks.dropped', { count: dropped }),
    missing > 0 && t('explanation.marks.missing', { count: missing }),
    pending > 0 && t('explanation.marks.pending', { count: pending }),
    counted.length === marks.length ? t('explanation.marks.all') : t('explanation.marks.counted', { count: counted.length }),
  ]
  const strip = marks.map((mark): ProofMark => {
    const { judge, fate } = mark
    const common = { key: judge, who: judgeName(judge), fate: t(`explanation.fates.${fate}`) }
    if (fate === 'counted') return { ...common, mark: written(mark), kind: 'counted' }
    if (fate === 'dropped-high' || fate === 'dropped-low') return { ...common, mark: written(mark), kind: 'dropped' }
    return { ...common, mark: t(`explanation.words.${fate}`), kind: 'missing', icon: fate === 'pending' ? 'unmarked' : fate }
  })
  return (
    <ProofStep
      number={number}
      sentence={t('explanation.marks.sentence', { what, pieces: pieces.filter(Boolean).join(t('explanation.comma')) })}
      arithmetic={reduced && <Mean reduced={reduced} terms={counted.map(written).join(' + ')} places={places} />}
      value={reduced ? exactWords(fromText(reduced.value), places) : t('explanation.stopped.value')}
    >
      <ProofMarks marks={strip} />
    </ProofStep>
  )
}

type MeanProps = Readonly<{ reduced: NonNullable<Props['line']['reduced']>; terms: string; places: number }>

/** A divisor that is smaller than usual is said in words: the others are not told apart by weight of type alone. */
function Mean({ reduced: { sum, divisor, usualDivisor, value }, terms, places }: MeanProps) {
  const { t } = useTranslation()
  const about = { sum: exactWords(fromText(sum), places), divisor, value: exactWords(fromText(value), places) }
  return (
    <>
      {t('explanation.reduced.arithmetic', { terms })}
      {divisor === usualDivisor ? divisor : <b>{divisor}</b>}
      {t('explanation.reduced.sum', about)}
      {divisor !== usualDivisor && t('explanation.reduced.usual', { usual: usualDivisor, missing: usualDivisor - divisor })}
    </>
  )
}

function isDropped({ fate }: JudgeMark): boolean {
  return fate === 'dropped-high' || fate === 'dropped-low'
}
