/** What only people can settle, above the results of a track: stops, ties, gates of rounds and lines of awards, the last with a way to
 * decide. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { tieOfLine } from '../../../shared/awards/tie-of-line.ts'
import type { TrackResults } from '../../../shared/contract/results.ts'
import type { EntryId } from '../../../shared/domain/ids.ts'
import { fromText } from '../../../shared/scoring/exact.ts'
import { awardName } from '../../../shared/words/award-rules-in-words.ts'
import { exactWords } from '../../../shared/words/exact-words.ts'
import { roundName } from '../../../shared/words/round-name.ts'
import { usePreferences } from '../../lib/preferences.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { hardStop } from './hard-stop.ts'
import { LineDialog, type OpenLine } from './line-dialog.tsx'
import css from './open-matters.module.css'

type Props = Readonly<{
  results: TrackResults
  /** Whoever is signed in decides lines; others only read. */
  mayDecide: boolean
  onDecided: () => void
}>
/** `line`: one that can be decided here and now. */
type OpenMatter = Readonly<{ text: string; why?: string; line?: OpenLine | undefined }>

export function OpenMatters({ results, mayDecide, onDecided }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(preferences => preferences.language)
  const matters = useOpenMatters(results)
  const [inHand, setInHand] = useState<OpenLine>()
  if (matters.length === 0) return null
  return (
    <div className={css.block}>
      <Notice tone="look" title={t('results.openTitle', { count: matters.length })}>
        <ul className={css.matters}>
          {matters.map(({ text, why, line }) => (
            <li key={text} className={css.matter}>
              <span className={css.text} title={why}>
                {text}
              </span>
              {mayDecide && line && (
                <Button
                  label={t('results.line.decideOf', { award: awardName({ track: results.track, language }, line.award) })}
                  onPress={() => setInHand(line)}
                >
                  {t('results.line.decide')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Notice>
      {inHand && <LineDialog results={results} line={inHand} onClose={() => setInHand(undefined)} onDecided={onDecided} />}
    </div>
  )
}

function useOpenMatters(results: TrackResults): readonly OpenMatter[] {
  const { result, track, entries } = results
  const { t } = useTranslation()
  const language = usePreferences(preferences => preferences.language)
  const numbers = (ids: readonly EntryId[]) => ids.map(id => entries.find(each => each.id === id)?.number ?? id).join(t('results.between'))
  const stops = result.entries.flatMap(entry => {
    const why = hardStop(entry, results, language)
    return why === undefined ? [] : [{ text: t('results.openStop', { number: numbers([entry.entry]) }), why }]
  })
  const ties = result.openTies.map(tie => ({
    text: t('results.openTie', { numbers: numbers(tie.entries), score: exactWords(fromText(tie.score), track.rules.rounding.places) }),
  }))
  const gates = (result.openGates ?? []).map(gate => ({
    text: t('results.openGate', { round: roundName({ track, language }, gate.round), numbers: numbers(gate.entries) }),
  }))
  const lines = result.openLines.map(line => {
    const about = { award: awardName({ track, language }, line.award), numbers: numbers(line.entries) }
    if (line.contradiction) return { text: t('results.contradiction', about) }
    return tieOfLine(result, line) ? { text: t('results.tieFirst', about) } : { text: t('results.openLine', about), line }
  })
  return [...stops, ...ties, ...gates, ...lines]
}
