/** Why an entry has the score that its panel gives it: the proof, with the names of its track. For whoever holds a result but no names. */
import { useTranslation } from 'react-i18next'
import type { TrackId } from '../../../shared/domain/ids.ts'
import type { EntryResult } from '../../../shared/domain/result.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { useAsked } from '../../lib/use-asked.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { WhyThisScore } from './why-this-score.tsx'

type Props = Readonly<{ track: TrackId; entry: EntryResult; onClose: () => void }>

export function WhyOfEntry({ track, entry, onClose }: Props) {
  const { t } = useTranslation()
  const [results] = useAsked('result.track', { track }, ['sheets.changed', 'setup.changed'])
  if (results.state === 'ready') return <WhyThisScore results={results.value} entry={entry} onClose={onClose} />
  return (
    <Dialog open size="full" onClose={onClose} title={t('explanation.wholeScore')}>
      {results.state === 'refused' ? refusalSentence(t, results.refused) : t('common.work.loading')}
    </Dialog>
  )
}
