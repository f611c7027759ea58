/** The foot of the sheet: the ways away from it and back in time, the keys in words, whose sheet it is. Marks nothing. */
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { redo, undo } from './draft-queue.ts'
import { getUp } from './judging-store.ts'
import css from './sheet-foot.module.css'
import { isOpen, useEditor } from './sheet-in-hand.ts'

type Props = Readonly<{
  judge: string
  hasPrevious: boolean
  hasNext: boolean
  /** The item in hand has levels: their letters are typed, not digits. */
  isByLetters: boolean
  onLeave: () => void
  onTurn: (by: number) => void
}>

export function SheetFoot({ judge, hasPrevious, hasNext, isByLetters, onLeave, onTurn }: Props) {
  const { t } = useTranslation()
  const editor = useEditor()
  const canWrite = isOpen(editor)
  const { canUndo, canRedo } = editor
  return (
    <footer className={css.foot}>
      <Button look="bare" icon="ledger" shortcut="Esc" onPress={onLeave}>
        {t('judging.sheet.list')}
      </Button>
      <Button look="bare" icon="undo" shortcut="Ctrl Z" disabled={!canWrite || !canUndo} onPress={() => void undo()}>
        {t('judging.edits.undo')}
      </Button>
      <Button look="bare" icon="redo" shortcut="Ctrl Y" disabled={!canWrite || !canRedo} onPress={() => void redo()}>
        {t('judging.edits.redo')}
      </Button>
      <Button look="bare" icon="left" shortcut="PgUp" disabled={!hasPrevious} onPress={() => onTurn(-1)}>
        {t('judging.sheet.turnBack')}
      </Button>
      <Button look="bare" icon="right" shortcut="PgDn" disabled={!hasNext} onPress={() => onTurn(1)}>
        {t('judging.sheet.turnOn')}
      </Button>
      <div className={css.hints}>
        <span>{t(isByLetters ? 'judging.sheet.letters' : 'judging.sheet.keys')}</span>
        <span className={css.hint}>
          <KeyCap>Enter</KeyCap> {t('judging.sheet.next')}
        </span>
        <span className={css.hint}>
          <KeyCap>Shift</KeyCap>
          <KeyCap>Enter</KeyCap> {t('judging.sheet.previous')}
        </span>
      </div>
      <span className={css.judge}>{judge}</span>
      <Button look="bare" icon="lock" onPress={() => void getUp()}>
        {t('common.actions.leave')}
      </Button>
    </footer>
  )
}
