/** What was recorded of an entry, newest first: when, who, where, what, why, and what it changed. Knows no call. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HistoryLine } from '../../../shared/contract/entries-at-hand.ts'
import { clock } from '../../../shared/domain/time-limit.ts'
import { pointsText } from '../../lib/points.ts'
import { useName } from '../../lib/use-name.ts'
import { Button } from '../../ui/button.tsx'
import css from './entry-history.module.css'
import { useFactWords } from './use-fact-words.ts'

type Props = Readonly<{
  history: readonly HistoryLine[]
  /** Whether a line is about what is in hand; the others are one press away. */
  isNear: (line: HistoryLine) => boolean
}>

export function EntryHistory({ history, isNear }: Props) {
  const { t } = useTranslation()
  const [isWhole, setIsWhole] = useState(false)
  const shown = isWhole ? history : history.filter(isNear)
  return (
    <section>
      <h3 className={css.title}>{t('reconciliation.sheet.history')}</h3>
      {shown.length === 0 && <p className={css.none}>{t('reconciliation.sheet.noHistory')}</p>}
      <ol>
        {shown.toReversed().map(line => (
          <Line key={line.fact} line={line} />
        ))}
      </ol>
      {history.length > history.filter(isNear).length && (
        <Button look="bare" onPress={() => setIsWhole(!isWhole)}>
          {isWhole ? t('reconcile.lessHistory') : t('reconcile.wholeHistory', { count: history.length })}
        </Button>
      )}
    </section>
  )
}

function Line({ line }: Readonly<{ line: HistoryLine }>) {
  const { t } = useTranslation()
  const name = useName()
  const { at, by, as, where, judge, part, reason, elapsed, before, after, changes } = line
  const what = useFactWords()(line.kind)
  const about = judge !== null && judge !== by ? t('reconcile.about', { judge }) : ''
  const points = (mark: number | null) => (mark === null ? t('reconcile.noMark') : pointsText(mark))
  return (
    <li className={css.line}>
      {/* The year is known to everybody in the room. */}
      <time dateTime={at}>{at.slice(5)}</time>
      <div>
        <span>
          {t('reconcile.said', { by, what, about })}
          {part && <span className={css.quiet}> {name(part)}</span>}
        </span>
        {elapsed !== null && <span className={css.quiet}>{t('reconcile.clockAt', { time: clock(elapsed) })}</span>}
        {(before !== null || after !== null) && before !== after && (
          <span className={css.change}>
            {before === null
              ? t('reconcile.came', { after: points(after) })
              : t('reconcile.went', { before: points(before), after: points(after) })}
          </span>
        )}
        {changes.map(({ criterion, ...change }) => (
          <span key={criterion.zh} className={css.quiet}>
            {t('reconcile.changed', { criterion: name(criterion), before: points(change.before), after: points(change.after) })}
          </span>
        ))}
        {reason && <span className={css.quiet}>{t('reconciliation.sheet.reason', { reason })}</span>}
        <span className={css.quiet}>{t('reconcile.where', { role: t(`roles.${as}.name`), station: where.slice(0, 8) })}</span>
      </div>
    </li>
  )
}
