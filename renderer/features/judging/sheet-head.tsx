/** Whose sheet this is, by number, and where it stands among the judge's own. */
import { useTranslation } from 'react-i18next'
import type { SheetInHand } from '../../../shared/contract/sheets.ts'
import { pointsText } from '../../lib/points.ts'
import { useName } from '../../lib/use-name.ts'
import { StateBadge } from '../../ui/state-badge.tsx'
import { useEditor } from './sheet-editor.ts'
import css from './sheet-head.module.css'

export function SheetHead({ sheet, judge, index, of }: Readonly<{ sheet: SheetInHand; judge: string; index: number; of: number }>) {
  const { t } = useTranslation()
  const say = useName()
  const hasMarks = useEditor(state => Object.keys(state.marks).length > 0)
  const state = sheet.state === 'unmarked' && hasMarks ? 'draft' : sheet.state
  return (
    <header className={css.head}>
      <h1 className={css.number}>{sheet.number}</h1>
      <div className={css.part}>
        <p className={css.name}>{say(sheet.part)}</p>
        {sheet.returnReason !== null && sheet.state === 'returned' ? (
          <p className={css.returned}>{t('judging.sheet.returned', { reason: sheet.returnReason })}</p>
        ) : (
          <p className={css.place}>
            {[
              t('judging.sheet.place', { index, of }),
              say(sheet.rubric.title),
              t('judging.sheet.full', { max: pointsText(sheet.rubric.max) }),
            ].join('　')}
          </p>
        )}
      </div>
      <span className={css.judge}>{judge}</span>
      <StateBadge state={state} />
    </header>
  )
}
