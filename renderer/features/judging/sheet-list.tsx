/** The judge's list of the day: entries in running order, the state of each own sheet, and what comes next. Blind unless main says otherwise. */
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { MyPanel } from '../../../shared/contract/sheets.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { useJudging } from './judging-store.ts'
import { ListColumns } from './list-columns.tsx'
import { ListHead } from './list-head.tsx'
import { ListNotices } from './list-notices.tsx'
import { blocksOf, type ListBlock } from './list-plan.ts'
import { ListTable } from './list-table.tsx'
import css from './sheet-list.module.css'
import { nextOnList } from './to-do.ts'
import { useListKeys } from './use-list-keys.ts'

export function SheetList({ panels }: Readonly<{ panels: readonly MyPanel[] }>) {
  const { t } = useTranslation()
  const page = useRef<HTMLDivElement>(null)
  const go = useRef<HTMLButtonElement>(null)
  const blocks = useMemo(() => blocksOf(panels), [panels])
  const left = useJudging(state => state.left)
  const next = nextOnList(panels, left)
  const hand = useListKeys(page, blocks, next?.sheet)
  // Nothing in the list can be opened: the next step, if there is one, is the button above it.
  useEffect(() => {
    if (hand.at === undefined) go.current?.focus()
  }, [hand.at])
  if (panels.length === 0)
    return (
      <EmptyState icon="page" title={t('judging.list.none')}>
        {t('judging.list.noneText')}
      </EmptyState>
    )
  const isBlind = panels.every(panel => panel.entries.every(({ name, school }) => name === null && school === null))
  return (
    <div ref={page} className={css.page}>
      <ListHead panels={panels} next={next} go={go} />
      <div className={css.list}>
        {blocks.map((block, index) => (
          <section key={block.key} className={css.block} aria-label={block.panel.name}>
            {isFirst(blocks, index) && <ListNotices panel={block.panel} isNamed={panels.length > 1} />}
            {block.panel.parts.length > 1 ? <ListTable block={block} hand={hand} /> : <ListColumns block={block} hand={hand} />}
          </section>
        ))}
      </div>
      <p className={css.foot}>
        <span>
          <KeyCap>↑</KeyCap> <KeyCap>↓</KeyCap> {t('judging.list.keys.move')}
        </span>
        <span>
          <KeyCap>Enter</KeyCap> {t('judging.list.keys.open')}
        </span>
        <span>
          <KeyCap>PgUp</KeyCap> <KeyCap>PgDn</KeyCap> {t('judging.list.keys.page')}
        </span>
        {isBlind && <span>{t('judging.list.blind')}</span>}
      </p>
    </div>
  )
}

/** The first block of a panel says what holds for all of it. */
const isFirst = (blocks: readonly ListBlock[], index: number) => blocks[index - 1]?.panel !== blocks[index]?.panel
