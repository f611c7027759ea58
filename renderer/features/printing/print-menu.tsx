/** The documents of a panel that whoever sits here may print, each with what it is for; one is made at a time and found again in its folder. */
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PanelId } from '../../../shared/domain/ids.ts'
import type { Role } from '../../../shared/domain/person.ts'
import { type PrintDocumentName, printableBy } from '../../../shared/domain/print-document.ts'
import { call } from '../../lib/api.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { useProgress } from '../../lib/use-progress.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Progress } from '../../ui/progress.tsx'
import { sayToast } from '../../ui/toast.tsx'
import css from './print-menu.module.css'

type Props = Readonly<{
  panel: PanelId
  name: string
  as: Role
  /** Where another panel is chosen. */
  choice?: ReactNode
}>
type Outcome = Readonly<{ document: PrintDocumentName }> &
  (
    | Readonly<{ kind: 'working' }>
    | Readonly<{ kind: 'done'; file: string }>
    | Readonly<{ kind: 'stopped' }>
    | Readonly<{ kind: 'refused'; sentence: string }>
  )

export function PrintMenu({ panel, name, as, choice }: Props) {
  const { t } = useTranslation()
  const [outcome, setOutcome] = useState<Outcome>()
  const isBusy = outcome?.kind === 'working'
  const make = async (document: PrintDocumentName) => {
    setOutcome({ document, kind: 'working' })
    const reply = await call('print.make', { document, panel })
    if (reply.ok) setOutcome({ document, kind: 'done', file: reply.value.file })
    else if (reply.refusal === 'cancelled') setOutcome({ document, kind: 'stopped' })
    else setOutcome({ document, kind: 'refused', sentence: refusalSentence(t, reply) })
  }
  return (
    <div className={css.page}>
      <h1 className={css.title}>{t('prints.menu', { panel: name })}</h1>
      {choice}
      <p className={css.lead}>{t('prints.lead')}</p>
      <ul className={css.list}>
        {printableBy(as).map(document => (
          <li key={document} className={css.document}>
            <div className={css.words}>
              <h2 className={css.name}>{t(`prints.documents.${document}.name`)}</h2>
              <p className={css.text}>{t(`prints.documents.${document}.text`)}</p>
            </div>
            <Button
              icon="page"
              label={t('prints.makeOf', { document: t(`prints.documents.${document}.name`) })}
              disabled={isBusy}
              onPress={() => void make(document)}
            >
              {t('prints.make')}
            </Button>
            {outcome?.document === document && <Result key={outcome.kind} outcome={outcome} />}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Stands under the document that it is about: where the eye is. */
function Result({ outcome }: Readonly<{ outcome: Outcome }>) {
  const { t } = useTranslation()
  const [progress] = useProgress()
  const box = useRef<HTMLDivElement>(null)
  // Under the last documents it would come up below the edge of a laptop's screen. `void`: newer Chromium gives a promise, which is no clean-up.
  useEffect(() => void box.current?.scrollIntoView({ block: 'nearest' }), [])
  const document = t(`prints.documents.${outcome.document}.name`)
  const reveal = async (file: string) => {
    const reply = await call('export.reveal', { file })
    if (!reply.ok) sayToast('wrong', refusalSentence(t, reply))
  }
  return (
    <div ref={box} className={css.result}>
      {outcome.kind === 'working' && (
        <Progress
          label={t('prints.working', { document })}
          value={progress?.done}
          max={progress?.of ?? 1}
          onCancel={() => void call('task.cancel', {})}
        />
      )}
      {outcome.kind === 'stopped' && <Notice tone="look" title={t('prints.stopped')} />}
      {outcome.kind === 'refused' && <Notice tone="wrong" title={outcome.sentence} />}
      {outcome.kind === 'done' && (
        <Notice
          tone="done"
          title={t('prints.done', { document })}
          actions={<Button onPress={() => void reveal(outcome.file)}>{t('prints.reveal')}</Button>}
        >
          <span className={css.file}>{outcome.file}</span>
        </Notice>
      )}
    </div>
  )
}
