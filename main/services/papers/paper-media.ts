/** What may be attached to a sheet, told by the first bytes and never by the name. Knows no disk. */
import type { PaperMedia } from '../../../shared/domain/paper.ts'

/** What a window shows at once. */
export const LARGEST_PICTURE = 8 * 1024 * 1024

export const extensions = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
} as const satisfies Record<PaperMedia, string>
/** The endings that a file dialog offers. */
export const attachable: readonly string[] = ['jpg', 'jpeg', 'png', 'webp', 'pdf']

/** The kind of a file by its magic bytes; undefined when it is none that may be attached. */
export function mediaOf(bytes: Uint8Array): PaperMedia | undefined {
  const starts = (text: string, at = 0) => [...text].every((sign, index) => bytes[at + index] === sign.charCodeAt(0))
  if (starts('\xff\xd8\xff')) return 'image/jpeg'
  if (starts('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (starts('RIFF') && starts('WEBP', 8)) return 'image/webp'
  return starts('%PDF-') ? 'application/pdf' : undefined
}
