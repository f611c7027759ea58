/** The judge's place at a kiosk: the list, or the sheet in hand. Asks again when something changed. */
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { SheetId } from '../../../shared/domain/ids.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { useAnnouncement } from '../../lib/use-announcement.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { inHand, leaveSheet, loadPanels, refreshSheet, resetJudging, sitDown, useJudging } from './judging-store.ts'
import { CalledNotice } from './list-called.tsx'
import { useEditor } from './sheet-in-hand.ts'
import { SheetList } from './sheet-list.tsx'
import { SheetScreen } from './sheet-screen.tsx'

type Props = Readonly<{
  judge: string
  /** The clock of the lecture that a sheet is about. */
  clock?: (sheet: SheetId) => ReactNode
}>

export function KioskJudging({ judge, clock }: Props) {
  const { t } = useTranslation()
  const { panels, sheet } = useJudging()
  useEffect(() => {
    void sitDown()
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
  if (sheet?.state === 'ready') {
    const aside = (
      <>
        <CalledNotice sheet={sheet.value} />
        {clock?.(sheet.value.id)}
      </>
    )
    return <SheetScreen key={sheet.value.id} sheet={sheet.value} judge={judge} clock={aside} />
  }
  return panels.state === 'ready' ? <SheetList panels={panels.value} /> : <p role="status">{t('common.work.loading')}</p>
}

/** A sheet that is being written keeps its place under the hands; one that the chief gave back or took is shown as it is now. */
async function askAgain(): Promise<void> {
  await loadPanels()
  const { sheet } = useEditor.getState()
  const { panels } = useJudging.getState()
  if (sheet === undefined || inHand() !== sheet.id || panels.state !== 'ready') return
  const now = panels.value.flatMap(panel => panel.entries.flatMap(entry => entry.sheets)).find(({ id }) => id === sheet.id)
  const wasRequested = sheet.request !== null && sheet.request.declined === undefined
  const isWriting = (state: string | undefined) => state === 'unmarked' || state === 'draft'
  if (now === undefined || (isWriting(sheet.state) && isWriting(now.state))) return
  const wasQuestioned = sheet.question !== null && sheet.question.answer === undefined
  if (now.state !== sheet.state || now.isRequested !== wasRequested || now.isQuestioned !== wasQuestioned) await refreshSheet(sheet.id)
}
