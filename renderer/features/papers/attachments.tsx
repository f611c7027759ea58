/** What is attached to a paper's sheet: shown here or in its folder, and where more is dropped or chosen. */
import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '../../../shared/contract/papers.ts'
import type { Digest, SheetId } from '../../../shared/domain/ids.ts'
import { LARGEST_ATTACHMENT } from '../../../shared/domain/paper.ts'
import { call } from '../../lib/api.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { sayToast } from '../../ui/toast.tsx'
import css from './attachments.module.css'

type Props = Readonly<{
  sheet: SheetId
  attachments: readonly Attachment[]
  /** Another one was attached: the page asks again. */
  onAdded: () => void
}>

const KIB = 1024
const MIB = KIB * KIB
const sizesOf = ({ name, size }: File) => ({ file: name, size: Math.ceil(size / MIB), most: LARGEST_ATTACHMENT / MIB })

export function Attachments({ sheet, attachments, onAdded }: Props) {
  const { t } = useTranslation()
  const [problem, setProblem] = useState<string>()
  const [isOver, setIsOver] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const [shown, setShown] = useState<Readonly<{ name: string; url: string }>>()

  const attach = async (file: Readonly<{ name: string; bytes: Uint8Array<ArrayBuffer> }> | null) => {
    setIsBusy(true)
    setProblem(undefined)
    const reply = await call('paper.attach', { sheet, file })
    setIsBusy(false)
    if (reply.ok) {
      sayToast('done', t('papers.attachments.added', { name: reply.value.name }))
      onAdded()
    } else if (reply.refusal !== 'nothing-chosen') setProblem(refusalSentence(t, reply))
  }
  const drop = async (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    const [file] = event.dataTransfer.files
    if (file === undefined) return
    // Not even read: what is far too large would only fill the memory.
    if (file.size > LARGEST_ATTACHMENT) return setProblem(t('refusals.attachment-too-large', sizesOf(file)))
    await attach({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  }
  const open = async (sha256: Digest, name: string) => {
    const reply = await call('paper.picture', { sheet, sha256 })
    setProblem(reply.ok ? undefined : refusalSentence(t, reply))
    setShown(reply.ok ? { name, url: reply.value.url } : undefined)
  }
  const reveal = async (sha256: Digest) => {
    const reply = await call('paper.reveal', { sheet, sha256 })
    setProblem(reply.ok ? undefined : refusalSentence(t, reply))
  }
  return (
    <section className={css.attachments}>
      <h2 className={css.title}>{t('papers.attachments.title')}</h2>
      {problem && <Notice tone="wrong" title={problem} />}
      {attachments.length > 0 && (
        <ul className={css.list}>
          {attachments.map(({ sha256, name, bytes, mediaType }) => (
            <li key={sha256} className={css.file}>
              <span className={css.name}>{name}</span>
              <span className={css.size}>{t('papers.attachments.size', { size: Math.ceil(bytes / KIB) })}</span>
              {mediaType !== 'application/pdf' && (
                <Button label={t('papers.attachments.showOf', { name })} onPress={() => void open(sha256, name)}>
                  {t('papers.attachments.show')}
                </Button>
              )}
              <Button look="bare" label={t('papers.attachments.revealOf', { name })} onPress={() => void reveal(sha256)}>
                {t('papers.attachments.reveal')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way to what the button beside it does by keyboard */}
      <div
        className={css.drop}
        data-over={isOver || undefined}
        onDragOver={event => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={event => void drop(event)}
      >
        <Button icon="add" busy={isBusy} onPress={() => void attach(null)}>
          {t('papers.attachments.add')}
        </Button>
        <span className={css.hint}>{t('papers.attachments.drop')}</span>
      </div>
      {shown && <Picture {...shown} />}
    </section>
  )
}

/** The picture as wide as its column; larger, it scrolls in its frame. */
function Picture({ name, url }: Readonly<{ name: string; url: string }>) {
  const { t } = useTranslation()
  const [isLarge, setIsLarge] = useState(false)
  return (
    <figure className={css.picture} data-large={isLarge || undefined}>
      <Button look="bare" onPress={() => setIsLarge(!isLarge)}>
        {t(isLarge ? 'papers.attachments.smaller' : 'papers.attachments.larger')}
      </Button>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <div className={css.frame} tabIndex={0}>
        <img src={url} alt={t('papers.attachments.picture', { name })} />
      </div>
    </figure>
  )
}
