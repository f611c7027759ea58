/** The comments of a sealed sheet, which are read and no longer written. */
import { useTranslation } from 'react-i18next'
import type { SheetInHand } from '../../../shared/contract/sheets.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { CommentList } from './comment-list.tsx'
import { commentOn } from './judging-store.ts'
import { useEditor } from './sheet-in-hand.ts'

export function ReadComments({ sheet }: Readonly<{ sheet: SheetInHand }>) {
  const { t } = useTranslation()
  const comments = useEditor(state => state.comments)
  return (
    <Dialog open size="wide" isText title={t('judging.comments.title')} onClose={() => commentOn(false)}>
      <CommentList sheet={sheet} comments={comments} />
    </Dialog>
  )
}
