/** 手录: that a sheet's marks were keyed in from a paper, by whom, who decided, and whether the total on the paper was right. */
import { useTranslation } from 'react-i18next'
import type { Transcription } from '../../../shared/contract/papers.ts'
import type { PanelId, SheetId } from '../../../shared/domain/ids.ts'
import { pointsText } from '../../lib/points.ts'
import { useAsked } from '../../lib/use-asked.ts'
import { Mark } from '../../ui/mark.tsx'
import { Notice } from '../../ui/notice.tsx'
import css from './from-paper.module.css'

export function FromPaper({ panel, sheet }: Readonly<{ panel: PanelId; sheet: SheetId }>) {
  const { t } = useTranslation()
  const [asked] = useAsked('paper.transcription', { panel, sheet }, ['sheets.changed', 'papers.changed'])
  return (
    <section className={css.paper}>
      <Mark icon="paper" tone="done" strong>
        {t('papers.origin.mark')}
      </Mark>
      {asked.state === 'ready' && <Told told={asked.value} />}
    </section>
  )
}

function Told({ told }: Readonly<{ told: Transcription }>) {
  const { t } = useTranslation()
  const { recorders, decidedBy, total, isTotalWrong, attachments } = told
  const written = told.writtenTotals.find(each => each !== null)
  const how = decidedBy === null ? t('papers.origin.agreed') : t('papers.origin.decidedBy', { name: decidedBy })
  return (
    <>
      <p>
        {t('papers.origin.recorders', { names: recorders.join(t('papers.origin.and')) })}
        {t('chief.comma')}
        {how}
      </p>
      {isTotalWrong && written !== undefined ? (
        <Notice tone="look" title={t('papers.origin.totalWrong', { written: pointsText(written), total: pointsText(total) })} />
      ) : (
        <p className={css.quiet}>
          {written === undefined ? t('papers.origin.writtenNone') : t('papers.origin.written', { total: pointsText(written) })}
        </p>
      )}
      {attachments.length > 0 && <p className={css.quiet}>{t('papers.origin.attached', { count: attachments.length })}</p>}
    </>
  )
}
