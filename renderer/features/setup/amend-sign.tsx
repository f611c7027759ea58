/** The last step of changing frozen rules: what is signed in short, the reason, and the second person. */
import { useTranslation } from 'react-i18next'
import type { Rules } from '../../../shared/domain/rules.ts'
import { call } from '../../lib/api.ts'
import { useAsked } from '../../lib/use-asked.ts'
import { useName } from '../../lib/use-name.ts'
import { useWitnesses } from '../../lib/use-witnesses.ts'
import { Button } from '../../ui/button.tsx'
import { SignedDialog } from '../../ui/signed-dialog.tsx'
import type { Amending } from './amend-rules.tsx'
import { AmendSteps } from './amend-steps.tsx'
import { RuleChanges } from './rule-changes.tsx'
import css from './rules-documents.module.css'

type Props = Readonly<{ amending: Amending; rules: Rules; onBack: () => void; onClose: () => void }>

export function AmendSign({ amending: { track, edition }, rules, onBack, onClose }: Props) {
  const { t } = useTranslation()
  const witnesses = useWitnesses()
  const say = useName()
  const [preview] = useAsked('rules.preview', { track: track.id, rules }, ['sheets.changed', 'setup.changed'])
  const name = say(track.name)
  return (
    <SignedDialog
      size="full"
      head={<AmendSteps at="stepSign" />}
      back={<Button onPress={onBack}>{t('rulesDocuments.back')}</Button>}
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
      <div className={css.summary}>
        <RuleChanges track={track} rules={rules} preview={preview} />
      </div>
    </SignedDialog>
  )
}
