/** File names that every file system takes, and that nothing has yet. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** A name without what some file system forbids; never empty. */
export function safeName(name: string): string {
  const plain = name.normalize('NFC').replace(/[\\/:*?"<>|\p{Cc}]/gu, '-')
  // Cut before trimming, and not through a character that is two units long.
  const short = plain
    .replace(/^[. ]+/, '')
    .slice(0, 60)
    .replace(/[\uD800-\uDBFF]$/, '')
  return short.replace(/[. ]+$/, '') || 'contest'
}

/** A path in the folder that is not taken: `name.xlsx`, `name-2.xlsx`, … */
export function freePath(folder: string, name: string, extension: string, taken: (path: string) => boolean = existsSync): string {
  for (let n = 1; ; n++) {
    const path = join(folder, `${name}${n === 1 ? '' : `-${n}`}.${extension}`)
    if (!taken(path)) return path
  }
}
