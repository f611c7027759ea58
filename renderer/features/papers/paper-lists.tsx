/** The lists of a panel's papers: piles to key, papers to look at, what has not come back, and all of them. Knows no call but to find a code. */
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PanelPapers } from '../../../shared/contract/papers.ts'
import type { PanelId, SheetId } from '../../../shared/domain/ids.ts'
import { Notice } from '../../ui/notice.tsx'
import { type Tab, Tabs } from '../../ui/tabs.tsx'
import { FindPaper } from './find-paper.tsx'
import { LineTable } from './line-table.tsx'
import css from './papers-page.module.css'
import { isToLook, isUnreturned, pilesOf } from './pile.ts'
import { PileTable } from './pile-table.tsx'
import { UnreturnedTable } from './unreturned-table.tsx'

type Props = Readonly<{
  as: 'recorder' | 'chief'
  papers: PanelPapers
  choice: ReactNode
  tab: string
  onTab: (tab: string) => void
  onKey: (sheet: SheetId) => void
  onLook: (sheet: SheetId) => void
  onFound: (found: Readonly<{ sheet: SheetId; panel: PanelId }>) => void
}>

export function PaperLists({ as, papers, choice, tab, onTab, onKey, onLook, onFound }: Props) {
  const { t } = useTranslation()
  const [number, setNumber] = useState<string>()
  const isRecorder = as === 'recorder'
  const isOpen = papers.isFrozen && !papers.isCertified
  const acts = { ...(isOpen && isRecorder && { onKey }), ...(isOpen && { onLook }) }
  const looks = papers.sheets.filter(isToLook)
  const piles = pilesOf(papers)
  const found = number === undefined ? undefined : papers.sheets.filter(line => line.number === number)
  const lists: readonly Tab[] = [
    ...(isRecorder
      ? [
          {
            id: 'piles',
            label: t('papers.tabs.piles'),
            count: piles.reduce((sum, { todo }) => sum + todo, 0),
            content: <PileTable piles={piles} {...(isOpen && { onKey })} />,
          },
        ]
      : []),
    {
      id: 'looks',
      label: t('papers.tabs.looks'),
      count: looks.length,
      content: <LineTable papers={papers} lines={looks} kind="looks" hint={isRecorder ? t('papers.looks.own') : undefined} {...acts} />,
    },
    {
      id: 'unreturned',
      label: t('papers.tabs.unreturned'),
      count: papers.sheets.filter(isUnreturned).length,
      content: <UnreturnedTable piles={piles} />,
    },
    { id: 'all', label: t('papers.tabs.all'), content: <LineTable papers={papers} lines={papers.sheets} kind="all" {...acts} /> },
  ]
  return (
    <section className={css.page}>
      <header className={css.head}>
        <div className={css.words}>
          <h1 className={css.title}>{t('papers.title')}</h1>
          <p className={css.lead}>{t(isRecorder ? 'papers.lead' : 'papers.leadChief')}</p>
        </div>
        {choice}
        {isRecorder && isOpen && <FindPaper papers={papers} onNumber={setNumber} onFound={onFound} />}
      </header>
      {!papers.isFrozen && <Notice tone="look" title={t('papers.notFrozen')} />}
      {papers.isCertified && <Notice tone="done" title={t('papers.certified')} />}
      {found !== undefined && number !== undefined && (
        <section className={css.part}>
          <h2>{t('papers.find.title', { number })}</h2>
          <LineTable papers={papers} lines={found} kind="all" {...acts} />
        </section>
      )}
      <Tabs
        label={t('papers.tabs.label')}
        current={tab}
        onChange={onTab}
        tabs={lists.map(list => ({ ...list, content: list.id === tab ? <div className={css.part}>{list.content}</div> : null }))}
      />
    </section>
  )
}
