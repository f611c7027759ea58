/** Says politely, to those who do not see the tick, which mark is now on the disk. Once, when the fingers rest; not at every key. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SheetInHand } from '../../../shared/contract/sheets.ts'
import type { CriterionId } from '../../../shared/domain/ids.ts'
import { criteriaOf, type Marks } from '../../../shared/domain/rubric.ts'
import { pointsText } from '../../lib/points.ts'
import { useName } from '../../lib/use-name.ts'
import { stepOf } from './ledger-sums.ts'
import css from './saved-line.module.css'
import { useEditor } from './sheet-in-hand.ts'

/** How long nothing more is typed until it is said. */
const REST = 700

export function SavedLine({ sheet }: Readonly<{ sheet: SheetInHand }>) {
  const { t } = useTranslation()
  const say = useName()
  const marks = useEditor(state => state.marks)
  const isSending = useEditor(state => state.sending.size > 0)
  const [said, setSaid] = useState<Readonly<{ marks: Marks; last: CriterionId | undefined }>>({ marks, last: undefined })
  const criteria = criteriaOf(sheet.rubric)
  useEffect(() => {
    if (isSending) return
    const timer = setTimeout(() => {
      const changed = criteriaOf(sheet.rubric).findLast(({ id }) => marks[id] !== said.marks[id])
      if (changed !== undefined) setSaid({ marks, last: changed.id })
    }, REST)
    return () => clearTimeout(timer)
  }, [marks, isSending, said, sheet])
  const criterion = criteria.find(({ id }) => id === said.last)
  const mark = criterion && said.marks[criterion.id]
  return (
    <p className={css.line} aria-live="polite">
      {criterion &&
        (mark === undefined
          ? t('judging.sheet.nowEmpty', { criterion: say(criterion.name) })
          : t('judging.sheet.nowSaved', { criterion: say(criterion.name), mark: pointsText(mark, stepOf([criterion])) }))}
    </p>
  )
}
