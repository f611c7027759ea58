/** A sheet laid over the page: title, something to read or fill in, and what can be done. Esc closes it and the focus goes back. Knows no content. */
import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import css from './dialog.module.css'

type Props = Readonly<{
  open: boolean
  onClose: () => void
  title: string
  /** One sentence under the title that says what this is for. */
  lead?: string
  children: ReactNode
  /** The buttons at the foot, the one that goes on last. */
  actions?: ReactNode
  /** A button at the start of the foot, which stays in place whatever the others are called: a way back. */
  back?: ReactNode
  /** `page` takes the whole window: nothing behind it is in sight. */
  size?: 'narrow' | 'wide' | 'full' | 'page'
  /** There is nothing to press in it, only to read: the keys scroll it. */
  isText?: boolean
  /** What gets the focus first; otherwise the first thing that can have it. */
  startAt?: RefObject<HTMLElement | null>
}>

export function Dialog({ open, onClose, title, lead, children, actions, back, size = 'narrow', isText = false, startAt }: Props) {
  const { t } = useTranslation()
  return (
    <Base.Root open={open} onOpenChange={isOpen => !isOpen && onClose()} disablePointerDismissal>
      <Base.Portal>
        <Base.Backdrop className={css.veil} />
        <Base.Viewport className={css.viewport} data-size={size}>
          <Base.Popup className={css.popup} data-size={size} {...(startAt && { initialFocus: startAt })}>
            <header className={css.head}>
              <Base.Title className={css.title}>{title}</Base.Title>
              {lead && <Base.Description className={css.lead}>{lead}</Base.Description>}
            </header>
            <div className={css.body} tabIndex={isText ? 0 : undefined}>
              {children}
            </div>
            <footer className={css.foot}>
              {back && <span className={css.back}>{back}</span>}
              {actions ?? <Button onPress={onClose}>{t('common.actions.close')}</Button>}
            </footer>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}
