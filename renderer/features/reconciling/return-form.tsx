/** Giving a sheet back: the reason that the judge will read. What sends it stands in the foot of the dialog. Knows no sheet. */
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import css from './form.module.css'

type Props = Readonly<{ reason: string; onReason: (reason: string) => void }>

const presets = ['check', 'rubric', 'entry'] as const

export function ReturnForm({ reason, onReason }: Props) {
  const { t } = useTranslation()
  return (
    <section className={css.form}>
      <h3 className={css.title}>{t('reconciliation.return.title')}</h3>
      <p className={css.text}>{t('reconciliation.return.text')}</p>
      <fieldset className={css.presets} aria-label={t('reconciliation.return.presetsLabel')}>
        {presets.map(preset => {
          const words = t(`reconciliation.return.presets.${preset}`)
          return (
            <Button key={preset} wide current={words === reason} onPress={() => onReason(words)}>
              {words}
            </Button>
          )
        })}
      </fieldset>
      <Field label={t('reconciliation.return.reason')} value={reason} onChange={onReason} maxLength={200} required />
    </section>
  )
}
