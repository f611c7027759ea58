/** The row under the bands: what was written about the criterion in hand, and the way to write. */
import { useTranslation } from 'react-i18next'
import type { Criterion } from '../../../shared/domain/rubric.ts'
import { Icon } from '../../ui/icons.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import css from './comment-row.module.css'
import { commentOn } from './judging-store.ts'
import { isHeldBack } from './mark-typing.ts'
import { isOpen, useEditor } from './sheet-in-hand.ts'

export function CommentRow({ criterion }: Readonly<{ criterion: Criterion }>) {
  const { t } = useTranslation()
  const canWrite = useEditor(isOpen)
  const unkept = useEditor(state => state.unkept.find(({ about }) => about === criterion.id))
  const all = useEditor(({ comments }) => comments)
  const comments = all.filter(({ about }) => about === criterion.id)
  const opens = canWrite || all.length > 0
  const shown = unkept ?? comments.find(({ audience }) => audience === 'contestant') ?? comments[0]
  const verb = t(canWrite ? 'judging.comments.open' : opens ? 'judging.comments.read' : 'judging.comments.none')
  const label = shown?.text ?? verb
  const said = unkept === undefined ? label : t('judging.comments.unkept', { text: unkept.text })
  return (
    <button
      type="button"
      className={css.row}
      disabled={!opens}
      aria-keyshortcuts="F2"
      aria-label={shown === undefined ? label : `${verb}: ${said}`}
      onMouseDown={event => event.preventDefault()}
      onClick={() => isHeldBack() || commentOn(true)}
    >
      <Icon name={unkept ? 'alert' : shown?.audience === 'private' ? 'lock' : 'comment'} />
      <span className={css.text}>{said}</span>
      {opens && <KeyCap>F2</KeyCap>}
    </button>
  )
}
