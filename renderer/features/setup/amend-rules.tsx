/** After the freeze: a document is chosen, what it changes is looked at, and two people sign. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Track } from '../../../shared/domain/track.ts'
import { Button } from '../../ui/button.tsx'
import { AmendLook } from './amend-look.tsx'
import { AmendSign } from './amend-sign.tsx'
import type { ChosenDocument } from './document-choice.tsx'

/** The rules in force when it was begun: when they change meanwhile, what was looked at is not what would be signed, and main refuses. */
export type Amending = Readonly<{ track: Track; edition: number }>

export function AmendRules({ track, edition }: Amending) {
  const { t } = useTranslation()
  const [amending, setAmending] = useState<Amending>()
  const [chosen, setChosen] = useState<ChosenDocument>()
  const [isSigning, setIsSigning] = useState(false)
  const close = () => {
    setAmending(undefined)
    setChosen(undefined)
    setIsSigning(false)
  }
  return (
    <>
      <Button onPress={() => setAmending({ track, edition })}>{t('rulesDocuments.amend', { edition })}</Button>
      {amending && !isSigning && (
        <AmendLook amending={amending} chosen={chosen} onChoose={setChosen} onNext={() => setIsSigning(true)} onClose={close} />
      )}
      {amending && chosen && isSigning && (
        <AmendSign amending={amending} rules={chosen.document.rules} onBack={() => setIsSigning(false)} onClose={close} />
      )}
    </>
  )
}
