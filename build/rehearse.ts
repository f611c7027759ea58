// `npm start -- --rehearse`: a judging day in real windows, by keyboard, on a fresh large sample. Ends with the winners of one track, where the
// files are, and two checks; exit code 0 only if both hold.
import { globSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { checkRehearsal } from '../main/cli/check-rehearsal.ts'
import { openForReading } from '../main/cli/open-for-reading.ts'
import { REHEARSED_TRACK } from '../main/services/rehearsal/play-rehearsal.ts'
import { largePlan } from '../main/services/samples/large-plan.ts'
import { SAMPLE_SEED } from '../main/services/samples/open-sample.ts'
import { openMarks } from '../main/services/samples/sample-plan-sheets.ts'
import { sheetKey } from '../shared/domain/ids.ts'
import { words } from '../shared/words/index.ts'
import { launchLectern } from '../tests/support/launch-lectern.ts'
import {
  acceptAll,
  certify,
  decideTies,
  exportAll,
  openKiosk,
  personOf,
  placeOf,
  returnSheet,
  signOut,
} from './rehearsal/at-chiefs-desk.ts'
import { signIn } from './rehearsal/at-kiosk.ts'
import { judgeOpenSheets, mendReturned } from './rehearsal/judge-open-sheets.ts'

/** Made anew each time; a practised sample elsewhere is not touched. */
const DATA = join(import.meta.dirname, '../out/rehearsal')

export async function rehearse(): Promise<number> {
  const started = performance.now()
  const { cli } = words.zh
  const print = (line: string) => void process.stdout.write(`${line}\n`)
  const plan = largePlan(SAMPLE_SEED)
  const sheets = openMarks(plan, SAMPLE_SEED)
  rmSync(DATA, { recursive: true, force: true })
  mkdirSync(DATA, { recursive: true })
  print(`${cli.making} …`)
  const lectern = await launchLectern({ data: DATA, args: ['--sample=large'] })
  try {
    const operator = await lectern.window('operator')
    const organizer = personOf(plan, SAMPLE_SEED, 'organizer-1')
    await openKiosk(operator, organizer)
    const kiosk = await lectern.window('kiosk')
    const judges = [...new Set(sheets.map(({ sheet }) => sheetKey(sheet).judge))]
    let done = 0
    const onSealed = () => {
      done++
      if (done % 12 === 0) print(`${cli.scoring} ${done}/${sheets.length}`)
    }
    await judgeOpenSheets(kiosk, judges, { plan, seed: SAMPLE_SEED, sheets, onSealed })
    const panel = plan.panels.find(each => each.track === REHEARSED_TRACK)
    const returned = sheets.find(({ sheet }) => panel?.entries.includes(sheetKey(sheet).entry))
    if (panel === undefined || returned === undefined) throw new Error('the sample has nothing to return in the rehearsed track')
    const chief = personOf(plan, SAMPLE_SEED, panel.chief)
    await signIn(operator, chief.name, chief.pin)
    await returnSheet(operator, placeOf(plan, returned), '请核对第一项')
    await mendReturned(kiosk, { plan, seed: SAMPLE_SEED }, returned)
    print(cli.returned)
    await acceptAll(operator)
    print(cli.accepted)
    print(`${cli.tieDecided} (${await decideTies(operator, personOf(plan, SAMPLE_SEED, 'supervisor-1'), '教学特色更鲜明')})`)
    await certify(operator, chief, personOf(plan, SAMPLE_SEED, 'supervisor-1'))
    print(`${cli.certified} (${panel.entries.length})`)
    await signOut(operator)
    await signIn(operator, organizer.name, organizer.pin)
    await exportAll(operator, plan.tracks.length)
    const files = plan.tracks.map(track => exportOf(track.name.zh))
    print(`${cli.exported} (${files.length})`)
    await lectern.close()
    const store = openForReading(join(DATA, 'samples/large.lectern'))
    const holds = store !== undefined && (await checkRehearsal(store, files, print))
    print(`${cli.seconds}: ${Math.round((performance.now() - started) / 1000)}`)
    return holds ? 0 : 1
  } catch (fault) {
    await lectern.close().catch(() => undefined)
    throw fault
  }
}

/** The one workbook of a track. */
function exportOf(track: string): string {
  const [file, ...others] = globSync(`exports/*/${track}-*.xlsx`, { cwd: DATA })
  if (file === undefined || others.length > 0) throw new Error(`${track}: ${others.length + (file === undefined ? 0 : 1)} workbooks`)
  return join(DATA, file)
}
