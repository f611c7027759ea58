/**
 * How windows look: language, theme, text size, sound. The station's are kept beside the contests, for a window may look before one is open; a
 * judge's own are kept in the contest and come back with the judge.
 */
import { mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { accept } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import { Preferences } from '../../../shared/contract/sessions.ts'
import { localUnit } from '../../data/local-unit.ts'
import { findChoices, keepChoices } from '../../data/repositories/preference-repository.ts'
import { writeAtomically } from '../../exchange/atomic-file.ts'
import type { Seat } from '../callers.ts'
import type { Desk, Opened } from '../desk.ts'

const initial: Preferences = { language: 'zh', theme: 'light', size: 'm', sound: false }
const fileOf = ({ tools }: Desk) => join(tools.folders.state, 'preferences.json')
type Asked = Readonly<{ seat: Seat; opened: Opened | undefined }>

/** The judge's own where one sits, else the station's; what is not there or not readable gives the first ones. */
export async function readPreferences(desk: Desk, { seat, opened }: Asked): Promise<Reply<'preferences.read'>> {
  const judge = judgeAt(seat)
  const own = judge && opened && findChoices(opened.store.db, judge)
  return accept(preferencesIn(own) ?? stationPreferences(desk))
}

/** The choices of the station, which its files and its operator window follow. */
export function stationPreferences(desk: Desk): Preferences {
  return preferencesIn(contentOf(fileOf(desk))) ?? initial
}

/** At a kiosk they are the judge's; while nobody sits there they last as long as the page and are not kept. */
export async function setPreferences(
  desk: Desk,
  { seat, opened }: Asked,
  preferences: Input<'preferences.set'>,
): Promise<Reply<'preferences.set'>> {
  const judge = judgeAt(seat)
  if (judge !== undefined && opened !== undefined) localUnit(opened.store, db => keepChoices(db, judge, JSON.stringify(preferences)))
  if (seat.window === 'kiosk') return accept(null)
  const file = fileOf(desk)
  mkdirSync(dirname(file), { recursive: true })
  writeAtomically(file, Buffer.from(JSON.stringify(preferences)))
  return accept(null)
}

const judgeAt = ({ window, holder }: Seat) => (window === 'kiosk' ? holder?.person : undefined)

function preferencesIn(text: string | undefined): Preferences | undefined {
  try {
    // A choice that did not exist yet when the file was written has its first value.
    return text === undefined ? undefined : Preferences.parse({ ...initial, ...(JSON.parse(text) as object) })
  } catch {
    // A file that somebody broke: looks are not worth a refusal.
    return undefined
  }
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    // No preferences yet.
    return undefined
  }
}
