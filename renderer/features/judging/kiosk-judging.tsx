/** The judge's place at a kiosk: the list, or the sheet in hand. Asks again when something changed. */
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { useAnnouncement } from '../../lib/use-announcement.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { inHand, leaveSheet, loadPanels, refreshSheet, resetJudging, useJudging } from './judging-store.ts'
import { useEditor } from './sheet-editor.ts'
import { SheetList } from './sheet-list.tsx'
import { SheetScreen } from './sheet-screen.tsx'

export function KioskJudging({ judge }: Readonly<{ judge: string }>) {
  const { t } = useTranslation()
  const { panels, sheet } = useJudging()
  useEffect(() => {
    void loadPanels()
    return resetJudging
  }, [])
  useAnnouncement(({ name }) => {
    if (name === 'sheets.changed' || name === 'setup.changed') void askAgain()
  })
  const refused = sheet?.state === 'refused' ? sheet.refused : panels.state === 'refused' ? panels.refused : undefined
  if (refused)
    return (
      <Notice
        tone="wrong"
        title={refusalSentence(t, refused as never)}
        actions={<Button onPress={() => void leaveSheet()}>{t('common.actions.back')}</Button>}
      />
    )
  if (sheet?.state === 'ready') return <SheetScreen key={sheet.value.id} sheet={sheet.value} judge={judge} />
  return panels.state === 'ready' ? <SheetList panels={panels.value} /> : <p role="status">{t('common.work.loading')}</p>
}

/** A sheet that is being written keeps its place under the hands; one that the chief gave back or took is shown as it is now. */
async function askAgain(): Promise<void> {
  await loadPanels()
  const { sheet } = useEditor.getState()
  const { panels } = useJudging.getState()
  if (sheet === undefined || inHand() !== sheet.id || panels.state !== 'ready') return
  const now = panels.value.flatMap(panel => panel.entries.flatMap(entry => entry.sheets)).find(({ id }) => id === sheet.id)
  const isWriting = (state: string | undefined) => state === 'unmarked' || state === 'draft'
  if (now !== undefined && now.state !== sheet.state && !(isWriting(sheet.state) && isWriting(now.state))) await refreshSheet(sheet.id)
}
