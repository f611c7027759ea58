/** Shows an exported file in its folder. Only files that lie in the exports folder are shown. */
import { existsSync } from 'node:fs'
import { resolve, sep } from 'node:path'
import { accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import type { AtContest } from '../callers.ts'
import type { Desk } from '../desk.ts'

export async function revealFile({ tools }: Desk, _by: AtContest, { file }: Input<'export.reveal'>): Promise<Reply<'export.reveal'>> {
  const path = resolve(file)
  if (!path.startsWith(resolve(tools.folders.exports) + sep) || !existsSync(path)) return refuse('file-missing', { file })
  tools.reveal(path)
  return accept(null)
}
