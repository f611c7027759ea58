/** How the windows of this laptop look: language, theme, text size. Kept beside the contests, for a window may look before one is open. */
import { mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { accept } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import { Preferences } from '../../../shared/contract/sessions.ts'
import { writeAtomically } from '../../exchange/atomic-file.ts'
import type { Desk } from '../desk.ts'

const initial: Preferences = { language: 'zh', theme: 'light', size: 'm' }
const fileOf = ({ tools }: Desk) => join(tools.folders.state, 'preferences.json')

/** A file that is not there or not readable as preferences gives the first ones. */
export async function readPreferences(desk: Desk): Promise<Reply<'preferences.read'>> {
  return accept(Preferences.catch(initial).parse(contentOf(fileOf(desk))))
}

export async function setPreferences(desk: Desk, preferences: Input<'preferences.set'>): Promise<Reply<'preferences.set'>> {
  const file = fileOf(desk)
  mkdirSync(dirname(file), { recursive: true })
  writeAtomically(file, Buffer.from(JSON.stringify(preferences)))
  return accept(null)
}

function contentOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    // No preferences yet, or a file that somebody broke: looks are not worth a refusal.
    return undefined
  }
}
