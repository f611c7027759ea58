/** Turns the bytes of a roster into text: UTF-8 with or without its mark, else GB18030, which Chinese spreadsheets still save. */

const utf8Mark = [0xef, 0xbb, 0xbf]

/** The text, or undefined when the bytes are no text in either encoding. A file that says it is UTF-8 is never read as anything else. */
export function rosterText(bytes: Uint8Array): string | undefined {
  const isMarked = utf8Mark.every((byte, index) => bytes[index] === byte)
  const text = decoded(bytes, 'utf-8') ?? (isMarked ? undefined : decoded(bytes, 'gb18030'))
  return text === undefined || hasControls(text) ? undefined : text
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** A workbook or UTF-16 may decode by accident, but not without control characters. */
function hasControls(text: string): boolean {
  return /[^\P{Cc}\t\r\n]/u.test(text)
}
