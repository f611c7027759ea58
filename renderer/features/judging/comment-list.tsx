/** The comments of a sheet to read: those for the contestant, each under what it is about, and how many notes there are besides. */
import { useTranslation } from 'react-i18next'
import type { SheetInHand } from '../../../shared/contract/sheets.ts'
import { type DraftComment, sealedComments } from '../../../shared/domain/comment.ts'
import { criteriaOf } from '../../../shared/domain/rubric.ts'
import { useName } from '../../lib/use-name.ts'
import css from './comment-list.module.css'

type Props = Readonly<{ sheet: SheetInHand; comments: readonly DraftComment[] }>

export function CommentList({ sheet, comments }: Props) {
  const { t } = useTranslation()
  const say = useName()
  const sealed = sealedComments(comments)
  const hidden = comments.length - sealed.length
  const names = new Map(criteriaOf(sheet.rubric).map(({ id, name }) => [id, say(name)]))
  if (comments.length === 0) return null
  return (
    <div className={css.comments}>
      {sealed.length > 0 && <h4>{t('judging.review.comments')}</h4>}
      {sealed.map(({ about, text }) => (
        <p key={about ?? ''}>
          <b>{about === null ? t('judging.review.whole') : names.get(about)}</b> {text}
        </p>
      ))}
      {hidden > 0 && <p className={css.hidden}>{t('judging.review.private', { count: hidden })}</p>}
    </div>
  )
}
