/** The one origin of all windows: built files and nothing else. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { pageResponder } from '../../../main/windows/app-protocol.ts'

const root = mkdtempSync(join(tmpdir(), 'lectern-pages-'))
const folder = join(root, 'renderer')
mkdirSync(join(folder, 'assets'), { recursive: true })
mkdirSync(join(root, 'renderer-old'))
for (const [name, text] of Object.entries({
  'renderer/operator.html': '<p>operator</p>',
  'renderer/assets/a b.js': 'export {}',
  'renderer/contest.lectern': 'secret',
  'renderer-old/x.html': 'secret',
  'secret.html': 'secret',
}))
  writeFileSync(join(root, name), text)
afterAll(() => rmSync(root, { recursive: true }))
const respond = (url: string) => pageResponder(folder)(new Request(url))

it('answers with a page of the folder under the strict policy', async () => {
  const response = await respond('app://lectern/operator.html')
  expect([response.status, await response.text()]).toEqual([200, '<p>operator</p>'])
  expect(response.headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; script-src 'self';.*require-trusted-types-for 'script'; trusted-types 'none'$/,
  )
  expect(response.headers.get('content-security-policy')).not.toMatch(/unsafe|https?:|\*/)
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
})

it('reads escaped names', async () => {
  expect((await respond('app://lectern/assets/a%20b.js?v=1')).headers.get('content-type')).toBe('text/javascript; charset=utf-8')
})

it.each([
  'app://lectern/../secret.html',
  'app://lectern/%2e%2e/secret.html',
  'app://lectern/..%2fsecret.html',
  'app://lectern/..%5csecret.html',
  'app://lectern/%2e%2e%2frenderer-old/x.html',
  'app://lectern/assets/..%2f..%2fsecret.html',
  'app://lectern/operator.html%00.js',
  'app://lectern/%E0%A4%A',
  'app://lectern/contest.lectern',
  'app://lectern/nothing.html',
  'app://lectern/assets',
  'app://lectern/',
  'app://other/operator.html',
  'https://lectern/operator.html',
])('finds nothing at %s', async url => {
  const response = await respond(url)
  expect([response.status, await response.text()]).toEqual([404, 'not found'])
})
