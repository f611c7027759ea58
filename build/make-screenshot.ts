// `npm run screenshot`: the picture of the README, taken from the real kiosk window over the small sample.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { SAMPLE_SEED } from '../main/services/samples/open-sample.ts'
import { smallPlan } from '../main/services/samples/small-plan.ts'
import { launchLectern } from '../tests/support/launch-lectern.ts'
import { openKiosk, personOf } from './rehearsal/at-chiefs-desk.ts'
import { openSheet, signIn, typeMarks } from './rehearsal/at-kiosk.ts'

const data = join(import.meta.dirname, '../out/screenshot')
const folder = join(import.meta.dirname, 'readme')

rmSync(data, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const plan = smallPlan(SAMPLE_SEED)
const lectern = await launchLectern({ data, args: ['--sample=small'] })
await openKiosk(await lectern.window('operator'), personOf(plan, SAMPLE_SEED, 'organizer-1'))
const page = await lectern.window('kiosk')
await page.setViewportSize({ width: 1366, height: 768 })
const judge = personOf(plan, SAMPLE_SEED, 'judge-w-01')
await signIn(page, judge.name, judge.pin)
await openSheet(page, 'W-010', '课堂教学')
await typeMarks(page, ['5.5', '5', '5.5', '2.5', '8', '9'])
await page.keyboard.type('8.5')
await page.getByText('已存', { exact: true }).waitFor()
await page.screenshot({ path: join(folder, 'judge-sheet.png') })
await lectern.close()
