/** Deciding how an entry is reckoned where the rules stop: the ways that would give it a score, each with that score. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PanelId } from '../../../shared/domain/ids.ts'
import type { StopRemedy } from '../../../shared/domain/stop.ts'
import { fromText } from '../../../shared/scoring/exact.ts'
import { exactWords } from '../../../shared/words/exact-words.ts'
import { call } from '../../lib/api.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { useAsked } from '../../lib/use-asked.ts'
import { useStopSentence } from '../../lib/use-stop-sentence.ts'
import { useWitnesses } from '../../lib/use-witnesses.ts'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SignedDialog } from '../../ui/signed-dialog.tsx'
import type { StopMatter } from './open-matter.ts'

type Props = Readonly<{ panel: PanelId; matter: StopMatter; readOnly: boolean; onClose: () => void; onDecided: () => void }>

export function StopDialog({ panel, matter, readOnly, ...rest }: Props) {
  const { t } = useTranslation()
  const witnesses = useWitnesses()
  const sentence = useStopSentence()
  const { entry, number } = matter
  const [chosen, setChosen] = useState<StopRemedy>()
  const [remedies] = useAsked('stop.remedies', { panel, entry }, ['sheets.changed', 'setup.changed'])
  const known = remedies.state === 'ready' ? remedies.value : []
  // What was chosen may have gone while the dialog was open.
  const instead = known.find(remedy => remedy.instead === chosen)?.instead
  return (
    <SignedDialog
      {...rest}
      title={t('reconciliation.stop.title', { number })}
      lead={sentence(matter)}
      readOnly={readOnly}
      witnesses={witnesses}
      done={t('reconciliation.stop.done')}
      sign={instead && (signature => call('stop.decide', { panel, entry, instead, ...signature }))}
    >
      {remedies.state === 'refused' && <Notice tone="wrong" title={refusalSentence(t, remedies.refused)} />}
      {remedies.state === 'loading' && <p>{t('common.work.loading')}</p>}
      {remedies.state === 'ready' && known.length === 0 && (
        <Notice tone="look" title={t('reconciliation.stop.none')}>
          {t('reconciliation.stop.noneText')}
        </Notice>
      )}
      {known.length > 0 && (
        <ChoiceList
          label={t('reconciliation.stop.how')}
          kind="one"
          disabled={readOnly}
          chosen={instead === undefined ? [] : [instead]}
          onChange={([next]) => setChosen(next)}
          options={known.map(({ instead: value, score }) => ({
            value,
            label: t(`reconciliation.stop.instead.${value}`),
            note: t('reconciliation.stop.score', { score: exactWords(fromText(score), 2) }),
          }))}
        />
      )}
    </SignedDialog>
  )
}
