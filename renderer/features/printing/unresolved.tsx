/** What still stands open in a panel, line by line, with room to note how it was settled. Decides nothing. */
import { useTranslation } from 'react-i18next'
import type { Unresolved } from '../../../shared/contract/print-documents.ts'
import { fromText } from '../../../shared/scoring/exact.ts'
import { exactWords } from '../../../shared/words/exact-words.ts'
import { type MatterWords, useMatterWords } from '../../lib/use-matter-words.ts'
import { PageHead } from './page-head.tsx'
import { SignedTable } from './signed-table.tsx'
import css from './summary.module.css'

export function UnresolvedPages({ head, blockers, disagreements }: Unresolved) {
  const { t } = useTranslation()
  const words = useMatterWords(value => exactWords(fromText(value), 2))
  return (
    <article className={css.page}>
      <PageHead head={head} title={t('prints.unresolved.title')} />
      <h2 className={css.heading}>
        {t('prints.unresolved.blockers')}　{blockers.length > 0 && t('prints.unresolved.count', { count: blockers.length })}
      </h2>
      {blockers.length === 0 ? (
        <p className={css.none}>{t('prints.unresolved.noBlockers')}</p>
      ) : (
        <Matters rows={rarestFirst(blockers).map(words.blocker)} />
      )}
      <h2 className={css.heading}>
        {t('prints.unresolved.disagreements')}　{disagreements.length > 0 && t('prints.unresolved.count', { count: disagreements.length })}
      </h2>
      {disagreements.length === 0 ? (
        <p className={css.none}>{t('prints.unresolved.noDisagreements')}</p>
      ) : (
        <Matters rows={disagreements.map(words.disagreement)} />
      )}
    </article>
  )
}

/** Two hundred sheets to accept must not hide one tie. */
function rarestFirst(blockers: Unresolved['blockers']): Unresolved['blockers'] {
  return [...Map.groupBy(blockers, ({ blocker }) => blocker).values()].sort((a, b) => a.length - b.length).flat()
}

function Matters({ rows }: Readonly<{ rows: readonly MatterWords[] }>) {
  const { t } = useTranslation()
  const heads = [
    t('prints.unresolved.line'),
    t('prints.unresolved.number'),
    t('prints.unresolved.matter'),
    t('prints.unresolved.state'),
    t('prints.unresolved.done'),
  ]
  return (
    <SignedTable heads={heads} who={[]}>
      <tbody className={css.rows}>
        {rows.map(({ lead, text, meaning }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a printed page do not move
          <tr key={at}>
            <td>{at + 1}</td>
            <th scope="row">{lead}</th>
            <td className={css.left}>{text}</td>
            <td>{meaning}</td>
            <td className={css.room} />
          </tr>
        ))}
      </tbody>
    </SignedTable>
  )
}
