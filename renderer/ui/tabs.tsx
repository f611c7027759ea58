/** Pages of one subject, one of them shown. Knows no page. */
import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import css from './tabs.module.css'

export type Tab = Readonly<{ id: string; label: string; count?: number; content: ReactNode }>
type Props = Readonly<{ label: string; tabs: readonly Tab[]; current: string; onChange: (id: string) => void }>

export function Tabs({ label, tabs, current, onChange }: Props) {
  return (
    <Base.Root className={css.root} value={current} onValueChange={id => onChange(String(id))}>
      <Base.List className={css.list} aria-label={label}>
        {tabs.map(tab => (
          <Base.Tab key={tab.id} value={tab.id} className={css.tab}>
            {tab.label}
            {tab.count !== undefined && <span className={css.count}>{tab.count}</span>}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map(tab => (
        <Base.Panel key={tab.id} value={tab.id} className={css.panel}>
          {tab.content}
        </Base.Panel>
      ))}
    </Base.Root>
  )
}
