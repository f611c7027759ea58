/** All that the hall can be shown, each with what people there will see. Changes nothing by itself. */
import { useTranslation } from 'react-i18next'
import { DisplayMode } from '../../../shared/domain/display.ts'
import { ChoiceList } from '../../ui/choice-list.tsx'

type Props = Readonly<{ mode: DisplayMode; onChange: (mode: DisplayMode) => void }>

export function ModeList({ mode, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <ChoiceList
      label={t('display.choose')}
      kind="one"
      options={DisplayMode.options.map(value => ({
        value,
        label: t(`display.modes.${value}.name`),
        note: t(`display.modes.${value}.text`),
      }))}
      chosen={[mode]}
      onChange={([chosen]) => chosen !== undefined && onChange(chosen)}
    />
  )
}
