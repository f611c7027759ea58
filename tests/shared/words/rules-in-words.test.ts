import { describe, expect, test } from 'vitest'
import { TrackId } from '../../../shared/domain/ids.ts'
import { trackFromPreset, trackPresets } from '../../../shared/presets/presets.ts'
import { words } from '../../../shared/words/index.ts'
import { rulesInWords } from '../../../shared/words/rules-in-words.ts'

const languages = ['zh', 'en'] as const
const cases = languages.flatMap(language => trackPresets.map(preset => [language, preset.id, preset] as const))

function linesOf(language: (typeof languages)[number], preset: (typeof trackPresets)[number]) {
  const track = trackFromPreset(preset, { id: TrackId.parse('any'), code: 'A', name: { zh: '某赛道', en: 'Some track' } })
  return rulesInWords(track, language)
}
const text = (lines: ReturnType<typeof linesOf>) => lines.flatMap(line => [line.label, ...line.lines]).join('\n')
const lineOf = (lines: ReturnType<typeof linesOf>, language: (typeof languages)[number], key: 'reduction' | 'rounding' | 'ties') =>
  lines.find(({ label }) => label === words[language].workbook.rules.labels[key])?.lines.join('')

describe.each(cases)('%s: the rules of %s', (language, _id, preset) => {
  const lines = linesOf(language, preset)

  test.each(['reduction', 'rounding', 'ties'] as const)('say the %s', key => {
    expect(lineOf(lines, language, key)?.length).toBeGreaterThan(5)
  })

  test('have words for everything', () => {
    expect(text(lines)).not.toMatch(/workbook\.|\{\{|undefined|%%/)
  })

  test('are in one language', () => {
    if (language === 'en') expect(text(lines)).not.toMatch(/[一-鿿]/)
    else expect(text(lines).replace(/GB\/T/g, '')).not.toMatch(/[a-z]{3}/)
  })
})

test('the numbers of a trimmed mean are those of the rules', () => {
  const preset = trackPresets.find(({ rules }) => rules.reduction.method === 'trimmed')
  if (preset?.rules.reduction.method !== 'trimmed') throw new Error('no preset trims')
  const { high, low, keepAtLeast } = preset.rules.reduction
  const sentence = lineOf(linesOf('zh', preset), 'zh', 'reduction')
  expect(sentence).toContain(`去掉 ${high} 个最高分、${low} 个最低分`)
  expect(sentence).toContain(`至少保留 ${keepAtLeast} 个分`)
})

test('the places of the rounding are those of the rules', () => {
  for (const preset of trackPresets)
    if (preset.rules.rounding.stages.length > 0)
      expect(lineOf(linesOf('zh', preset), 'zh', 'rounding')).toContain(`保留 ${preset.rules.rounding.places} 位小数`)
})
