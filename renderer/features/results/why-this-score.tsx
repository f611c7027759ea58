/** Why an entry has its score and its place, in a sheet over the results. */
import { useTranslation } from 'react-i18next'
import type { TrackResults } from '../../../shared/contract/results.ts'
import type { EntryResult } from '../../../shared/domain/result.ts'
import { fromText } from '../../../shared/scoring/exact.ts'
import { exactWords } from '../../../shared/words/exact-words.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { AwardNotes } from './award-notes.tsx'
import { ProofOfResult } from './proof-of-result.tsx'

type Props = Readonly<{ results: TrackResults; entry: EntryResult; onClose: () => void }>

export function WhyThisScore({ results, entry, onClose }: Props) {
  const { t } = useTranslation()
  const about = results.entries.find(({ id }) => id === entry.entry)
  const number = about?.number ?? entry.entry
  const title =
    entry.score === undefined || entry.rank === undefined
      ? t('explanation.titleWithoutScore', { number })
      : t('explanation.title', { rank: entry.rank, score: exactWords(fromText(entry.score), results.track.rules.rounding.places) })
  return (
    <Dialog
      open
      size="full"
      isText
      onClose={onClose}
      title={title}
      lead={t('explanation.lead', { number, name: about?.name ?? '', school: about?.school ?? '' })}
    >
      <ProofOfResult results={results} entry={entry} />
      <AwardNotes results={results} entry={entry} />
    </Dialog>
  )
}
