// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { QrCode } from '../../../renderer/ui/qr-code.tsx'
import { show } from '../show.tsx'
import { modulesOf, readQrCode } from './read-qr-code.ts'

const receipt = 'LECTERN:SHEET:E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855'
const drawn = (text: string) => {
  show(<QrCode text={text} label={text} />)
  return screen.getByRole('img', { name: text })
}

test.each([receipt, 'Lectern', '讲台 42'])('what is drawn reads %s', text => {
  expect(readQrCode(drawn(text))).toBe(text)
})

test('a drawing of another text does not read the same', () => {
  expect(readQrCode(drawn(receipt.replace('E3B0', 'E3B1')))).not.toBe(receipt)
})

test('four modules on each side stay light, and the fifth is dark', () => {
  const rows = modulesOf(drawn(receipt))
  const columns = rows.map((_, x) => rows.map(row => row[x] === true))
  for (const lines of [rows, columns]) {
    const used = lines.flatMap((line, at) => (line.includes(true) ? [at] : []))
    expect([used.at(0), used.at(-1)]).toEqual([4, rows.length - 5])
  }
})

test('a receipt takes 33 modules besides the margin, each of whole pixels, dark on light in every theme', () => {
  const svg = drawn(receipt)
  expect(svg.getAttribute('viewBox')).toBe('0 0 41 41')
  expect([svg.getAttribute('width'), svg.getAttribute('height')]).toEqual(['123', '123'])
  expect(svg.getAttribute('data-theme')).toBe('light')
  expect(svg.querySelectorAll('[style]')).toHaveLength(0)
})
