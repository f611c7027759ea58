/** Where the services meet the outside world. Knows no Electron: windows pass in what only they can do. */
import { PIN_COST } from './identity/pin.ts'
import { steadyClock, systemClock } from './platform/clock.ts'
import { foldersUnder } from './platform/paths.ts'
import { systemRandom } from './platform/random.ts'
import type { Desk, Tools } from './services/desk.ts'
import { runWorker } from './workers/run-worker.ts'

type FromWindows = Pick<
  Tools,
  'announce' | 'chooseFile' | 'reveal' | 'openKiosk' | 'closeKiosk' | 'openDisplay' | 'closeDisplay' | 'printer'
>

/** A desk with nothing open. */
export function composeServices(data: string, windows: FromWindows): Desk {
  return {
    tools: {
      clock: systemClock,
      steady: steadyClock,
      random: systemRandom,
      pinCost: PIN_COST,
      folders: foldersUnder(data),
      runWorker,
      ...windows,
    },
    opened: undefined,
    running: undefined,
  }
}
