/** Everything that is wrong with a rules document: the place, the problem and the remedy, so that the file is mended in one go. */
import { useTranslation } from 'react-i18next'
import type { Name } from '../../../shared/domain/quantity.ts'
import { useName } from '../../lib/use-name.ts'
import { Notice } from '../../ui/notice.tsx'
import css from './rules-documents.module.css'

/** Nobody reads more at one go; a file that is none of ours can have thousands. */
const MOST_SHOWN = 100

export function DocumentProblems({ problems }: Readonly<{ problems: readonly Name[] }>) {
  const { t } = useTranslation()
  const say = useName()
  const more = problems.length - MOST_SHOWN
  return (
    <>
      <Notice tone="wrong" title={t('rulesDocuments.problems', { count: problems.length })}>
        {t('rulesDocuments.problemsRest')}
      </Notice>
      <ol className={css.problems}>
        {problems.slice(0, MOST_SHOWN).map(problem => (
          <li key={problem.zh}>{say(problem)}</li>
        ))}
      </ol>
      {more > 0 && <p>{t('rulesDocuments.more', { count: more })}</p>}
    </>
  )
}
