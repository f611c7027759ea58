/** The places of those who have a score. A long list turns its pages by itself. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HallPage } from '../../../shared/contract/displays.ts'
import { HeadLines } from './hall-head.tsx'
import { hallScore } from './hall-score.ts'
import css from './ranking-view.module.css'

const A_COLUMN = 10
const A_PAGE = 2 * A_COLUMN
const TURN_MS = 12_000

export function RankingView({ page: { head, rows, places } }: Readonly<{ page: Extract<HallPage, { page: 'ranking' }> }>) {
  const { t } = useTranslation()
  const pages = Math.max(1, Math.ceil(rows.length / A_PAGE))
  const turn = useTurns(pages)
  const shown = rows.slice(turn * A_PAGE, (turn + 1) * A_PAGE)
  return (
    <>
      <HeadLines head={head} isScore />
      <h1 className={css.title}>
        {t('display.hall.ranking')}
        {pages > 1 && <span className={css.turn}>{t('display.hall.page', { page: turn + 1, of: pages })}</span>}
      </h1>
      {rows.length === 0 && <p className={css.none}>{t('display.hall.noScores')}</p>}
      <ol className={css.rows} data-wide={shown.length <= A_COLUMN || undefined}>
        {shown.map(({ place, entry, score }) => (
          <li key={entry.number} className={css.row}>
            <b className={css.place}>{place}</b>
            <span className={css.number}>{entry.number}</span>
            <span className={css.name}>{entry.name ?? entry.segment ?? ''}</span>
            <b className={css.score}>{hallScore(score, places)}</b>
          </li>
        ))}
      </ol>
    </>
  )
}

function useTurns(pages: number): number {
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (pages === 1) return
    const timer = setInterval(() => setTurn(before => before + 1), TURN_MS)
    return () => clearInterval(timer)
  }, [pages])
  return turn % pages
}
