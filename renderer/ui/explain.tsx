/** A small button that opens a few lines about what stands beside it: by touch, by key and by pointing. Knows no content. */
import { Popover } from '@base-ui/react/popover'
import type { ReactNode } from 'react'
import css from './explain.module.css'
import { Icon } from './icons.tsx'

type Props = Readonly<{
  /** The words on the button. */
  words: string
  /** A name for those who hear it, when there are several on a page; it must contain the words. */
  label?: string
  children: ReactNode
}>

export function Explain({ words, label, children }: Props) {
  return (
    <Popover.Root>
      <Popover.Trigger className={css.trigger} aria-label={label} openOnHover delay={400}>
        <Icon name="info" />
        <span>{words}</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className={css.positioner} sideOffset={6} collisionPadding={8}>
          <Popover.Popup className={css.popup} aria-label={label ?? words}>
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
