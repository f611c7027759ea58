// @vitest-environment happy-dom
import { act, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { i18n } from '../../../renderer/i18n/i18n.ts'
import { usePreferences } from '../../../renderer/lib/preferences.ts'
import { ReceiptCard } from '../../../renderer/ui/receipt-card.tsx'
import { Digest } from '../../../shared/domain/ids.ts'
import { show } from '../show.tsx'
import { readQrCode } from './read-qr-code.ts'

const version = Digest.parse('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')

async function speak(language: 'zh' | 'en') {
  usePreferences.setState({ language })
  await i18n.changeLanguage(language)
}

afterEach(() => speak('zh'))

test('a judge can note down three words and a code, and is told what for', () => {
  show(<ReceiptCard version={version} />)
  const card = within(screen.getByRole('region', { name: '收据' }))
  expect(card.getByText('大雁 电池 城堡')).toBeDefined()
  expect(card.getByText('8ACF-R70M')).toBeDefined()
  expect(card.getByText('可抄在纸上；组长处查到的应与此相同。')).toBeDefined()
  expect(card.queryByRole('heading')).toBeNull()
})

test('the words are in the language of the window; the code is the same', async () => {
  show(<ReceiptCard version={version} />)
  await act(() => speak('en'))
  const card = within(screen.getByRole('region', { name: 'Receipt' }))
  expect(card.getByText('goose battery castle')).toBeDefined()
  expect(card.getByText('8ACF-R70M')).toBeDefined()
  expect(card.queryByText('大雁 电池 城堡')).toBeNull()
})

test('the QR code reads the whole version', () => {
  show(<ReceiptCard version={version} />)
  expect(readQrCode(screen.getByRole('img', { name: '收据的二维码' }))).toBe(`LECTERN:SHEET:${version.toUpperCase()}`)
})

test('a title says which sheet it is', () => {
  show(<ReceiptCard version={version} title="07 号 教学设计" />)
  const card = screen.getByRole('region', { name: '07 号 教学设计' })
  expect(within(card).getByRole('heading', { name: '07 号 教学设计' })).toBeDefined()
})
