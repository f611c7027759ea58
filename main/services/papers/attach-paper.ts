/** Attaches a scan or photo to a sheet: the bytes go beside the contest file under their own SHA-256, the fact says which. */
import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { type Answer, accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import { LARGEST_ATTACHMENT } from '../../../shared/domain/paper.ts'
import { paperAttached } from '../../../shared/facts/paper-attached.ts'
import { attachmentFolder, putContent, sha256OfBytes } from '../../exchange/content-folder.ts'
import type { AtContest } from '../callers.ts'
import { type Desk, writeAtDesk } from '../desk.ts'
import { knownPaper, shownAttachment } from './paper-at-desk.ts'
import { attachable, extensions, mediaOf } from './paper-media.ts'

type Brought = Readonly<{ name: string; bytes: Uint8Array }>
type Bringing = 'nothing-chosen' | 'file-missing' | 'attachment-too-large'
const MIB = 1024 * 1024
const NAME_UNITS = 120

export async function attachPaper(
  desk: Desk,
  { opened, actor }: AtContest,
  { sheet, file }: Input<'paper.attach'>,
): Promise<Reply<'paper.attach'>> {
  const known = knownPaper({ db: opened.store.db, actor }, sheet)
  if (!known.ok) return known
  const brought = file === null ? await chosenFile(desk) : within(file)
  if (!brought.ok) return brought
  const { name, bytes } = brought.value
  const mediaType = mediaOf(bytes)
  if (mediaType === undefined) return refuse('attachment-kind-wrong', { file: name })
  const sha256 = sha256OfBytes(bytes)
  const takeAway = put({ folder: attachmentFolder(opened.file), sha256, extension: extensions[mediaType] }, bytes)
  if (takeAway === undefined) return refuse('folder-unwritable')
  const body = { sheet, panel: known.value.panel.id, sha256, bytes: bytes.length, mediaType, name: name.slice(0, NAME_UNITS) }
  const reply = writeAtDesk(desk, opened, actor, unit => unit.record(paperAttached, body))
  if (!reply.ok) {
    // Known already: the bytes belong there, and may just have mended a damaged file.
    if (reply.refusal !== 'attachment-known') takeAway()
    return reply
  }
  desk.tools.announce('papers.changed')
  return accept(shownAttachment(reply.value))
}

function within(file: Brought): Answer<Brought, Bringing> {
  const name = file.name.trim() || 'paper'
  return file.bytes.length > LARGEST_ATTACHMENT ? tooLarge(name, file.bytes.length) : accept({ name, bytes: file.bytes })
}

async function chosenFile({ tools }: Desk): Promise<Answer<Brought, Bringing>> {
  const path = await tools.chooseFile(attachable)
  if (path === undefined) return refuse('nothing-chosen')
  const size = statSync(path, { throwIfNoEntry: false })?.size
  if (size === undefined) return refuse('file-missing', { file: path })
  // Looked at before it is read: a film chosen by mistake must not fill the memory.
  return size > LARGEST_ATTACHMENT ? tooLarge(basename(path), size) : accept({ name: basename(path), bytes: readFileSync(path) })
}

const tooLarge = (file: string, size: number) =>
  refuse('attachment-too-large', { file, size: Math.ceil(size / MIB), most: LARGEST_ATTACHMENT / MIB })

/** Undefined when the folder cannot be written. A full disk is thrown on: the gate has a sentence for it. */
function put(...[stored, bytes]: Parameters<typeof putContent>): (() => void) | undefined {
  try {
    return putContent(stored, bytes)
  } catch (fault) {
    const { code = '' } = fault as { code?: string }
    if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code)) return undefined
    throw fault
  }
}
