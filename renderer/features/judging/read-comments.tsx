/** The comments of a sealed sheet, which are read and no longer written: those for the contestant, and the judge's own notes. */
import { useTranslation } from 'react-i18next'
import type { SheetInHand } from '../../../shared/contract/sheets.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { CommentLines } from './comment-lines.tsx'
import { commentOn } from './judging-store.ts'
import css from './read-comments.module.css'
import { useEditor } from './sheet-in-hand.ts'

export function ReadComments({ sheet: { rubric } }: Readonly<{ sheet: SheetInHand }>) {
  const { t } = useTranslation()
  const all = useEditor(state => state.comments)
  return (
    <Dialog open size="wide" isText title={t('judging.comments.title')} onClose={() => commentOn(false)}>
      {(['contestant', 'private'] as const).map(audience => {
        const comments = all.filter(each => each.audience === audience)
        return (
          comments.length > 0 && (
            <section key={audience} className={css.comments}>
              <h3>{t(`judging.comments.${audience}`)}</h3>
              <CommentLines rubric={rubric} comments={comments} />
            </section>
          )
        )
      })}
    </Dialog>
  )
}
