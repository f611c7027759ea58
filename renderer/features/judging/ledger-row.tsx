/** One criterion of the ledger: its name, its mark or the word that it has none, and whether that is on the disk. */
import type { TFunction } from 'i18next'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Criterion } from '../../../shared/domain/rubric.ts'
import { pointsText } from '../../lib/points.ts'
import { useName } from '../../lib/use-name.ts'
import { Icon, type IconName } from '../../ui/icons.tsx'
import cells from './ledger-cells.module.css'
import css from './ledger-row.module.css'
import { stepOf } from './ledger-sums.ts'
import { nameWidth } from './name-width.ts'
import { formerMark } from './returned-marks.ts'
import { inHand, shownMark, useEditor } from './sheet-in-hand.ts'

type Keeping = 'none' | 'sending' | 'saved' | 'notSaved'
const icons: Readonly<Record<Keeping, IconName>> = { none: 'unmarked', sending: 'clock', saved: 'tick', notSaved: 'alert' }

/** A name that cannot be set in two phrases. */
const LONG = 44

type Props = Readonly<{
  criterion: Criterion
  /** The only one of its group: it carries the group's name in its letters. */
  isNamed: boolean
  onPick: () => void
}>

export function LedgerRow({ criterion, isNamed, onPick }: Props) {
  const { t } = useTranslation()
  const say = useName()
  const editor = useEditor()
  const mark = shownMark(editor, criterion.id)
  const keeping = keepingOf({
    isRefused: editor.refused?.criterion === criterion.id,
    isSending: editor.sending.has(criterion.id),
    isMarked: mark !== undefined,
  })
  const name = say(criterion.name)
  const value = mark === undefined ? t('judging.sheet.unmarked') : pointsText(mark, stepOf([criterion]))
  const hasComment = editor.comments.some(({ about }) => about === criterion.id)
  const former = editor.sheet && formerMark(editor.sheet, criterion, mark)
  const formerValue = former?.mark === undefined ? undefined : pointsText(former.mark, stepOf([criterion]))
  const words = [
    name,
    value,
    t('judging.sheet.full', { max: pointsText(criterion.max) }),
    ...(former === undefined ? [] : [formerWords(t, formerValue)]),
    ...(hasComment ? [t('judging.comments.has')] : []),
  ]
  const isInHand = inHand(editor)?.id === criterion.id
  const row = useRef<HTMLButtonElement>(null)
  // Whoever walks the rows by Tab types into the one that has the frame, and the frame goes where the hand goes.
  useEffect(() => {
    if (isInHand && document.activeElement?.hasAttribute('data-criterion')) row.current?.focus()
  }, [isInHand])
  return (
    <button
      ref={row}
      type="button"
      className={`${cells.cells} ${cells.line} ${css.row}`}
      data-criterion={criterion.id}
      data-named={isNamed || undefined}
      aria-current={isInHand || undefined}
      aria-label={[...words, ...(keeping === 'none' ? [] : [t(`judging.sheet.${keeping}`)])].join(' ')}
      onMouseDown={event => event.preventDefault()}
      onFocus={() => !isInHand && onPick()}
      onClick={onPick}
    >
      <span className={css.name} data-long={nameWidth(name) > LONG || undefined}>
        {name}
      </span>
      <span
        className={css.mark}
        data-none={mark === undefined || undefined}
        data-zero={mark === 0 || undefined}
        data-changed={former !== undefined || undefined}
      >
        {value}
      </span>
      <small className={`${cells.max} ${css.max}`}>/{pointsText(criterion.max)}</small>
      <span className={`${cells.tick} ${css.tick}`} data-keeping={keeping} data-noted={hasComment || undefined}>
        <Icon name={icons[keeping]} />
      </span>
      {/* Under the mark and under the tick: neither may make a name wrap. */}
      {former !== undefined && <s className={css.former}>{formerValue ?? '—'}</s>}
      {hasComment && (
        <span className={css.noted}>
          <Icon name="comment" />
        </span>
      )}
    </button>
  )
}

const formerWords = (t: TFunction, value: string | undefined) =>
  value === undefined ? t('judging.returned.formerNone') : t('judging.returned.former', { mark: value })

type Kept = Readonly<{ isRefused: boolean; isSending: boolean; isMarked: boolean }>

function keepingOf({ isRefused, isSending, isMarked }: Kept): Keeping {
  if (isRefused) return 'notSaved'
  if (isSending) return 'sending'
  return isMarked ? 'saved' : 'none'
}
