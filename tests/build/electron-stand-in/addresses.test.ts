import { expect, test } from 'vitest'
import { schemes, toChromium, toElectron } from '../../../build/electron-stand-in/addresses.ts'

schemes.add('app')

test.each(['app://lectern/', 'app://lectern/kiosk.html?seat=1#a/b', 'https://example.org/x', 'data:text/html,x'])(
  '%s travels and comes back',
  url => {
    expect(toElectron(toChromium(url))).toBe(url)
  },
)

test('only registered schemes are dressed up', () => {
  expect(toChromium('app://lectern/a.html')).toBe('http://lectern.app.localhost/a.html')
  expect(toChromium('other://lectern/a.html')).toBe('other://lectern/a.html')
  expect(toElectron('http://lectern.other.localhost/a.html')).toBe('http://lectern.other.localhost/a.html')
})
