/** The rules a contest may start from, with where each comes from and how far it can be trusted. */
import { useTranslation } from 'react-i18next'
import type { ValueOf } from '../../lib/use-asked.ts'
import { useName } from '../../lib/use-name.ts'
import { PresetMark } from '../../ui/preset-mark.tsx'
import css from './preset-choice.module.css'

type Preset = ValueOf<'preset.list'>[number]
type Props = Readonly<{ presets: readonly Preset[]; chosen: string; onChoose: (id: string) => void }>

export function PresetChoice({ presets, chosen, onChoose }: Props) {
  const { t } = useTranslation()
  const say = useName()
  return (
    <fieldset className={css.presets}>
      <legend className={css.legend}>{t('start.preset')}</legend>
      <p className={css.hint}>{t('start.presetNote')}</p>
      {presets.map(preset => (
        <label key={preset.id} className={css.preset}>
          <input
            type="radio"
            name="preset"
            className={css.radio}
            aria-label={say(preset.name)}
            checked={preset.id === chosen}
            onChange={() => onChoose(preset.id)}
          />
          <span className={css.words}>
            <b className={css.name}>{say(preset.name)}</b>
            <span className={css.note}>{say(preset.note)}</span>
            {preset.id === chosen && <Tracks tracks={preset.tracks} />}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function Tracks({ tracks }: Readonly<{ tracks: Preset['tracks'] }>) {
  const { t } = useTranslation()
  const say = useName()
  // Tracks that share their rules share their lines.
  const groups = Object.values(Object.groupBy(tracks, ({ title, status, source }) => JSON.stringify([title, status, source])))
  return (
    <ul className={css.tracks}>
      {groups.map((group = []) =>
        group.slice(0, 1).map(({ code, title, status, source }) => (
          <li key={code} className={css.track}>
            <span>
              <b>{group.map(({ name }) => say(name)).join(t('workbook.comma'))}</b> {say(title)}
            </span>
            <PresetMark status={status} />
            <span className={css.source}>{t('start.source', { source })}</span>
          </li>
        )),
      )}
    </ul>
  )
}
