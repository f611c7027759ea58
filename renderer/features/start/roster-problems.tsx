/** Everything that is wrong with a roster, line by line, so that the file is mended in one go. */
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { ValueOf } from '../../lib/use-asked.ts'
import { Notice } from '../../ui/notice.tsx'
import css from './roster-problems.module.css'

type Problem = ValueOf<'roster.check'>['problems'][number]

export function RosterProblems({ problems }: Readonly<{ problems: readonly Problem[] }>) {
  const { t } = useTranslation()
  return (
    // Below the fold on a small screen: whoever chose the file must see what is wrong with it.
    <div ref={element => element?.scrollIntoView({ block: 'nearest' })}>
      <Notice tone="wrong" title={t('start.rosterProblems', { count: problems.length })}>
        <ol className={css.list}>
          {problems.map(problem => (
            <li key={JSON.stringify(problem)}>{sentence(t, problem)}</li>
          ))}
        </ol>
      </Notice>
    </div>
  )
}

/** The contract names a problem by any text; one that the words do not know still shows its name and its line. */
function sentence(t: TFunction, { problem, details }: Problem): string {
  const key = `problems.${problem}` as 'problems.roster-empty'
  const text = t(key, { ...details, defaultValue: '' })
  return text === '' ? t('problems.roster-other', { problem, line: details.line ?? '—' }) : text
}
