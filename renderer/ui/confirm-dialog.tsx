/** Asks before something that cannot be undone, or tells what must be read: nothing behind it can be pressed. Knows no act. */
import { AlertDialog as Base } from '@base-ui/react/alert-dialog'
import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import css from './dialog.module.css'
import { SealButton } from './seal-button.tsx'

type Common = Readonly<{ open: boolean; title: string; children?: ReactNode }>

type ConfirmProps = Common &
  Readonly<{
    /** What happens, as a verb: 退回重评, not 是. */
    confirm: string
    onConfirm: () => void
    onCancel: () => void
    /** Vermilion: this commits. */
    seal?: boolean
    sealNote?: string
    busy?: boolean
    /** Still missing something, such as the reason: it cannot be confirmed yet. */
    disabled?: boolean
  }>

/** The focus starts on Cancel, so that Enter out of habit changes nothing. */
export function ConfirmDialog({ open, title, children, confirm, onConfirm, onCancel, ...rest }: ConfirmProps) {
  const { t } = useTranslation()
  const { seal = false, sealNote, busy = false, disabled = false } = rest
  const cancel = useRef<HTMLButtonElement>(null)
  return (
    <Frame open={open} title={title} onClose={onCancel} startAt={cancel} text={children}>
      <Button ref={cancel} onPress={onCancel}>
        {t('common.actions.cancel')}
      </Button>
      {seal ? (
        <SealButton
          word={confirm}
          ready={!disabled}
          disabled={disabled}
          busy={busy}
          onPress={onConfirm}
          {...(sealNote && { note: sealNote })}
        />
      ) : (
        <Button look="ink" onPress={onConfirm} busy={busy} disabled={disabled}>
          {confirm}
        </Button>
      )}
    </Frame>
  )
}

type FrameProps = Common & Readonly<{ onClose: () => void; startAt: React.RefObject<HTMLElement | null>; text: ReactNode }>

function Frame({ open, title, onClose, startAt, text, children }: FrameProps) {
  return (
    <Base.Root open={open} onOpenChange={isOpen => !isOpen && onClose()}>
      <Base.Portal>
        {/* Over a page that is a dialog itself it veils that page too. */}
        <Base.Backdrop className={css.veil} forceRender />
        <Base.Viewport className={css.viewport}>
          <Base.Popup className={css.popup} initialFocus={startAt}>
            <header className={css.head}>
              <Base.Title className={css.title}>{title}</Base.Title>
            </header>
            <Base.Description className={css.body} render={<div />}>
              {text}
            </Base.Description>
            <footer className={css.foot}>{children}</footer>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}
