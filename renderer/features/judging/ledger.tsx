/** The rubric as a printed sheet: groups with subtotals, a row for each criterion, the total under a double rule. Knows where a row leads. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SheetInHand } from '../../../shared/contract/sheets.ts'
import type { CriterionId } from '../../../shared/domain/ids.ts'
import { criteriaOf } from '../../../shared/domain/rubric.ts'
import { pointsText } from '../../lib/points.ts'
import { Icon } from '../../ui/icons.tsx'
import css from './ledger.module.css'
import cells from './ledger-cells.module.css'
import { columnsOf, inOneColumn } from './ledger-columns.ts'
import { LedgerGroup } from './ledger-group.tsx'
import { stepOf } from './ledger-sums.ts'
import { inHand, isOpen, useEditor } from './sheet-in-hand.ts'
import { useFollow } from './use-follow.ts'
import type { LedgerPlan } from './use-ledger-plan.ts'
import { useSums } from './use-sums.ts'

type Props = Readonly<{ sheet: SheetInHand; plan: LedgerPlan }>

export function Ledger({ sheet, plan }: Props) {
  const isFolded = plan === 'folded'
  const columns = isFolded ? [inOneColumn(sheet.rubric)] : columnsOf(sheet.rubric)
  const inFocus = useEditor(inHand)?.id
  const opened = useOpened(sheet, inFocus)
  const list = useFollow<HTMLDivElement>(inFocus)
  const widest = Math.max(...criteriaOf(sheet.rubric).map(each => pointsText(each.max, stepOf([each])).length))
  return (
    <div className={css.ledger} data-plan={plan} data-wide={widest > 4 || undefined}>
      <div ref={list} className={css.columns} data-columns={columns.length}>
        {columns.map((pieces, at) => (
          <div key={pieces[0]?.criteria[0]?.id} className={css.column}>
            {pieces.map(piece => (
              <LedgerGroup
                key={piece.criteria[0]?.id}
                piece={piece}
                sheet={sheet}
                fold={!isFolded ? undefined : piece.group.id === opened ? 'open' : 'shut'}
              />
            ))}
            {!isFolded && at === columns.length - 1 && <Total sheet={sheet} />}
          </div>
        ))}
      </div>
      {isFolded && <Total sheet={sheet} />}
    </div>
  )
}

/** The group that is open where one is: that of the criterion in hand; a group of one is always in sight, and shuts no other. */
function useOpened({ rubric }: SheetInHand, inFocus: CriterionId | undefined): string | undefined {
  const group = rubric.groups.find(({ criteria }) => criteria.length > 1 && criteria.some(({ id }) => id === inFocus))?.id
  const [last, setLast] = useState(group)
  if (group !== undefined && group !== last) setLast(group)
  return group ?? last
}

function Total({ sheet }: Readonly<{ sheet: SheetInHand }>) {
  const { t } = useTranslation()
  const { sum, missing, open } = useSums(sheet)
  const canWrite = useEditor(isOpen)
  const criteria = criteriaOf(sheet.rubric)
  // The sum of nothing is no zero.
  const isBlank = missing === criteria.length
  const isSaved = useEditor(({ sending }) => sending.size === 0)
  return (
    <div className={`${cells.cells} ${css.total}`}>
      <span className={css.word}>{t('judging.sheet.total')}</span>
      <b className={css.sum} data-none={isBlank || undefined}>
        {isBlank ? '—' : pointsText(sum, stepOf(criteria))}
      </b>
      <span className={css.whole}>{t('judging.sheet.of', { max: pointsText(sheet.rubric.max) })}</span>
      <span className={css.note} data-done={(missing === 0 && isSaved) || undefined}>
        {missing > 0 ? (
          <>
            <Icon name="unmarked" />
            {t('judging.sheet.missing', { count: missing, points: pointsText(open) })}
          </>
        ) : (
          canWrite && (
            <>
              <Icon name={isSaved ? 'tick' : 'clock'} />
              {t(isSaved ? 'judging.sheet.complete' : 'judging.sheet.sending')}
            </>
          )
        )}
      </span>
    </div>
  )
}
