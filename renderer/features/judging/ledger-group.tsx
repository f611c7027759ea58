/** One group of the ledger: its head with the subtotal and its rows. Folded, the head is a button that opens it. */
import { useTranslation } from 'react-i18next'
import type { SheetInHand } from '../../../shared/contract/sheets.ts'
import { pointsText } from '../../lib/points.ts'
import { useName } from '../../lib/use-name.ts'
import { Icon } from '../../ui/icons.tsx'
import css from './ledger.module.css'
import cells from './ledger-cells.module.css'
import type { Piece } from './ledger-columns.ts'
import { LedgerRow } from './ledger-row.tsx'
import { stepOf, sumOf } from './ledger-sums.ts'
import { take } from './mark-typing.ts'
import { shownMark, useEditor } from './sheet-in-hand.ts'

type Props = Readonly<{
  piece: Piece
  sheet: SheetInHand
  /** Whether it is one of those that open one at a time; undefined where all of them are open. */
  fold: 'open' | 'shut' | undefined
}>

export function LedgerGroup({ piece, sheet, fold }: Props) {
  const { group, criteria } = piece
  // A group of one needs no head: its row carries the name.
  const isAlone = group.criteria.length === 1 && sheet.rubric.groups.length > 1
  const isRest = criteria[0] !== group.criteria[0]
  const isShut = fold === 'shut' && !isAlone
  return (
    <section className={css.group} data-fold={fold}>
      {isAlone || isRest ? (
        fold === undefined && <div className={css.rule} />
      ) : isShut ? (
        <ShutHead piece={piece} />
      ) : (
        <h2 className={`${cells.cells} ${css.head}`}>
          <GroupName group={group} />
        </h2>
      )}
      {!isShut &&
        criteria.map(criterion => (
          <LedgerRow key={criterion.id} criterion={criterion} isNamed={isAlone} onPick={() => take(criterion.id)} />
        ))}
    </section>
  )
}

function ShutHead({ piece: { group } }: Readonly<{ piece: Piece }>) {
  const { t } = useTranslation()
  const say = useName()
  const editor = useEditor()
  const missing = group.criteria.filter(({ id }) => shownMark(editor, id) === undefined)
  const done = group.criteria.length - missing.length
  const first = missing[0] ?? group.criteria[0]
  const holes = { group: say(group.name), sum: subtotal(group, editor) || '0', max: pointsText(group.max), done, of: group.criteria.length }
  return (
    <h2>
      <button
        type="button"
        className={`${cells.cells} ${cells.line} ${css.shut}`}
        aria-expanded={false}
        aria-label={t('judging.sheet.group', holes)}
        onMouseDown={event => event.preventDefault()}
        onClick={() => first && take(first.id)}
      >
        <GroupName group={group} done={t('judging.sheet.done', { done, of: group.criteria.length })} />
        <span className={cells.tick}>
          <Icon name={missing.length === 0 ? 'tick' : 'down'} />
        </span>
      </button>
    </h2>
  )
}

/** Name, how many are marked where the rows are out of sight, subtotal, maximum: the cells of a head. */
function GroupName({ group, done }: Readonly<{ group: Piece['group']; done?: string }>) {
  const say = useName()
  const sum = subtotal(group, useEditor())
  return (
    <>
      <span className={css.title}>
        {say(group.name)}
        {done !== undefined && <small className={css.done}>{done}</small>}
      </span>
      <span className={css.subtotal}>{sum}</span>
      <small className={cells.max}>/{pointsText(group.max)}</small>
    </>
  )
}

/** Empty as long as nothing is marked: that is no zero. */
function subtotal({ criteria }: Piece['group'], editor: Parameters<typeof shownMark>[0]): string {
  const marks = criteria.flatMap(({ id }) => shownMark(editor, id) ?? [])
  return marks.length === 0 ? '' : pointsText(sumOf(marks), stepOf(criteria))
}
