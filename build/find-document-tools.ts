// The programs that check what we print and export: found on this machine or not. Tests that need a missing one skip and say so in one line.
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

export type DocumentTool = 'soffice' | 'pdftotext' | 'pdftoppm' | 'pdffonts' | 'pdfinfo'

const USUAL_FOLDERS = ['/Applications/LibreOffice.app/Contents/MacOS', 'C:/Program Files/LibreOffice/program', '/opt/homebrew/bin']

export function findDocumentTool(name: DocumentTool): string | undefined {
  const file = process.platform === 'win32' ? `${name}.exe` : name
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...USUAL_FOLDERS]
  return folders.map(folder => join(folder, file)).find(isExecutable)
}

export const missingToolLine = (name: DocumentTool) => `${name} is not installed: what it would check was not checked`

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
