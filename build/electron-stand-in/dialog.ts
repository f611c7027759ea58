// Electron's file dialogs. Specs queue answers in LECTERN_DIALOGS='{"showSaveDialog":[{"canceled":false,"filePath":"…"}]}' or replace the
// functions; on a desk zenity asks the person.
import { execFile } from 'node:child_process'
import { launched } from './launched.ts'
import { say, strict } from './strict.ts'

type OpenOptions = Electron.OpenDialogOptions
type Given<Options> = [Options] | [Electron.BaseWindow, Options]

const queued: Record<string, never[]> = JSON.parse(process.env.LECTERN_DIALOGS ?? '{}')

async function showOpenDialog(...given: Given<OpenOptions>): Promise<Electron.OpenDialogReturnValue> {
  const { properties = [], ...options } = given.at(-1) as OpenOptions
  const flags = properties.includes('openDirectory') ? ['--directory'] : []
  if (properties.includes('multiSelections')) flags.push('--multiple', '--separator=\n')
  const filePaths = () => askPerson(options, flags)
  return queued.showOpenDialog?.shift() ?? filePaths().then(paths => ({ canceled: paths.length === 0, filePaths: paths }))
}

async function showSaveDialog(...given: Given<Electron.SaveDialogOptions>): Promise<Electron.SaveDialogReturnValue> {
  const filePath = () => askPerson(given.at(-1) as OpenOptions, ['--save'])
  return queued.showSaveDialog?.shift() ?? filePath().then(([path = '']) => ({ canceled: path === '', filePath: path }))
}

function askPerson({ title, defaultPath, filters = [] }: OpenOptions, flags: string[]): Promise<string[]> {
  const args = [
    '--file-selection',
    ...flags,
    ...filters.map(({ name, extensions }) => `--file-filter=${name} | *.${extensions.join(' *.')}`),
  ]
  if (title) args.push(`--title=${title}`)
  if (defaultPath) args.push(`--filename=${defaultPath}`)
  const unasked = new Error('electron stand-in: a file dialog needs an answer in LECTERN_DIALOGS, or a screen and the program zenity')
  if (!launched.isHeaded) throw unasked
  return new Promise((resolve, reject) =>
    execFile('zenity', args, (problem, text) => {
      if (problem?.code === 'ENOENT') reject(unasked)
      // Its exit code 1 is the person's "cancel".
      else resolve(problem ? [] : text.trimEnd().split('\n'))
    }),
  )
}

const showErrorBox = (title: string, content: string) => say(`${title}: ${content}`)
export const dialog = strict('dialog', { showOpenDialog, showSaveDialog, showErrorBox } satisfies Partial<Electron.Dialog>)
