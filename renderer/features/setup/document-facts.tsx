/** What a rules document says of itself: title, version, digest, how far it can be trusted, and where it is from. */
import { useTranslation } from 'react-i18next'
import { useName } from '../../lib/use-name.ts'
import { PresetMark } from '../../ui/preset-mark.tsx'
import type { ChosenDocument } from './document-choice.tsx'
import { RuleLine } from './rule-lines.tsx'
import css from './track-page.module.css'

/** So many signs of a digest tell two documents apart at a glance. */
const SHORT = 12

export function DocumentFacts({ document, digest }: Pick<ChosenDocument, 'document' | 'digest'>) {
  const { t } = useTranslation()
  const say = useName()
  return (
    <dl className={css.lines}>
      <RuleLine label={t('rulesDocuments.documentTitle')}>
        <dd>{say(document.title)}</dd>
      </RuleLine>
      <RuleLine label={t('rulesDocuments.versionLabel')}>
        <dd>{document.version}</dd>
      </RuleLine>
      <RuleLine label={t('rulesDocuments.digest')}>
        <dd title={digest}>{digest.slice(0, SHORT)}</dd>
      </RuleLine>
      <RuleLine label={t('rulesDocuments.status')}>
        <dd>
          <PresetMark status={document.status} />
        </dd>
      </RuleLine>
      <RuleLine label={t('rulesDocuments.source')}>
        <dd>{document.source}</dd>
      </RuleLine>
      <RuleLine label={t('rulesDocuments.sourceNoteLabel')}>
        <dd>{say(document.sourceNote)}</dd>
      </RuleLine>
    </dl>
  )
}
