/** Which switches the packaged program starts with. */
import { expect, it } from 'vitest'
import { foreignSwitch } from '../../../main/platform/switches.ts'

it('starts plainly, with a data folder, with a sample, with a file', () => {
  expect(foreignSwitch([], 'win32')).toBeUndefined()
  expect(foreignSwitch(['--data=D:\\lectern', '--sample=small', 'C:\\contests\\校赛.lectern'], 'win32')).toBeUndefined()
  expect(foreignSwitch(['--data', '/media/stick/校赛.lectern'], 'linux')).toBeUndefined()
})

it.each([
  '--remote-debugging-port=9222',
  '--remote-debugging-pipe',
  '--inspect',
  '--inspect-brk=0',
  '--js-flags=--expose-gc',
  '--load-extension=x',
  '--disable-web-security',
  '-remote-debugging-port=9222',
  '--dataset=x',
  '--',
])('refuses %s, wherever it stands', name => {
  for (const platform of ['win32', 'linux', 'darwin'] as const) expect(foreignSwitch(['--data=x', 'file', name], platform)).toBe(name)
})

it('reads a slash as Chromium does on Windows, and as a path elsewhere', () => {
  expect(foreignSwitch(['/remote-debugging-port=9222'], 'win32')).toBe('/remote-debugging-port=9222')
  expect(foreignSwitch(['/remote-debugging-port=9222'], 'linux')).toBeUndefined()
  expect(foreignSwitch(['/data=x'], 'win32')).toBeUndefined()
})

it('lets an AppImage do without its sandbox helper, and nothing else', () => {
  expect(foreignSwitch(['--no-sandbox'], 'linux')).toBeUndefined()
  expect(foreignSwitch(['--no-sandbox'], 'win32')).toBe('--no-sandbox')
})
