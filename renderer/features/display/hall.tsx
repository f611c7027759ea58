/** What the hall sees: one page, dark, as large as its frame allows. Shows what it is given and asks for nothing. */
import type { HallPage } from '../../../shared/contract/displays.ts'
import { ClockView } from './clock-view.tsx'
import css from './hall.module.css'
import { RankingView } from './ranking-view.tsx'
import { RevealView } from './reveal-view.tsx'
import { ScoreView } from './score-view.tsx'
import { StageView } from './stage-view.tsx'

export function Hall({ page }: Readonly<{ page: HallPage }>) {
  return (
    <div className={css.frame} data-theme="dark">
      <div className={css.page} data-rehearsal={(page.page === 'reveal' && page.isRehearsal) || undefined}>
        <Shown page={page} />
      </div>
    </div>
  )
}

function Shown({ page }: Readonly<{ page: HallPage }>) {
  switch (page.page) {
    case 'blank':
      return null
    case 'waiting':
    case 'stage':
      return <StageView page={page} />
    case 'clock':
      return <ClockView page={page} />
    case 'score':
      return <ScoreView page={page} />
    case 'ranking':
      return <RankingView page={page} />
    case 'reveal':
      return <RevealView page={page} />
  }
}
