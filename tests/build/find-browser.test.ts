import { afterEach, expect, test, vi } from 'vitest'
import { BROWSER_SENTENCE, findBrowser, installedBrowser } from '../../build/find-browser.ts'

afterEach(() => vi.unstubAllEnvs())

test('LECTERN_BROWSER names the browser', () => {
  vi.stubEnv('LECTERN_BROWSER', process.execPath)
  expect(findBrowser()).toBe(installedBrowser())
})

test('a name that leads nowhere is said in one sentence, and nothing else is taken or fetched instead', () => {
  vi.stubEnv('LECTERN_BROWSER', '/nowhere/chrome')
  expect(installedBrowser()).toBeUndefined()
  expect(() => findBrowser()).toThrow(BROWSER_SENTENCE)
})
