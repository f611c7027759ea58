/** Deciding who of the equals across an award's line has the award. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrackResults } from '../../../shared/contract/results.ts'
import type { EntryId } from '../../../shared/domain/ids.ts'
import type { TrackResult } from '../../../shared/domain/result.ts'
import { fromText } from '../../../shared/scoring/exact.ts'
import { awardName } from '../../../shared/words/award-rules-in-words.ts'
import { exactWords } from '../../../shared/words/exact-words.ts'
import { call } from '../../lib/api.ts'
import { usePreferences } from '../../lib/preferences.ts'
import { useWitnesses } from '../../lib/use-witnesses.ts'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SignedDialog } from '../../ui/signed-dialog.tsx'
import css from './line-dialog.module.css'

export type OpenLine = TrackResult['openLines'][number]
type Props = Readonly<{ results: TrackResults; line: OpenLine; onClose: () => void; onDecided: () => void }>

export function LineDialog({ results: { track, result, entries }, line, ...rest }: Props) {
  const { t } = useTranslation()
  const witnesses = useWitnesses()
  const language = usePreferences(preferences => preferences.language)
  const [chosen, setChosen] = useState<readonly EntryId[]>([])
  const over = line.seats === undefined ? 0 : chosen.length - line.seats
  const award = awardName({ track, language }, line.award)
  const option = (id: EntryId) => {
    const about = entries.find(each => each.id === id)
    const score = result.entries.find(({ entry }) => entry === id)?.score
    return {
      value: id,
      label: t('results.line.entry', { number: about?.number ?? id, name: about?.name ?? '' }),
      note: score && t('common.units.points', { points: exactWords(fromText(score), track.rules.rounding.places) }),
    }
  }
  return (
    <SignedDialog
      {...rest}
      title={t('results.line.title', { award })}
      lead={t('results.line.lead')}
      witnesses={witnesses}
      done={t('results.line.done', { award })}
      sign={signature =>
        call('line.decide', { track: track.id, award: line.award, entries: [...line.entries], in: [...chosen], ...signature })
      }
    >
      <div className={css.choice}>
        {line.seats !== undefined && (
          <p className={css.seats}>{t('results.line.seats', { count: line.seats, tied: line.entries.length })}</p>
        )}
        <ChoiceList
          label={t('results.line.who', { award })}
          kind="several"
          options={line.entries.map(option)}
          chosen={chosen}
          onChange={setChosen}
        />
        {over > 0 && <Notice tone="look" title={t('results.line.over', { count: over, award })} />}
        <p>{t('results.line.rest', { count: chosen.length, award })}</p>
      </div>
    </SignedDialog>
  )
}
