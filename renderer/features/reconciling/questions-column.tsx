/** The chief's questions about a panel with their first answers, and at the foot what leads to certifying. Knows no call. */
import { useTranslation } from 'react-i18next'
import type { OpenRequest } from '../../../shared/contract/judging-days.ts'
import type { Blocker } from '../../../shared/contract/reconciliations.ts'
import { QuestionCard } from '../../ui/question-card.tsx'
import { ChangeCard } from './change-card.tsx'
import type { Matter } from './open-matter.ts'
import css from './questions-column.module.css'
import { type Listed, useAlertRows } from './use-alert-rows.ts'
import { type MatterRow, type Questions, useMatters } from './use-matters.ts'

export type Question = 'pending' | 'disagreement' | 'tie' | 'stop' | 'blocked'
type Props = Readonly<{
  questions: Questions
  alerts: Listed
  /** Judges who wait for an answer. */
  requests: readonly OpenRequest[]
  /** Nothing is left to do: what was asked stays to be read. */
  isCertified: boolean
  onOpen: (matter: Matter | undefined) => void
  onList: (question: Question) => void
  /** Who stands at a line of awards. */
  lines?: React.ReactNode
  children: React.ReactNode
}>

/** All three questions must be in sight on a laptop: two answers are shown, of more only the first, and the rest is one press away. */
const MOST = 2

export function QuestionsColumn({ questions, alerts, requests, isCertified, onOpen, onList, lines, children }: Props) {
  const { t } = useTranslation()
  const { blocker } = useMatters()
  const { blockers } = questions
  const { open: disagreements, closed } = useAlertRows(alerts)
  const stops = blockers.filter(({ blocker: kind }) => kind === 'result-stopped').map(blocker)
  const pending = blockers.filter(({ blocker: kind }) => kind === 'sheet-pending').map(blocker)
  const card = (question: Exclude<Question, 'blocked'>, rows: readonly MatterRow[], first = 1) => (
    <QuestionCard
      question={t(`chief.${question}.question`)}
      count={rows.length}
      none={t(`chief.${question}.none`)}
      items={rows
        .slice(0, rows.length > MOST ? first : MOST)
        .map(row => ({ ...row, ...(isCertified && { tone: 'quiet' as const }), onPress: () => onOpen(row.matter) }))}
    >
      {/* What was closed can be looked up, and where nothing stands out, by which limits it does not. */}
      {question === 'disagreement' && rows.length <= MOST && (closed > 0 || rows.length === 0) && (
        <button type="button" className={css.all} onClick={() => onList(question)}>
          {closed > 0 ? t('alerts.list.closed', { count: closed }) : t('alerts.list.limits')}
        </button>
      )}
      {rows.length > MOST && (
        <button
          type="button"
          className={css.all}
          aria-label={`${t(`chief.${question}.question`)} ${t('chief.all', { count: rows.length })}`}
          onClick={() => onList(question)}
        >
          {t('chief.all', { count: rows.length })}
        </button>
      )}
    </QuestionCard>
  )
  return (
    <aside className={css.column}>
      <div className={css.questions}>
        {/* Somebody waits for the answer; most days nobody asks, and then no room is kept for it. */}
        {requests.length > 0 && <ChangeCard requests={requests} onOpen={onOpen} />}
        {/* Among many missing sheets the first says little: it gives way to a long list of disagreements. */}
        {card('pending', pending, disagreements.length > MOST ? 0 : 1)}
        {card('disagreement', disagreements)}
        {card('tie', blockers.filter(({ blocker: kind }) => kind === 'tie-open').map(blocker))}
        {lines}
        {/* It is seldom asked: no room is kept for it. */}
        {stops.length > 0 && card('stop', stops)}
      </div>
      <div className={css.foot}>
        {isCertified ? (
          <div className={css.settled}>{children}</div>
        ) : (
          <QuestionCard
            question={t('chief.blocked.question')}
            count={blockers.length}
            none={disagreements.length === 0 ? t('chief.blocked.none') : t('chief.blocked.beside', { count: disagreements.length })}
          >
            {blockers.length > 0 && <Summary blockers={blockers} />}
            {children}
          </QuestionCard>
        )}
      </div>
    </aside>
  )
}

function Summary({ blockers }: Readonly<{ blockers: readonly Blocker[] }>) {
  const { t } = useTranslation()
  const counts = [...Map.groupBy(blockers, ({ blocker }) => blocker)]
  const said = counts.map(([kind, { length: count }]) =>
    kind === 'change-requested' ? t('reconciliation.change.kind', { count }) : t(`chief.kinds.${kind}`, { count }),
  )
  return <p className={css.summary}>{said.join(t('chief.comma'))}</p>
}
