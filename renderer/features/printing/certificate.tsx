/** The certificate page of a panel: what was certified, over which sheets, by which rules, where the chains end, and lines for two signatures. */
import { useTranslation } from 'react-i18next'
import type { Certificate } from '../../../shared/contract/print-documents.ts'
import { fromText } from '../../../shared/scoring/exact.ts'
import { exactWords } from '../../../shared/words/exact-words.ts'
import { pointsText } from '../../lib/points.ts'
import { useName } from '../../lib/use-name.ts'
import css from './certificate.module.css'
import { PageHead } from './page-head.tsx'
import { SignLine } from './sign-line.tsx'

export function CertificatePage(certificate: Certificate) {
  const { t } = useTranslation()
  const { head, certified } = certificate
  return (
    <article className={css.page}>
      <PageHead head={head} title={t('prints.certificate.title')} state={t('prints.head.certified')} />
      <p className={css.statement}>{t('prints.certificate.statement', { panel: head.panel, edition: certified.edition })}</p>
      <dl className={css.facts}>
        <Fact what={t('prints.certificate.at')} text={certified.at} />
        <Fact what={t('prints.certificate.chief')} text={certified.chief} />
        <Fact what={t('prints.certificate.second')} text={certified.second ?? t('prints.certificate.noSecond')} />
      </dl>
      <Sheets {...certificate} />
      <Results {...certificate} />
      <Digests {...certificate} />
      <SignLine who={[t('prints.sign.chief'), t('prints.sign.jury'), t('prints.sign.date')]} />
    </article>
  )
}

function Fact({ what, text }: Readonly<{ what: string; text: string }>) {
  return (
    <div>
      <dt>{what}</dt>
      <dd>{text}</dd>
    </div>
  )
}

function Sheets({ counts, sums, judges, entries }: Certificate) {
  const { t } = useTranslation()
  const name = useName()
  const all = counts.reduce((sum, { sheets }) => sum + sheets, 0)
  return (
    <section>
      <h2 className={css.heading}>
        {t('prints.certificate.sheets')}　<span>{t('prints.certificate.size', { judges, entries })}</span>
      </h2>
      <div className={css.beside}>
        <table className={css.table}>
          <tbody>
            {counts.map(({ state, sheets }) => (
              <tr key={state}>
                <th scope="row">{t(`states.${state}`)}</th>
                <td>{sheets}</td>
              </tr>
            ))}
            <tr className={css.total}>
              <th scope="row">{t('prints.certificate.all')}</th>
              <td>{all}</td>
            </tr>
          </tbody>
        </table>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('prints.certificate.part')}</th>
              <th scope="col">{t('prints.certificate.accepted')}</th>
              <th scope="col">{t('prints.certificate.sum')}</th>
            </tr>
          </thead>
          <tbody>
            {sums.map(({ part, sheets, sum }) => (
              <tr key={part.zh}>
                <th scope="row">{name(part)}</th>
                <td>{sheets}</td>
                <td>{pointsText(sum)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Results({ results, places }: Certificate) {
  const { t } = useTranslation()
  return (
    <section>
      <h2 className={css.heading}>{t('prints.certificate.results')}</h2>
      <ol className={css.results}>
        {results.map(({ number, score, rank }) => (
          <li key={number}>
            <span>{rank}</span>
            <b>{number}</b>
            <span>{exactWords(fromText(score), places)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Digests({ head, certified, sums, heads }: Certificate) {
  const { t } = useTranslation()
  const name = useName()
  return (
    <section className={css.digests}>
      <h2 className={css.heading}>{t('prints.certificate.digests')}</h2>
      {head.digest !== null && <Digest what={t('prints.certificate.rules')} hash={head.digest} />}
      {sums.map(
        ({ part, rubric }) =>
          rubric !== null && <Digest key={part.zh} what={`${t('prints.certificate.rubric')}　${name(part)}`} hash={rubric} />,
      )}
      <Digest what={t('prints.certificate.fact')} hash={certified.fact} />
      {heads.map(({ station, seq, hash }) => (
        <Digest key={station} what={`${t('prints.certificate.heads')}　${t('prints.certificate.head', { station, seq })}`} hash={hash} />
      ))}
    </section>
  )
}

/** In groups of four, to be compared by two people aloud. */
function Digest({ what, hash }: Readonly<{ what: string; hash: string }>) {
  return (
    <p className={css.digest}>
      <span>{what}</span>
      <code>{hash.match(/.{4}/g)?.join(' ')}</code>
    </p>
  )
}
