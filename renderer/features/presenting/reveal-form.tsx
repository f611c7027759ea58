/** Gets the awards of a track ready: really or as a rehearsal, from which step. The hall sees nothing of it yet. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DisplayDesk } from '../../../shared/contract/displays.ts'
import type { TrackId } from '../../../shared/domain/ids.ts'
import { useName } from '../../lib/use-name.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import { ToggleGroup } from '../../ui/toggle-group.tsx'
import css from './mode-form.module.css'
import { useTell } from './use-tell.ts'

export function RevealForm({ desk: { tracks, reveal } }: Readonly<{ desk: DisplayDesk }>) {
  const { t } = useTranslation()
  const say = useName()
  const { tell, isBusy } = useTell()
  const [track, setTrack] = useState<TrackId | undefined>(reveal?.track ?? tracks[0]?.id)
  const [isRehearsal, setRehearsal] = useState(reveal?.isRehearsal ?? true)
  const [typed, setTyped] = useState(`${reveal?.step ?? 0}`)
  const step = /^\d{1,3}$/.test(typed) ? Number(typed) : undefined
  return (
    <div className={css.form}>
      <div className={css.fields}>
        <Select
          label={t('display.reveal.track')}
          value={track}
          options={tracks.map(({ id, name }) => ({ value: id, label: say(name) }))}
          onChange={setTrack}
        />
        <Field
          kind="number"
          label={t('display.reveal.step')}
          hint={t('display.reveal.stepHint')}
          problem={step === undefined ? t('display.reveal.stepWrong') : undefined}
          value={typed}
          maxLength={3}
          onChange={setTyped}
        />
      </div>
      <p className={css.note}>
        {t(isRehearsal ? 'display.reveal.rehearsalText' : 'display.reveal.realText')} {t('display.reveal.beginText')}
      </p>
      <div className={css.last}>
        <ToggleGroup
          label={t('display.reveal.kind')}
          value={isRehearsal ? 'rehearsal' : 'real'}
          options={(['rehearsal', 'real'] as const).map(value => ({ value, label: t(`display.reveal.${value}`) }))}
          onChange={value => setRehearsal(value === 'rehearsal')}
        />
        <Button
          look="ink"
          icon="medal"
          busy={isBusy}
          disabled={track === undefined || step === undefined}
          onPress={() => track !== undefined && step !== undefined && void tell('display.begin', { track, step, isRehearsal })}
        >
          {t('display.reveal.begin')}
        </Button>
      </div>
    </div>
  )
}
