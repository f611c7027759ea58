/** Before the freeze: the parts, rubrics and rules of a track are replaced by those of a document, once they were looked at. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Track } from '../../../shared/domain/track.ts'
import { call } from '../../lib/api.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { useName } from '../../lib/use-name.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { sayToast } from '../../ui/toast.tsx'
import { type ChosenDocument, DocumentChoice } from './document-choice.tsx'
import { DocumentFacts } from './document-facts.tsx'
import { RubricTable } from './rubric-table.tsx'
import { RuleLines } from './rule-lines.tsx'
import css from './rules-documents.module.css'

export function ReadRules({ track }: Readonly<{ track: Track }>) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setIsOpen(true)}>{t('rulesDocuments.read')}</Button>
      {isOpen && <ReadDialog track={track} onClose={() => setIsOpen(false)} />}
    </>
  )
}

function ReadDialog({ track, onClose }: Readonly<{ track: Track; onClose: () => void }>) {
  const { t } = useTranslation()
  const say = useName()
  const [chosen, setChosen] = useState<ChosenDocument>()
  const [problem, setProblem] = useState<string>()
  const [isBusy, setIsBusy] = useState(false)
  const choose = (document: ChosenDocument | undefined) => {
    setChosen(document)
    setProblem(undefined)
  }
  const replace = async ({ bytes }: ChosenDocument) => {
    setIsBusy(true)
    const reply = await call('rules.define', { track: track.id, document: bytes })
    setIsBusy(false)
    if (!reply.ok) return setProblem(refusalSentence(t, reply))
    sayToast('done', t('rulesDocuments.replaced', { track: say(track.name) }))
    onClose()
  }
  return (
    <Dialog
      open
      size="wide"
      onClose={onClose}
      title={t('rulesDocuments.readTitle', { track: say(track.name) })}
      lead={t('rulesDocuments.readLead')}
      actions={
        <>
          <Button onPress={onClose}>{t('common.actions.cancel')}</Button>
          <Button look="ink" busy={isBusy} disabled={chosen === undefined} onPress={() => chosen && void replace(chosen)}>
            {t('rulesDocuments.replace')}
          </Button>
        </>
      }
    >
      <div className={css.step}>
        {problem && <Notice tone="wrong" title={problem} />}
        <DocumentChoice track={track.id} chosen={chosen} onChoose={choose} />
        {chosen && (
          <>
            <DocumentFacts {...chosen} />
            <h3 className={css.heading}>{t('rulesDocuments.rules')}</h3>
            <RuleLines track={{ ...track, parts: chosen.document.parts, rules: chosen.document.rules }} />
            {chosen.document.parts.map(part => (
              <RubricTable key={part.id} part={part} />
            ))}
          </>
        )}
      </div>
    </Dialog>
  )
}
