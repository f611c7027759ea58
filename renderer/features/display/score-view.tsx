/** One score as large as the screen, how it came about, and every judge's mark where the hall is to see them. */
import { useTranslation } from 'react-i18next'
import type { HallPage } from '../../../shared/contract/displays.ts'
import { HeadLines } from './hall-head.tsx'
import { hallScore } from './hall-score.ts'
import { MarksStrip } from './marks-strip.tsx'
import css from './score-view.module.css'

type Page = Extract<HallPage, { page: 'score' }>

export function ScoreView({ page }: Readonly<{ page: Page }>) {
  const { t } = useTranslation()
  const { head, entry, score, places, reduced, isBeforeLevelling, marks } = page
  const text = hallScore(score, places)
  return (
    <>
      <div className={css.upper}>
        <div className={css.main}>
          <HeadLines head={head} entry={entry} isScore />
          <div className={css.line}>
            <p className={css.score} data-long={text.length > 5 || undefined}>
              {text}
            </p>
            <p className={css.how}>
              {reduced !== null && reduced.high + reduced.low > 0 && <span>{t('display.hall.dropped', reduced)}</span>}
              {reduced !== null && <span>{t('display.hall.averaged', reduced)}</span>}
              {isBeforeLevelling && <span>{t('display.hall.beforeLevelling')}</span>}
            </p>
          </div>
        </div>
        {entry.segment !== null && (
          <p className={css.segment} data-long={entry.segment.length > 11 || undefined}>
            {entry.segment}
          </p>
        )}
      </div>
      {marks !== null && <MarksStrip marks={marks} />}
    </>
  )
}
