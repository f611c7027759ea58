/** Score sheets to be filled in by hand, a page each: the rows of the screen in their order, each with its range and a box. */
import { useTranslation } from 'react-i18next'
import type { PaperSheet, PaperSheets, PrintHead } from '../../../shared/contract/print-documents.ts'
import type { Part } from '../../../shared/domain/part.ts'
import { criteriaOf } from '../../../shared/domain/rubric.ts'
import { pointsText } from '../../lib/points.ts'
import { useName } from '../../lib/use-name.ts'
import { QrCode } from '../../ui/qr-code.tsx'
import { criterionRange } from './criterion-words.ts'
import { PageHead } from './page-head.tsx'
import css from './paper-sheet.module.css'
import { SignLine } from './sign-line.tsx'

export function PaperSheetPages({ head, parts, sheets }: PaperSheets) {
  return sheets.map(sheet => {
    const part = parts.find(({ id }) => id === sheet.part)
    return part && <OnePaper key={sheet.code} head={head} part={part} sheet={sheet} />
  })
}

/** More rows than these are set closer, so that what is signed stands on the page of its marks. */
const MOST_WIDE_ROWS = 14

type Props = Readonly<{ head: PrintHead; part: Part; sheet: PaperSheet }>

function OnePaper({ head, part, sheet }: Props) {
  const { t } = useTranslation()
  const name = useName()
  const { code, payload, pile, of } = sheet
  return (
    <article className={css.page}>
      <PageHead head={head} title={`${t('prints.paper.title')}　${name(part.name)}`}>
        <div className={css.code}>
          <div className={css.qr}>
            <QrCode text={payload} label={t('prints.paper.qr', { code })} />
          </div>
          <p className={css.said}>
            <small>{t('prints.paper.code')}</small>
            <b className={css.signs}>{code}</b>
            <span>{t('prints.paper.pile', { pile, of })}</span>
          </p>
        </div>
      </PageHead>
      <Whose {...sheet} />
      <Rows part={part} />
      <p className={css.note}>{t('prints.paper.note')}</p>
      <SignLine who={[t('prints.sign.judge'), t('prints.sign.supervisor'), t('prints.sign.date')]} />
    </article>
  )
}

/** Who marks and who is marked: printed, or a line to write on. */
function Whose({ judge, seat, number, name, segment, place }: PaperSheet) {
  const { t } = useTranslation()
  const isBlank = judge === null
  const fields: readonly (readonly [string, string | null])[] = [
    [t('prints.paper.judge'), judge],
    [t('prints.paper.number'), number],
    ...(isBlank || name === null ? [] : [[t('prints.paper.name'), name] as const]),
    ...(isBlank || segment === null ? [] : [[t('prints.paper.segment'), segment] as const]),
  ]
  return (
    <dl className={css.whose}>
      {fields.map(([what, text]) => (
        <div key={what} className={css.field} data-long={text === segment && segment !== null}>
          <dt>{what}</dt>
          <dd data-blank={text === null}>{text}</dd>
        </div>
      ))}
      <div className={css.seat}>
        <span>{t('prints.paper.seat', { seat })}</span>
        <span>
          {t('prints.paper.place')} {t('prints.paper.placeOf', { place })}
        </span>
      </div>
    </dl>
  )
}

function Rows({ part: { rubric } }: Pick<Props, 'part'>) {
  const { t } = useTranslation()
  const name = useName()
  return (
    <table className={css.rows} data-dense={criteriaOf(rubric).length > MOST_WIDE_ROWS || undefined}>
      <thead>
        <tr>
          <th scope="col" className={css.group}>
            {t('prints.paper.group')}
          </th>
          <th scope="col">{t('prints.paper.criterion')}</th>
          <th scope="col" className={css.range}>
            {t('prints.paper.range')}
          </th>
          <th scope="col" className={css.mark}>
            {t('prints.paper.mark')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rubric.groups.flatMap(group =>
          group.criteria.map((criterion, at) => {
            const [range, steps] = criterionRange(t, criterion)
            return (
              <tr key={criterion.id}>
                {at === 0 && (
                  <th scope="rowgroup" rowSpan={group.criteria.length} className={css.group}>
                    {name(group.name)}
                    <small>{t('prints.paper.groupMax', { max: pointsText(group.max) })}</small>
                  </th>
                )}
                <td className={css.criterion}>{name(criterion.name)}</td>
                <td className={css.range}>
                  {range}
                  <small>{steps}</small>
                </td>
                <td className={css.mark} />
              </tr>
            )
          }),
        )}
        <tr className={css.total}>
          <th scope="row">
            {t('prints.paper.total')}
            <small>{t('prints.paper.totalMax', { max: pointsText(rubric.max) })}</small>
          </th>
          <td colSpan={2} className={css.words}>
            {t('prints.paper.inWords')}
          </td>
          <td className={css.mark} />
        </tr>
      </tbody>
    </table>
  )
}
