/** The head of the judge's list: what it is, how far it is, and the one next step. Enter takes that step from anywhere on the page. */
import { type Ref, useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MyPanel } from '../../../shared/contract/sheets.ts'
import { pointsText } from '../../lib/points.ts'
import { useName } from '../../lib/use-name.ts'
import { Button } from '../../ui/button.tsx'
import { DaySummary } from './day-summary.tsx'
import { openSheet } from './judging-store.ts'
import { countsOf, sheetsIn } from './list-counts.ts'
import { CountsRow } from './list-counts-row.tsx'
import css from './list-head.module.css'
import { isToDo, type NextSheet } from './to-do.ts'

type Props = Readonly<{ panels: readonly MyPanel[]; next: NextSheet | undefined; go: Ref<HTMLButtonElement> }>

export function ListHead({ panels, next, go }: Props) {
  const { t } = useTranslation()
  const say = useName()
  const [isSummary, setIsSummary] = useState(false)
  const entries = t('judging.list.entries', { count: panels.reduce((sum, panel) => sum + panel.entries.length, 0) })
  const [only, another] = panels
  const [part, other] = only === undefined || another !== undefined ? [] : only.parts
  const track = only !== undefined && another === undefined ? [say(only.track)] : []
  // Where there is only one part it is named here, with its maximum, and not again in every row.
  const parts =
    part !== undefined && other === undefined ? [t('judging.list.part', { part: say(part.name), max: pointsText(part.max) })] : []
  const about = [...track, ...parts, entries]
  return (
    <header className={css.head}>
      <div className={css.words}>
        <h1 className={css.title}>{t('judging.list.title')}</h1>
        <p className={css.about}>{about.join('　')}</p>
      </div>
      <CountsRow label={t('judging.list.counts')} counts={countsOf(panels, { joined: true })} />
      <div className={css.actions}>
        <Button look="bare" icon="ledger" onPress={() => setIsSummary(true)}>
          {t('judging.day.title')}
        </Button>
        {next === undefined ? <Waiting panels={panels} /> : <GoOn next={next} panels={panels} ref={go} isActive={!isSummary} />}
      </div>
      {isSummary && <DaySummary panels={panels} onClose={() => setIsSummary(false)} />}
    </header>
  )
}

type GoOnProps = Readonly<{ next: NextSheet; panels: readonly MyPanel[]; isActive: boolean; ref: Ref<HTMLButtonElement> }>

function GoOn({ next, panels, isActive, ref }: GoOnProps) {
  const { t } = useTranslation()
  const say = useName()
  const go = () => void openSheet(next.sheet)
  useEnter(go, isActive)
  const isOnePart = panels.every(({ parts }) => parts.length === 1)
  const words = { number: next.number, part: say(next.part.name) }
  const said = next.number === '' ? t('judging.list.goOnLecture') : t(isOnePart ? 'judging.list.goOn' : 'judging.list.goOnPart', words)
  return (
    <Button look="ink" size="large" icon="go" shortcut="Enter" onPress={go} ref={ref}>
      {said}
    </Button>
  )
}

/** Nothing can be gone on with: everything is sealed, or the chief has not called yet. */
function Waiting({ panels }: Readonly<{ panels: readonly MyPanel[] }>) {
  const { t } = useTranslation()
  return <p className={css.waiting}>{sheetsIn(panels).some(isToDo) ? t('judging.list.floor.closed') : t('judging.list.allDone')}</p>
}

/** Enter where nothing has the focus; whatever has it keeps its own Enter. A key still held from the PIN does not count. */
function useEnter(verb: () => void, isActive: boolean): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.repeat && !event.defaultPrevented && document.activeElement === document.body) verb()
  })
  useEffect(() => {
    if (!isActive) return
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [isActive])
}
