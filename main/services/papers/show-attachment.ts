/** Shows what is attached to a sheet, in the window or in its folder; first its bytes are checked against the SHA-256 that the journal holds. */
import { type Answer, accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import type { PaperAttachment } from '../../../shared/domain/paper.ts'
import { attachmentsOf } from '../../data/repositories/paper-repository.ts'
import { attachmentFolder, contentPath, readContent } from '../../exchange/content-folder.ts'
import type { AtContest } from '../callers.ts'
import type { Desk } from '../desk.ts'
import { type KnownRefusal, knownPaper } from './paper-at-desk.ts'
import { extensions, LARGEST_PICTURE } from './paper-media.ts'

type Read = Readonly<{ attachment: PaperAttachment; path: string; bytes: Uint8Array }>

export async function readPicture(_desk: Desk, at: AtContest, of: Input<'paper.picture'>): Promise<Reply<'paper.picture'>> {
  const found = attachmentAt(at, of)
  if (!found.ok) return found
  const { attachment, bytes } = found.value
  const isShown = attachment.mediaType !== 'application/pdf' && bytes.length <= LARGEST_PICTURE
  if (!isShown) return refuse('attachment-not-shown', { file: attachment.name })
  return accept({ url: `data:${attachment.mediaType};base64,${Buffer.from(bytes).toString('base64')}` })
}

export async function revealAttachment({ tools }: Desk, at: AtContest, of: Input<'paper.reveal'>): Promise<Reply<'paper.reveal'>> {
  const found = attachmentAt(at, of)
  if (!found.ok) return found
  tools.reveal(found.value.path)
  return accept(null)
}

function attachmentAt(
  { opened, actor }: AtContest,
  { sheet, sha256 }: Input<'paper.picture'>,
): Answer<Read, KnownRefusal | 'attachment-unknown' | 'attachment-lost' | 'attachment-changed'> {
  const { db } = opened.store
  const known = knownPaper({ db, actor }, sheet)
  if (!known.ok) return known
  const attachment = attachmentsOf(db, sheet).find(each => each.sha256 === sha256)
  if (attachment === undefined) return refuse('attachment-unknown')
  const stored = { folder: attachmentFolder(opened.file), sha256, extension: extensions[attachment.mediaType] }
  const content = readContent(stored)
  if (content.state !== 'sound') return refuse(`attachment-${content.state}`, { file: attachment.name, folder: stored.folder })
  return accept({ attachment, path: contentPath(stored.folder, stored), bytes: content.bytes })
}
