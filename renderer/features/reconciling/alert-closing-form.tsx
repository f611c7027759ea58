/** What the chief found out about an alert. What records it stands in the foot of the dialog. Knows no alert. */
import { useTranslation } from 'react-i18next'
import { AlertFinding } from '../../../shared/domain/alert-rules.ts'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Field } from '../../ui/field.tsx'
import css from './form.module.css'

type Props = Readonly<{
  finding: AlertFinding | undefined
  onFinding: (finding: AlertFinding | undefined) => void
  note: string
  onNote: (note: string) => void
}>

export function AlertClosingForm({ finding, onFinding, note, onNote }: Props) {
  const { t } = useTranslation()
  return (
    <section className={css.form}>
      <h3 className={css.title}>{t('alerts.close.title')}</h3>
      <p className={css.text}>{t('alerts.close.text')}</p>
      <ChoiceList
        label={t('alerts.close.finding')}
        kind="one"
        chosen={finding === undefined ? [] : [finding]}
        onChange={([chosen]) => onFinding(chosen)}
        options={AlertFinding.options.map(value => ({ value, label: t(`alerts.close.findings.${value}`) }))}
      />
      <Field label={t('alerts.close.note')} hint={t('alerts.close.noteHint')} value={note} onChange={onNote} maxLength={200} />
    </section>
  )
}
