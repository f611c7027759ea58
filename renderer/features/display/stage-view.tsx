/** Who is on now, or that the hall waits: for somebody to come, for the sheets, for the clock. */
import { useTranslation } from 'react-i18next'
import type { HallPage } from '../../../shared/contract/displays.ts'
import { HeadLines } from './hall-head.tsx'
import css from './stage-view.module.css'

export function StageView({ page }: Readonly<{ page: Extract<HallPage, { page: 'stage' | 'waiting' }> }>) {
  const { t } = useTranslation()
  const { head, entry } = page
  const why = page.page === 'stage' ? 'stage' : page.why === 'no-clock' ? 'noClock' : page.why
  return (
    <>
      <HeadLines head={head} />
      <div className={css.middle}>
        <p className={css.why} data-alone={entry === null || undefined}>
          {t(`display.hall.${why}`)}
        </p>
        {entry && <p className={css.number}>{entry.number}</p>}
        {entry && entry.name !== null && (
          <p className={css.name}>
            {entry.name}
            <span className={css.school}>{entry.school}</span>
          </p>
        )}
        {entry && entry.segment !== null && <p className={css.segment}>{entry.segment}</p>}
      </div>
    </>
  )
}
