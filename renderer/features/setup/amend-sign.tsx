/** The last step of changing frozen rules: the reason, and the second person. */
import { useTranslation } from 'react-i18next'
import type { Rules } from '../../../shared/domain/rules.ts'
import { rulesDifferences } from '../../../shared/words/rules-differences.ts'
import { call } from '../../lib/api.ts'
import { usePreferences } from '../../lib/preferences.ts'
import { useName } from '../../lib/use-name.ts'
import { useWitnesses } from '../../lib/use-witnesses.ts'
import { Button } from '../../ui/button.tsx'
import { SignedDialog } from '../../ui/signed-dialog.tsx'
import type { Amending } from './amend-rules.tsx'
import { AmendSteps } from './amend-steps.tsx'
import css from './rules-documents.module.css'

type Props = Readonly<{ amending: Amending; rules: Rules; onBack: () => void; onClose: () => void }>

export function AmendSign({ amending: { track, edition }, rules, onBack, onClose }: Props) {
  const { t } = useTranslation()
  const witnesses = useWitnesses()
  const say = useName()
  const language = usePreferences(preferences => preferences.language)
  const name = say(track.name)
  return (
    <SignedDialog
      title={t('rulesDocuments.amendTitle', { track: name, edition })}
      lead={t('rulesDocuments.amendLead')}
      reasonLabel={t('rulesDocuments.reason')}
      confirm={t('rulesDocuments.confirm')}
      witnesses={witnesses}
      done={t('rulesDocuments.amended', { track: name, edition })}
      sign={signature => call('rules.amend', { track: track.id, rules, edition, ...signature })}
      onClose={onClose}
      onDecided={() => undefined}
    >
      <div className={css.step}>
        <AmendSteps at="stepSign" />
        <h3 className={css.heading}>{t('rulesDocuments.differences')}</h3>
        <ul className={css.labels}>
          {rulesDifferences(track, { ...track, rules }, language).map(({ label }) => (
            <li key={label}>{label}</li>
          ))}
        </ul>
        <span>
          <Button onPress={onBack}>{t('rulesDocuments.back')}</Button>
        </span>
      </div>
    </SignedDialog>
  )
}
