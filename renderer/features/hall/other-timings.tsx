/** What other timekeepers have for the same lecture, and by how much they differ. Decides nothing. */
import { useTranslation } from 'react-i18next'
import type { HallTiming } from '../../../shared/contract/halls.ts'
import type { TimeLimit } from '../../../shared/domain/time-limit.ts'
import { spokenText } from '../../lib/minutes.ts'
import css from './other-timings.module.css'

export function OtherTimings({ timings, limit }: Readonly<{ timings: readonly HallTiming[]; limit: TimeLimit | null }>) {
  const { t } = useTranslation()
  const own = timings.find(({ isOwn }) => isOwn)
  const others = timings.filter(({ isOwn, state }) => !isOwn && state !== 'ready')
  if (others.length === 0) return null
  return (
    <ul className={css.others}>
      {others.map(({ timekeeper, name, elapsed, state }) => {
        const time = spokenText(limit, elapsed)
        if (state !== 'stopped') return <li key={timekeeper}>{t('hall.otherRunning', { name })}</li>
        const apart = own?.state === 'stopped' ? Math.round(Math.abs(own.elapsed - elapsed) / 1000) : undefined
        return (
          <li key={timekeeper}>
            {apart === undefined ? t('hall.other', { name, time }) : t('hall.otherApart', { name, time, seconds: apart })}
          </li>
        )
      })}
    </ul>
  )
}
