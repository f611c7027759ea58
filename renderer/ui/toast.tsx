/** Short notices that come over the page and go: what was done. What must be acted upon is a notice in the page instead. */
import { Toast } from '@base-ui/react/toast'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from './icons.tsx'
import { type NoticeTone, noticeIcons } from './notice.tsx'
import css from './toast.module.css'

type ToastData = Readonly<{ tone: NoticeTone }>
const toasts = Toast.createToastManager<ToastData>()

/** Says something in passing, in place of what was said before. It goes after four seconds; what went wrong stays longer. */
export function sayToast(tone: NoticeTone, title: string, text?: string): void {
  const isWrong = tone === 'wrong'
  toasts.close()
  toasts.add({ title, description: text, timeout: isWrong ? 10_000 : 4000, priority: isWrong ? 'high' : 'low', data: { tone } })
}

/** Another page: what was said of the last one goes. */
export function clearToasts(): void {
  toasts.close()
}

/** Stands once, around a whole page. */
export function ToastRegion({ children }: Readonly<{ children: ReactNode }>) {
  return (
    <Toast.Provider toastManager={toasts} limit={1}>
      {children}
      <Toast.Portal>
        <Region />
      </Toast.Portal>
    </Toast.Provider>
  )
}

function Region() {
  const { t } = useTranslation()
  const { toasts: shown } = Toast.useToastManager<ToastData>()
  return (
    <Toast.Viewport className={css.region} aria-label={t('common.notices')}>
      {shown.map(toast => (
        <Toast.Root key={toast.id} toast={toast} className={css.toast} data-tone={toast.data?.tone ?? 'info'} swipeDirection="up">
          <Icon name={noticeIcons[toast.data?.tone ?? 'info']} />
          <Toast.Content className={css.words}>
            <Toast.Title className={css.title} />
            <Toast.Description className={css.text} />
          </Toast.Content>
          <Toast.Close className={css.close} aria-label={t('common.actions.close')}>
            <Icon name="cross" />
          </Toast.Close>
        </Toast.Root>
      ))}
    </Toast.Viewport>
  )
}
