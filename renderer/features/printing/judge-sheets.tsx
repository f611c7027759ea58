/** Sealed sheets, a page each: marks beside maxima, total in figures and in words, comments, receipt, and boxes to sign. Sums nothing itself. */
import { useTranslation } from 'react-i18next'
import type { JudgeSheet, JudgeSheets, PrintHead } from '../../../shared/contract/print-documents.ts'
import type { Part } from '../../../shared/domain/part.ts'
import { receiptOf, receiptText } from '../../../shared/domain/receipt.ts'
import { type Criterion, criteriaOf } from '../../../shared/domain/rubric.ts'
import { chinesePoints } from '../../../shared/words/chinese-points.ts'
import { pointsText } from '../../lib/points.ts'
import { usePreferences } from '../../lib/preferences.ts'
import { useName } from '../../lib/use-name.ts'
import { QrCode } from '../../ui/qr-code.tsx'
import css from './judge-sheet.module.css'
import { PageHead } from './page-head.tsx'
import { SignLine } from './sign-line.tsx'

export function JudgeSheetPages({ head, parts, sheets }: JudgeSheets) {
  return sheets.map(sheet => {
    const part = parts.find(({ id }) => id === sheet.part)
    return part && <OneSheet key={sheet.version} head={head} part={part} sheet={sheet} />
  })
}

type Props = Readonly<{ head: PrintHead; part: Part; sheet: JudgeSheet }>

function OneSheet({ head, part, sheet }: Props) {
  const { t } = useTranslation()
  const name = useName()
  const { judge, number, segment, pile, of } = sheet
  const facts = [
    [t('prints.paper.judge'), judge],
    [t('prints.paper.number'), number],
    ...(segment === null ? [] : [[t('prints.paper.segment'), segment] as const]),
    [t(sheet.isPaper ? 'prints.sheet.keyedAt' : 'prints.sheet.sealedAt'), sheet.sealedAt],
    [t('prints.sheet.state'), t(`states.${sheet.state}`)],
  ] as const
  return (
    <article className={css.page}>
      <PageHead head={head} title={`${t('prints.sheet.title')}　${name(part.name)}`} state={t('prints.sheet.pile', { pile, of })} />
      <dl className={css.facts}>
        {facts.map(([what, text]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <MarkTable part={part} sheet={sheet} />
      <Comments part={part} sheet={sheet} />
      <Receipt {...sheet} />
      <SignLine who={[t('prints.sign.judge'), t('prints.sign.supervisor'), t('prints.sign.date')]} />
    </article>
  )
}

function MarkTable({ part: { rubric }, sheet: { marks, total } }: Omit<Props, 'head'>) {
  const { t } = useTranslation()
  const language = usePreferences(preferences => preferences.language)
  const name = useName()
  return (
    <table className={css.rows}>
      <thead>
        <tr>
          <th scope="col">{t('prints.paper.group')}</th>
          <th scope="col">{t('prints.paper.criterion')}</th>
          <th scope="col">{t('prints.sheet.max')}</th>
          <th scope="col">{t('prints.sheet.mark')}</th>
        </tr>
      </thead>
      <tbody>
        {rubric.groups.flatMap(group =>
          group.criteria.map((criterion, at) => {
            const mark = marks[criterion.id]
            return (
              <tr key={criterion.id}>
                {at === 0 && (
                  <th scope="rowgroup" rowSpan={group.criteria.length}>
                    {name(group.name)}
                  </th>
                )}
                <td>{name(criterion.name)}</td>
                <td className={css.number}>{pointsText(criterion.max)}</td>
                <td className={css.number}>
                  <b>{mark === undefined ? t('prints.none') : pointsText(mark, stepOf(criterion))}</b>
                </td>
              </tr>
            )
          }),
        )}
        <tr className={css.total}>
          <th scope="row">{t('prints.sheet.total')}</th>
          <td>
            {/* A form in English has figures only. */}
            {language === 'zh' && (
              <>
                {t('prints.sheet.inWords')}　<b>{chinesePoints(total)}</b>
              </>
            )}
          </td>
          <td className={css.number}>{pointsText(rubric.max)}</td>
          <td className={css.number}>
            <b>{pointsText(total, finestStep(rubric))}</b>
          </td>
        </tr>
      </tbody>
    </table>
  )
}

const stepOf = (criterion: Criterion) => (criterion.kind === 'levels' ? 1000 : criterion.step)

/** So that the total has the decimals of its rows. */
function finestStep(rubric: Part['rubric']): number {
  return Math.min(...criteriaOf(rubric).map(stepOf))
}

function Comments({ part: { rubric }, sheet: { comments } }: Omit<Props, 'head'>) {
  const { t } = useTranslation()
  const name = useName()
  const named = new Map<string, string>(criteriaOf(rubric).map(criterion => [criterion.id, name(criterion.name)]))
  return (
    <section className={css.comments}>
      <h2>{t('prints.sheet.comments')}</h2>
      {comments.length === 0 && <p>{t('prints.sheet.noComments')}</p>}
      {comments.map(({ about, text }) => (
        <p key={about ?? ''}>
          <b>{about === null ? t('prints.sheet.whole') : named.get(about)}</b>　{text}
        </p>
      ))}
    </section>
  )
}

function Receipt({ version, rubric }: Pick<JudgeSheet, 'version' | 'rubric'>) {
  const { t } = useTranslation()
  const language = usePreferences(preferences => preferences.language)
  const { words, code } = receiptOf(version)
  return (
    <section className={css.receipt}>
      <div className={css.qr}>
        <QrCode text={receiptText(version)} label={t('prints.sheet.qr')} />
      </div>
      <div>
        <p>
          {t('prints.sheet.receipt')}　<b>{words.map(word => word[language]).join(' ')}</b>　<b>{code}</b>
        </p>
        <p className={css.digest}>
          {t('prints.sheet.version')}　{version}
        </p>
        <p className={css.digest}>
          {t('prints.sheet.rubric')}　{rubric}
        </p>
      </div>
    </section>
  )
}
