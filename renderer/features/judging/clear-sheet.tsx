/** Takes all marks away, after asking once. Undo brings them back, and the question says so. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { clearAll } from './draft-queue.ts'
import { review } from './judging-store.ts'

export function ClearSheet({ isEmpty }: Readonly<{ isEmpty: boolean }>) {
  const { t } = useTranslation()
  const [isAsking, setIsAsking] = useState(false)
  const clear = () => {
    setIsAsking(false)
    review(false)
    void clearAll()
  }
  return (
    <>
      <Button look="bare" icon="erase" disabled={isEmpty} onPress={() => setIsAsking(true)}>
        {t('judging.review.clear')}
      </Button>
      <ConfirmDialog
        open={isAsking}
        title={t('judging.review.clearTitle')}
        confirm={t('judging.review.clearConfirm')}
        onConfirm={clear}
        onCancel={() => setIsAsking(false)}
      >
        {t('judging.review.clearText')}
      </ConfirmDialog>
    </>
  )
}
