/** The marks that the judges gave an entry in one part, one after the other: dropped ones struck through, missing ones in words. */
import type { TrackResults } from '../../../shared/contract/results.ts'
import type { PartId } from '../../../shared/domain/ids.ts'
import type { EntryResult } from '../../../shared/domain/result.ts'
import { isDropped, marksInWords, placesFor } from '../../../shared/words/marks-in-words.ts'
import { usePreferences } from '../../lib/preferences.ts'
import css from './judge-marks.module.css'

type Props = Readonly<{
  entry: EntryResult
  /** Undefined where the rules reduce the judges' totals. */
  part: PartId | undefined
  results: TrackResults
}>

export function JudgeMarks({ entry, part, results }: Props) {
  const language = usePreferences(preferences => preferences.language)
  const lists = entry.explanation.flatMap(step =>
    step.key === 'marks' && step.part === part && step.criterion === undefined ? [step] : [],
  )
  // Totals come again in every round: the first of each group is shown.
  const own = lists.filter((step, at) => lists.findIndex(({ group }) => group === step.group) === at)
  const marks = own.flatMap(step => step.marks)
  if (marks.length === 0) return null
  const said = marksInWords(marks, { ...results, language }, Math.max(1, placesFor(marks)))
  return (
    <span className={css.marks}>
      {said.map(({ judge, who, mark, fate, is }) => {
        const title = `${who} ${fate}`
        if (isDropped({ fate: is }))
          return (
            <s key={judge} title={title}>
              {mark}
            </s>
          )
        return (
          <span key={judge} title={title} data-missing={(is !== 'counted' && is !== 'moved') || undefined}>
            {mark}
          </span>
        )
      })}
    </span>
  )
}
