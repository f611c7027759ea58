/** The marks that the judges gave an entry in one part, one after the other: dropped ones struck through, missing ones in words. */
import { useTranslation } from 'react-i18next'
import type { TrackResults } from '../../../shared/contract/results.ts'
import type { PartId } from '../../../shared/domain/ids.ts'
import type { EntryResult } from '../../../shared/domain/result.ts'
import { fromText } from '../../../shared/scoring/exact.ts'
import { exactWords } from '../../lib/exact-words.ts'
import css from './judge-marks.module.css'
import { placesFor } from './proof-lines.ts'

type Props = Readonly<{
  entry: EntryResult
  /** Undefined where the rules reduce the judges' totals. */
  part: PartId | undefined
  judges: TrackResults['judges']
}>

export function JudgeMarks({ entry, part, judges }: Props) {
  const { t } = useTranslation()
  const step = entry.explanation.find(each => each.key === 'marks' && each.part === part)
  if (step?.key !== 'marks') return null
  const places = Math.max(1, placesFor(step.marks))
  return (
    <span className={css.marks}>
      {step.marks.map(({ judge, value, fate }) => {
        const title = `${judges.find(({ id }) => id === judge)?.name ?? judge} ${t(`explanation.fates.${fate}`)}`
        const mark = value === undefined ? undefined : exactWords(fromText(value), places)
        if (fate === 'dropped-high' || fate === 'dropped-low')
          return (
            <s key={judge} title={title}>
              {mark}
            </s>
          )
        return (
          <span key={judge} title={title} data-missing={mark === undefined || undefined}>
            {fate === 'counted' ? mark : t(`explanation.words.${fate}`)}
          </span>
        )
      })}
    </span>
  )
}
