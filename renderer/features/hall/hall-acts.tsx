/** What can be done with the clock besides its next step: hold it, take a stop back, put its time right, set it back. Knows no call. */
import { useTranslation } from 'react-i18next'
import type { TimingState } from '../../../shared/domain/hall-clock.ts'
import { Button } from '../../ui/button.tsx'
import type { Asking } from './clock-dialog.tsx'
import css from './hall-clock.module.css'

type Props = Readonly<{
  state: TimingState
  /** The last press was a stop, and nothing was put right since. */
  mayTakeBack: boolean
  busy: boolean
  isCertified: boolean
  onPause: () => void
  onTakeBack: () => void
  onAsk: (asking: Asking) => void
}>

export function HallActs({ state, mayTakeBack, busy, isCertified, onPause, onTakeBack, onAsk }: Props) {
  const { t } = useTranslation()
  return (
    <footer className={css.foot}>
      {mayTakeBack ? (
        <Button key="continued" icon="redo" busy={busy} disabled={isCertified} onPress={onTakeBack}>
          {t('hall.continued.open')}
        </Button>
      ) : (
        <Button key="paused" icon="pause" shortcut="P" busy={busy} disabled={state !== 'running'} onPress={onPause}>
          {t('hall.explained.open')}
        </Button>
      )}
      <Button icon="edit" disabled={state !== 'stopped' || isCertified} onPress={() => onAsk('corrected')}>
        {t('hall.corrected.open')}
      </Button>
      <Button icon="undo" disabled={state === 'ready' || isCertified} onPress={() => onAsk('again')}>
        {t('hall.again.open')}
      </Button>
    </footer>
  )
}
