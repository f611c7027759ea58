/** The rules of a track as a file: written out, read in while they are open, and changed by two people once they are frozen. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../lib/api.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import type { ValueOf } from '../../lib/use-asked.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { sayToast } from '../../ui/toast.tsx'
import { AmendRules } from './amend-rules.tsx'
import { ReadRules } from './read-rules.tsx'
import css from './rules-documents.module.css'
import own from './track-page.module.css'

type Props = ValueOf<'track.read'> & Readonly<{ mayChange: boolean }>

export function RulesFile({ track, frozen, amendments, mayChange }: Props) {
  const { t } = useTranslation()
  return (
    <section className={own.rules}>
      <h2 className={own.heading}>{t('rulesDocuments.title')}</h2>
      <p className={css.lead}>{t('rulesDocuments.lead')}</p>
      <div className={css.bar}>
        <ExportRules track={track.id} />
        {mayChange && frozen === null && <ReadRules track={track} />}
        {mayChange && frozen !== null && <AmendRules track={track} edition={frozen.edition + 1} />}
      </div>
      {amendments.length > 0 && (
        <>
          <h3 className={css.heading}>{t('rulesDocuments.editions')}</h3>
          <ul className={css.labels}>
            {amendments.map(amendment => (
              <li key={`${amendment.edition} ${amendment.at} ${amendment.by}`}>{t('rulesDocuments.amendment', amendment)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function ExportRules({ track }: Readonly<{ track: Props['track']['id'] }>) {
  const { t } = useTranslation()
  const [file, setFile] = useState<string>()
  const [isBusy, setIsBusy] = useState(false)
  const write = async () => {
    setIsBusy(true)
    const reply = await call('rules.export', { track })
    setIsBusy(false)
    setFile(reply.ok ? reply.value.file : undefined)
    if (!reply.ok) sayToast('wrong', refusalSentence(t, reply))
  }
  const reveal = async (written: string) => {
    const reply = await call('export.reveal', { file: written })
    if (!reply.ok) sayToast('wrong', refusalSentence(t, reply))
  }
  return (
    <>
      <Button icon="save" busy={isBusy} onPress={() => void write()}>
        {t('rulesDocuments.export')}
      </Button>
      {file !== undefined && (
        <div className={css.written}>
          <Notice
            tone="done"
            title={t('rulesDocuments.exported')}
            actions={<Button onPress={() => void reveal(file)}>{t('exporting.reveal')}</Button>}
          >
            <span className={css.path}>{file}</span>
          </Notice>
        </div>
      )}
    </>
  )
}
