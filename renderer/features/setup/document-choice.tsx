/** The file of a rules document: chosen, checked at once, and faulted place by place. The bytes go to main as they are. */
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mostDocumentBytes } from '../../../shared/domain/document-problem.ts'
import type { Digest, TrackId } from '../../../shared/domain/ids.ts'
import type { Name } from '../../../shared/domain/quantity.ts'
import type { RulesDocument } from '../../../shared/domain/rules-document.ts'
import { call } from '../../lib/api.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { FileChoice } from '../../ui/file-choice.tsx'
import { DocumentProblems } from './document-problems.tsx'

/** A document that the track can take, with the bytes that it was read from. */
export type ChosenDocument = Readonly<{ name: string; bytes: Uint8Array<ArrayBuffer>; document: RulesDocument; digest: Digest }>
type Props = Readonly<{ track: TrackId; chosen: ChosenDocument | undefined; onChoose: (document: ChosenDocument | undefined) => void }>
type Outcome = Readonly<{ problem?: string; problems?: readonly Name[]; document?: ChosenDocument }>

export function DocumentChoice({ track, chosen, onChoose }: Props) {
  const { t } = useTranslation()
  const [name, setName] = useState(chosen?.name)
  const [isBusy, setIsBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome>({})
  const turn = useRef(0)
  const read = async (file: File): Promise<Outcome> => {
    // A film chosen by mistake is not read into memory first.
    if (file.size > mostDocumentBytes) return { problem: t('refusals.document-too-large') }
    const bytes = await file.arrayBuffer().then(
      buffer => new Uint8Array(buffer),
      () => undefined,
    )
    if (bytes === undefined) return { problem: t('refusals.file-unreadable') }
    const reply = await call('rules.read', { track, document: bytes })
    if (!reply.ok) return { problem: refusalSentence(t, reply) }
    if (!reply.value.ok) return { problems: reply.value.problems }
    const { document, digest } = reply.value
    return { document: { name: file.name, bytes, document, digest } }
  }
  const choose = async (file: File) => {
    turn.current += 1
    const mine = turn.current
    setName(file.name)
    setIsBusy(true)
    setOutcome({})
    onChoose(undefined)
    const found = await read(file)
    // Of two files chosen in haste only the later counts.
    if (mine !== turn.current) return
    setIsBusy(false)
    setOutcome(found)
    onChoose(found.document)
  }
  return (
    <>
      <FileChoice
        label={t('rulesDocuments.file')}
        choose={t('start.chooseFile')}
        name={name ?? t('start.noFile')}
        accept=".json,application/json"
        hint={t('rulesDocuments.fileNote')}
        problem={outcome.problem}
        onChoose={file => void choose(file)}
      />
      {isBusy && <p role="status">{t('rulesDocuments.reading')}</p>}
      {outcome.problems && <DocumentProblems problems={outcome.problems} />}
    </>
  )
}
