/** All that the hall can be shown, each with what people there will see. Changes nothing by itself. */
import { useTranslation } from 'react-i18next'
import { DisplayMode } from '../../../shared/domain/display.ts'
import css from './mode-list.module.css'

type Props = Readonly<{ mode: DisplayMode; onChange: (mode: DisplayMode) => void }>

export function ModeList({ mode, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <fieldset className={css.modes}>
      <legend className={css.legend}>{t('display.choose')}</legend>
      {DisplayMode.options.map(value => (
        <label key={value} className={css.mode}>
          <input type="radio" name="display-mode" className={css.box} checked={value === mode} onChange={() => onChange(value)} />
          <b className={css.name}>{t(`display.modes.${value}.name`)}</b>
          <span className={css.text}>{t(`display.modes.${value}.text`)}</span>
        </label>
      ))}
    </fieldset>
  )
}
