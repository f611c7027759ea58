/** One question of the page: what is asked, what the figures answer in a sentence, the plot, and the same as a table. Knows no statistic. */
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../ui/icons.tsx'
import css from './plot-card.module.css'

type Props = Readonly<{
  question: string
  /** One sentence each, without its full stop. */
  answers: readonly string[]
  /** Somebody should look: the answer gets a sign. */
  isClear?: boolean
  /** How to read the plot. */
  lead: string
  /** Absent while there is nothing to draw. */
  plot?: ReactNode
  /** What must be known besides, a sentence each. */
  notes?: readonly string[]
  table?: ReactNode
}>

export function PlotCard({ question, answers, isClear = false, lead, plot, notes = [], table }: Props) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <section className={css.card} aria-labelledby={id}>
      <h2 id={id} className={css.question}>
        {question}
      </h2>
      <div className={css.answer} data-clear={isClear || undefined}>
        {isClear && <Icon name="alert" />}
        <div>
          {answers.map(answer => (
            <p key={answer}>
              {answer}
              {t('statistics.end')}
            </p>
          ))}
        </div>
      </div>
      {plot && <p className={css.lead}>{lead}</p>}
      {plot}
      {notes.map(note => (
        <p key={note} className={css.lead}>
          {note}
        </p>
      ))}
      {table && (
        <details className={css.numbers} data-no-print>
          <summary className={css.summary}>
            <Icon name="ledger" />
            {t('statistics.numbers')}
          </summary>
          {table}
        </details>
      )}
    </section>
  )
}
