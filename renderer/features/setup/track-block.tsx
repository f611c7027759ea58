/** One track of the overview: what it is, whether its rules are frozen, and its panels. */
import { useTranslation } from 'react-i18next'
import type { PanelOverview, TrackOverview } from '../../../shared/contract/setups.ts'
import { pointsText } from '../../lib/points.ts'
import { useName } from '../../lib/use-name.ts'
import { Mark } from '../../ui/mark.tsx'
import { PresetMark } from '../../ui/preset-mark.tsx'
import { FreezeRules } from './freeze-rules.tsx'
import { PanelTable } from './panel-table.tsx'
import css from './track-block.module.css'

type Props = Readonly<{ track: TrackOverview; mayFreeze: boolean; onPanel: (panel: PanelOverview) => void }>

export function TrackBlock({ track, mayFreeze, onPanel }: Props) {
  const { t } = useTranslation()
  const say = useName()
  return (
    <section className={css.block} aria-label={say(track.name)}>
      <header className={css.head}>
        <h2 className={css.name}>{say(track.name)}</h2>
        <span className={css.kind}>
          {track.code}　{t(`setup.kinds.${track.entryKind}`)}　{t('common.units.entries', { count: track.entries })}
        </span>
        <span className={css.push} />
        <Mark icon={track.isFrozen ? 'lock' : 'unmarked'} tone={track.isFrozen ? 'done' : 'quiet'} strong={track.isFrozen}>
          {track.isFrozen ? t('setup.overview.frozen') : t('setup.overview.open')}
        </Mark>
        {mayFreeze && !track.isFrozen && <FreezeRules track={track.id} name={say(track.name)} />}
      </header>
      <p className={css.facts}>
        {track.parts.map(part => (
          <span key={part.id}>
            {say(part.name)} <b>{t('common.units.points', { points: pointsText(part.max) })}</b>
          </span>
        ))}
        <span className={css.push} />
        <PresetMark status={track.status} />
      </p>
      <PanelTable name={say(track.name)} panels={track.panels} mayAnchor={mayFreeze && !track.isFrozen} onPanel={onPanel} />
    </section>
  )
}
