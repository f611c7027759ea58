/** What belongs to the chosen mode: whose panel, which part, how judges are called; and the button that switches. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DisplayDesk } from '../../../shared/contract/displays.ts'
import type { DisplayChoice, DisplayMode } from '../../../shared/domain/display.ts'
import type { EntryId, PartId } from '../../../shared/domain/ids.ts'
import { useName } from '../../lib/use-name.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { ToggleGroup } from '../../ui/toggle-group.tsx'
import css from './mode-form.module.css'
import { useTell } from './use-tell.ts'

type Props = Readonly<{ desk: DisplayDesk; mode: DisplayChoice['mode'] }>

const scores: readonly DisplayMode[] = ['after-next', 'at-once', 'marks']
const ofOne: readonly DisplayMode[] = ['stage', 'at-once', 'marks']
/** No id looks like this. */
const NONE = ' '

export function ModeForm({ desk, mode }: Props) {
  const { t } = useTranslation()
  const say = useName()
  const { tell, isBusy } = useTell()
  const [changed, setChanged] = useState<Partial<DisplayChoice>>({})
  const panel = desk.panels.find(({ id }) => id === (changed.panel ?? desk.panel)) ?? desk.panels[0]
  if (panel === undefined) return null
  const { part = desk.part, entry = desk.entry, judges = desk.judges } = changed
  const choice: DisplayChoice = {
    panel: panel.id,
    mode,
    judges,
    part: panel.parts.some(({ id }) => id === part) ? part : null,
    entry: panel.entries.some(({ id }) => id === entry) ? entry : null,
  }
  const change = (more: Partial<DisplayChoice>) => setChanged({ ...changed, ...more })
  return (
    <div className={css.form}>
      {panel.isBlind && mode !== 'hidden' && <p className={css.note}>{t('display.blind')}</p>}
      <div className={css.fields}>
        {mode !== 'hidden' && desk.panels.length > 1 && (
          <Select
            label={t('display.panel')}
            value={panel.id}
            options={desk.panels.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={id => change({ panel: id })}
          />
        )}
        {scores.includes(mode) && (
          <Select<PartId | typeof NONE>
            label={t('display.part')}
            value={choice.part ?? NONE}
            options={[{ value: NONE, label: t('display.whole') }, ...panel.parts.map(({ id, name }) => ({ value: id, label: say(name) }))]}
            onChange={value => change({ part: value === NONE ? null : value })}
          />
        )}
        {ofOne.includes(mode) && (
          <Select<EntryId | typeof NONE>
            label={t('display.entry')}
            value={choice.entry ?? NONE}
            options={[
              { value: NONE, label: t('display.follow') },
              ...panel.entries.map(({ id, number }) => ({ value: id, label: number })),
            ]}
            onChange={value => change({ entry: value === NONE ? null : value })}
          />
        )}
      </div>
      <div className={css.last}>
        {mode === 'marks' && (
          <ToggleGroup
            label={t('display.judges')}
            value={judges}
            options={(['numbered', 'named'] as const).map(value => ({ value, label: t(`display.${value}`) }))}
            onChange={value => change({ judges: value })}
          />
        )}
        <Button
          look="ink"
          icon="screen"
          busy={isBusy}
          onPress={() => void tell('display.set', choice, t('display.applied', { mode: t(`display.modes.${mode}.name`) }))}
        >
          {t('display.apply')}
        </Button>
      </div>
    </div>
  )
}
