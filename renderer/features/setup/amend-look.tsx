/** The first two steps of changing frozen rules: the document, and what it would change. Nothing is signed here. */
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Rules } from '../../../shared/domain/rules.ts'
import { useAsked } from '../../lib/use-asked.ts'
import { useName } from '../../lib/use-name.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import type { Amending } from './amend-rules.tsx'
import { type AmendStep, AmendSteps } from './amend-steps.tsx'
import { type ChosenDocument, DocumentChoice } from './document-choice.tsx'
import { DocumentFacts } from './document-facts.tsx'
import { EntryChanges } from './entry-changes.tsx'
import { RuleChanges } from './rule-changes.tsx'
import css from './rules-documents.module.css'

type Props = Readonly<{
  amending: Amending
  chosen: ChosenDocument | undefined
  onChoose: (document: ChosenDocument | undefined) => void
  onNext: () => void
  onClose: () => void
}>

export function AmendLook({ amending: { track, edition }, chosen, onChoose, onNext, onClose }: Props) {
  const { t } = useTranslation()
  const say = useName()
  const [isWeighed, setIsWeighed] = useState(false)
  const isLooking = chosen !== undefined
  const [step, setStep] = useState<AmendStep>(isLooking ? 'stepChanges' : 'stepFile')
  const isChanges = isLooking && step === 'stepChanges'
  const goOn = () => (isChanges ? onNext() : setStep('stepChanges'))
  return (
    <Dialog
      open
      size="full"
      onClose={onClose}
      title={t('rulesDocuments.amendTitle', { track: say(track.name), edition })}
      lead={t('rulesDocuments.amendLead')}
      back={isChanges && <Button onPress={() => setStep('stepFile')}>{t('rulesDocuments.back')}</Button>}
      actions={
        <>
          <Button onPress={onClose}>{t('common.actions.cancel')}</Button>
          <Button look="ink" disabled={!isLooking || (isChanges && !isWeighed)} onPress={goOn}>
            {t('rulesDocuments.next')}
          </Button>
        </>
      }
    >
      <Step key={step} at={step}>
        {isChanges ? (
          <Changes track={track} rules={chosen.document.rules} onWeighed={setIsWeighed} />
        ) : (
          <>
            <DocumentChoice track={track.id} chosen={chosen} onChoose={onChoose} />
            {chosen && <DocumentFacts {...chosen} />}
          </>
        )}
      </Step>
    </Dialog>
  )
}

/** The focus goes where the new step begins: on the button it would run on with a second Enter. */
function Step({ at, children }: Readonly<{ at: AmendStep; children: React.ReactNode }>) {
  const start = useRef<HTMLDivElement>(null)
  useEffect(() => start.current?.focus(), [])
  return (
    <div ref={start} className={css.step} tabIndex={-1}>
      <AmendSteps at={at} />
      {children}
    </div>
  )
}

type ChangesProps = Readonly<{ track: Amending['track']; rules: Rules; onWeighed: (isWeighed: boolean) => void }>

function Changes({ track, rules, onWeighed }: ChangesProps) {
  const [preview] = useAsked('rules.preview', { track: track.id, rules }, ['sheets.changed', 'setup.changed'])
  const isReady = preview.state === 'ready'
  useEffect(() => {
    onWeighed(isReady)
    return () => onWeighed(false)
  }, [isReady, onWeighed])
  return (
    <>
      <RuleChanges track={track} rules={rules} preview={preview} />
      {preview.state === 'ready' && <EntryChanges changes={preview.value.changes} before={track} after={{ ...track, rules }} />}
    </>
  )
}
