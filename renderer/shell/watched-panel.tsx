/** A panel as its chief sees it, for those who may look but not judge it: a way back over the page. Composes; knows no marks. */
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import css from './watched-panel.module.css'

type Props = Readonly<{ name: string; onLeave: () => void; children: ReactNode }>

export function WatchedPanel({ name, onLeave, children }: Props) {
  const { t } = useTranslation()
  const back = useRef<HTMLButtonElement>(null)
  // The row that was pressed is gone.
  useEffect(() => back.current?.focus(), [])
  return (
    <div className={css.page}>
      <header className={css.head}>
        <Button ref={back} look="bare" icon="left" onPress={onLeave}>
          {t('operator.toOverview')}
        </Button>
        <h1 className={css.name}>{name}</h1>
      </header>
      <div className={css.content}>{children}</div>
    </div>
  )
}
