// What Electron asks of the desktop around it: choosing files, showing a folder, the menu, sleep. Only where a person sits at a screen.
import { execFile, spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { launched } from './launched.ts'
import { inertMembers, say, strict } from './strict.ts'

type Given<Options> = [Options] | [Electron.BaseWindow, Options]

async function showOpenDialog(...given: Given<Electron.OpenDialogOptions>): Promise<Electron.OpenDialogReturnValue> {
  const { properties = [], defaultPath } = given.at(-1) as Electron.OpenDialogOptions
  const filePaths = await askPerson(properties.includes('openDirectory') ? ['--directory'] : [], defaultPath)
  return { canceled: filePaths.length === 0, filePaths }
}

async function showSaveDialog(...given: Given<Electron.SaveDialogOptions>): Promise<Electron.SaveDialogReturnValue> {
  const { defaultPath } = given.at(-1) as Electron.SaveDialogOptions
  const [filePath = ''] = await askPerson(['--save'], defaultPath)
  return { canceled: filePath === '', filePath }
}

/** Specs replace the two functions above; a person chooses one path in zenity. */
function askPerson(flags: string[], defaultPath = ''): Promise<string[]> {
  const unasked = new Error('electron stand-in: a file dialog needs a screen and the program zenity')
  if (!launched.isHeaded) throw unasked
  return new Promise((resolve, reject) =>
    execFile('zenity', ['--file-selection', ...flags, `--filename=${defaultPath}`], (problem, text) => {
      if (problem?.code === 'ENOENT') reject(unasked)
      // Its exit code 1 is the person's "cancel".
      else resolve(problem ? [] : [text.trimEnd()])
    }),
  )
}

const OPENERS: Partial<Record<NodeJS.Platform, string>> = { linux: 'xdg-open', darwin: 'open', win32: 'explorer' }

function showItemInFolder(path: string) {
  say(`shell.showItemInFolder ${path}`)
  const opener = OPENERS[process.platform]
  if (launched.isHeaded && opener) spawn(opener, [dirname(path)], { stdio: 'ignore', detached: true }).on('error', () => {})
}

export const dialog = strict('dialog', { showOpenDialog, showSaveDialog } satisfies Partial<Electron.Dialog>)
export const shell = strict('shell', { showItemInFolder } satisfies Partial<Electron.Shell>)
export const Menu = strict('Menu', inertMembers('Menu'))
export const powerSaveBlocker = strict('powerSaveBlocker', inertMembers('powerSaveBlocker'))
