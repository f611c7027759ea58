/** Papers one by one: how far each has come, and what whoever asks may do with it. Knows no call. */
import { useTranslation } from 'react-i18next'
import type { PanelPapers, PaperLine, PaperStatus } from '../../../shared/contract/papers.ts'
import type { SheetId } from '../../../shared/domain/ids.ts'
import { useName } from '../../lib/use-name.ts'
import { Button } from '../../ui/button.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { IconName } from '../../ui/icons.tsx'
import { Mark, type Tone } from '../../ui/mark.tsx'
import css from './papers-page.module.css'
import { isToKey, isToLook } from './pile.ts'

type Props = Readonly<{
  papers: PanelPapers
  lines: readonly PaperLine[]
  kind: 'looks' | 'all'
  hint?: string | undefined
  onKey?: (sheet: SheetId) => void
  onLook?: (sheet: SheetId) => void
}>

const looks = {
  unreturned: ['unmarked', 'quiet'],
  back: ['returned', 'back'],
  once: ['copy', 'draft'],
  mine: ['copy', 'draft'],
  agreed: ['copies', 'look'],
  differ: ['alert', 'look'],
  decided: ['accepted', 'done'],
  draft: ['draft', 'draft'],
  sealed: ['sealed', 'done'],
  missing: ['absent', 'quiet'],
} as const satisfies Record<PaperStatus, readonly [IconName, Tone]>

export function LineTable({ papers, lines, kind, hint, onKey, onLook }: Props) {
  const { t } = useTranslation()
  const say = useName()
  const judgeOf = ({ judge }: PaperLine) => papers.judges.find(({ id }) => id === judge)?.name ?? judge
  const partOf = (line: PaperLine) => papers.parts.find(({ id }) => id === line.part)?.name
  const note = ({ reason, isTotalWrong, attachments }: PaperLine) =>
    [reason, isTotalWrong && t('papers.list.totalWrong'), attachments > 0 && t('papers.list.attached', { count: attachments })]
      .filter(Boolean)
      .join(t('papers.unreturned.between'))
  const act = (line: PaperLine) => {
    const about = { number: line.number, judge: judgeOf(line), part: say(partOf(line) ?? { zh: '', en: '' }) }
    if (isToLook(line) && onLook)
      return (
        <Button label={t('papers.list.lookOf', about)} onPress={() => onLook(line.sheet)}>
          {t('papers.list.look')}
        </Button>
      )
    if (onKey === undefined || !(isToKey(line) || line.status === 'mine')) return null
    return (
      <Button label={t('papers.list.keyOf', about)} onPress={() => onKey(line.sheet)}>
        {t(line.status === 'mine' ? 'papers.list.again' : 'papers.list.key')}
      </Button>
    )
  }
  const columns: readonly Column<PaperLine>[] = [
    { key: 'number', head: t('papers.list.columns.number'), cell: ({ number }) => number, width: 'narrow' },
    { key: 'judge', head: t('papers.list.columns.judge'), cell: judgeOf, width: 'narrow' },
    { key: 'part', head: t('papers.list.columns.part'), cell: line => say(partOf(line) ?? { zh: line.part, en: line.part }) },
    { key: 'status', head: t('papers.list.columns.status'), cell: line => <Status line={line} /> },
    { key: 'note', head: t('papers.list.columns.note'), cell: note, width: 'wide' },
    { key: 'action', head: t('papers.list.columns.action'), cell: line => <span className={css.act}>{act(line)}</span>, width: 'narrow' },
  ]
  return (
    <>
      {hint && lines.length > 0 && <p className={css.note}>{hint}</p>}
      <DataTable
        caption={t(kind === 'looks' ? 'papers.looks.caption' : 'papers.list.caption')}
        columns={columns}
        rows={lines}
        rowKey={({ sheet }) => sheet}
        empty={
          kind === 'looks' ? (
            <EmptyState icon="tick" title={t('papers.looks.none')}>
              {t('papers.looks.noneText')}
            </EmptyState>
          ) : (
            <EmptyState icon="info" title={t('papers.list.none')} />
          )
        }
      />
    </>
  )
}

function Status({ line: { status, by } }: Readonly<{ line: PaperLine }>) {
  const { t } = useTranslation()
  const [icon, tone] = looks[status]
  return (
    <Mark icon={icon} tone={tone}>
      {by === null ? t(`papers.status.${status}`) : t('papers.statusBy', { by })}
    </Mark>
  )
}
