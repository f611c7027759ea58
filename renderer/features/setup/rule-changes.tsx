/** What other rules would change: the rules line by line, and the results so far. */
import { useTranslation } from 'react-i18next'
import type { Rules } from '../../../shared/domain/rules.ts'
import type { Track } from '../../../shared/domain/track.ts'
import { rulesDifferences } from '../../../shared/words/rules-differences.ts'
import { usePreferences } from '../../lib/preferences.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import type { useAsked } from '../../lib/use-asked.ts'
import { Notice } from '../../ui/notice.tsx'
import { losesScore } from './entry-changes.tsx'
import css from './rules-documents.module.css'

type Preview = ReturnType<typeof useAsked<'rules.preview'>>[0]
type Props = Readonly<{ track: Track; rules: Rules; preview: Preview }>

export function RuleChanges({ track, rules, preview }: Props) {
  const { t } = useTranslation()
  return (
    <>
      {preview.state === 'refused' && <Notice tone="wrong" title={refusalSentence(t, preview.refused)} />}
      <Differences track={track} rules={rules} isWeighed={preview.state === 'ready'} />
      {preview.state === 'loading' && <p role="status">{t('rulesDocuments.weighing')}</p>}
      {preview.state === 'ready' && <Effects {...preview.value} />}
    </>
  )
}

/** Rules that were not weighed may be the very same ones: then nothing is said of a change that no sentence shows. */
function Differences({ track, rules, isWeighed }: Pick<Props, 'track' | 'rules'> & Readonly<{ isWeighed: boolean }>) {
  const { t } = useTranslation()
  const language = usePreferences(preferences => preferences.language)
  const differences = rulesDifferences(track, { ...track, rules }, language)
  if (differences.length === 0) return isWeighed && <Notice tone="look" title={t('rulesDocuments.sameWords')} />
  return (
    <table className={css.differences}>
      <caption className={css.heading}>{t('rulesDocuments.differences')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('rulesDocuments.rule')}</th>
          <th scope="col">{t('rulesDocuments.before')}</th>
          <th scope="col">{t('rulesDocuments.after')}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ label, before, after }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <Lines lines={before} />
            <Lines lines={after} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Lines({ lines }: Readonly<{ lines: readonly string[] }>) {
  const { t } = useTranslation()
  return (
    <td>
      {lines.length === 0 ? (
        <span className={css.nothing}>{t('rulesDocuments.nothing')}</span>
      ) : (
        lines.map(line => <p key={line}>{line}</p>)
      )}
    </td>
  )
}

function Effects({ scores, places, awards, entries, open, changes }: Extract<Preview, { state: 'ready' }>['value']) {
  const { t } = useTranslation()
  const lost = changes.filter(losesScore).length
  return (
    <section>
      <h3 className={css.heading}>{t('rulesDocuments.effects')}</h3>
      <ul className={css.effects}>
        {lost > 0 && <li className={css.lost}>{t('rulesDocuments.lost', { count: lost })}</li>}
        <li>{t('rulesDocuments.scores', { count: scores })}</li>
        <li>{t('rulesDocuments.places', { count: places })}</li>
        <li>{t('rulesDocuments.awards', { count: awards })}</li>
      </ul>
      <p>
        {t('rulesDocuments.entries', { count: entries })} {open.before + open.after > 0 && t('rulesDocuments.open', open)}
      </p>
    </section>
  )
}
