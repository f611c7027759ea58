/** Comments to read, each under what it is about. Knows neither who reads them nor where they are kept. */
import { useTranslation } from 'react-i18next'
import type { SealedComment } from '../../../shared/domain/comment.ts'
import { criteriaOf, type Rubric } from '../../../shared/domain/rubric.ts'
import { useName } from '../../lib/use-name.ts'
import css from './comment-lines.module.css'

type Props = Readonly<{ rubric: Rubric; comments: readonly SealedComment[] }>

export function CommentLines({ rubric, comments }: Props) {
  const { t } = useTranslation()
  const say = useName()
  const names = new Map(criteriaOf(rubric).map(({ id, name }) => [id, say(name)]))
  return comments.map(({ about, text }) => (
    <p key={about ?? ''} className={css.line}>
      <b>{about === null ? t('judging.review.whole') : names.get(about)}</b> {text}
    </p>
  ))
}
