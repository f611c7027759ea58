/** The English of words/zh/receipt.ts. */
import type { Words } from '../words.ts'
import type { receipt as zh } from '../zh/receipt.ts'

export const receipt: Words<typeof zh> = {
  name: 'Receipt',
  qr: 'QR code of the receipt',
  note: 'You may note it down; what the chief looks up must be the same.',
}
