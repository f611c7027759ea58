/** The three steps of changing frozen rules, with the one that is at hand. */
import { useTranslation } from 'react-i18next'
import css from './rules-documents.module.css'

const steps = ['stepFile', 'stepChanges', 'stepSign'] as const
export type AmendStep = (typeof steps)[number]

export function AmendSteps({ at }: Readonly<{ at: AmendStep }>) {
  const { t } = useTranslation()
  return (
    <ol className={css.steps} aria-label={t('rulesDocuments.steps')}>
      {steps.map((step, index) => (
        <li key={step} aria-current={step === at ? 'step' : undefined}>
          {index + 1}　{t(`rulesDocuments.${step}`)}
        </li>
      ))}
    </ol>
  )
}
