/** Recording that a sheet will have no marks: of which kind, and why. Never a zero. What sends it stands in the foot of the dialog. */
import { useTranslation } from 'react-i18next'
import { MissingReason } from '../../../shared/domain/score-sheet.ts'
import { Field } from '../../ui/field.tsx'
import { ToggleGroup } from '../../ui/toggle-group.tsx'
import css from './form.module.css'

type Props = Readonly<{
  /** Undefined until the chief has chosen: of void and recused neither is the usual one. */
  missing: MissingReason | undefined
  onMissing: (missing: MissingReason) => void
  reason: string
  /** Those that fit the sheet; all of them unless the owner says so. */
  kinds?: readonly MissingReason[]
  onReason: (reason: string) => void
}>

export function MissingForm({ missing, onMissing, reason, onReason, kinds = MissingReason.options }: Props) {
  const { t } = useTranslation()
  return (
    <section className={css.form}>
      <h3 className={css.title}>{t('reconciliation.missing.title')}</h3>
      <p className={css.text}>{t('reconciliation.missing.text')}</p>
      <ToggleGroup
        label={t('reconciliation.missing.kind')}
        value={missing}
        onChange={onMissing}
        options={kinds.map(value => ({ value, label: t(`reconciliation.missing.kinds.${value}`), icon: value }))}
      />
      <Field label={t('reconciliation.missing.reason')} value={reason} onChange={onReason} maxLength={200} lines={2} required />
    </section>
  )
}
