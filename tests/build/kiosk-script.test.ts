/** The venue's script, read without Windows: one list behind all three verbs, former values kept before the first change, no secret anywhere. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const file = join(import.meta.dirname, '../../build/kiosk/lectern-kiosk.ps1')
const text = readFileSync(file, 'utf8')
/** Without its head and its comments. */
const code = text.replace(/<#.*?#>/s, '').replace(/^\s*#.*$/gm, '')

/** What stands between the braces of a function; each of the script ends with a brace at the line's start. */
function bodyOf(name: string): string {
  const body = new RegExp(`^function ${name}\\b[^{]*\\{\\n(.*?)^\\}`, 'ms').exec(code)?.[1]
  if (body === undefined) throw new Error(`the script has no ${name}`)
  return body
}
const list = /^\$Settings = @\(\n(.*?)^\)/ms.exec(code)?.[1] ?? ''
const settings = list
  .trim()
  .split('\n')
  .map(
    row =>
      new Map(
        [...row.matchAll(/(\w+) = (?:'([^']*)'|"([^"]*)"|(\$?\w+))/g)].map(([, key = '', ...value]) => [key, value.find(Boolean) ?? '0']),
      ),
  )
/** Where something changes Windows. */
const CHANGES =
  /Set-Current|Remove-Current|New-ItemProperty|Remove-ItemProperty|Set-ItemProperty|powercfg\.exe \/set|Register-ScheduledTask/g

it('can be read by the PowerShell of Windows, which takes a file without a mark for ANSI', () => {
  expect(text.charCodeAt(0)).toBe(0xfeff)
})

it('covers edge swipe, notifications, power on mains, hours of updates and the three prompts of the keyboard', () => {
  expect(settings.map(row => row.get('Name'))).toEqual([
    'EdgeSwipe',
    'Toasts',
    'ScreenOnMains',
    'SleepOnMains',
    'HibernateOnMains',
    'ActiveHours',
    'ActiveHoursStart',
    'ActiveHoursEnd',
    'NoReboot',
    'StickyKeys',
    'ToggleKeys',
    'FilterKeys',
  ])
})

it.each(settings.map(row => [row.get('Name'), row] as const))(
  '%s says where, what, of which kind, and in both languages what for',
  (_name, row) => {
    expect([...row.keys()]).toEqual(['Name', 'Kind', 'Path', 'Value', 'Type', 'Wanted', 'Says'])
    expect(row.get('Says')).toMatch(/^\p{Script=Han}.* \/ [\x20-\x7e]+$/u)
    if (row.get('Kind') === 'Power') expect([row.get('Path'), row.get('Type')]).toEqual([expect.stringMatching(/^SUB_/), 'Seconds'])
    else
      expect([row.get('Kind'), row.get('Path'), row.get('Type')]).toEqual([
        'Registry',
        expect.stringMatching(/^\$/),
        expect.stringMatching(/^(DWord|String)$/),
      ])
  },
)

it('changes no place twice', () => {
  const places = settings.map(row => `${row.get('Path')}\\${row.get('Value')}`)
  expect(new Set(places).size).toBe(places.length)
})

it.each(['Save-Former', 'Invoke-Apply', 'Invoke-Restore', 'Show-Check'])('%s goes through the one list', name => {
  expect(bodyOf(name)).toMatch(/foreach \(\$setting in \$Settings\)/)
})

it('keeps the former values before the first change, and never over the first ones', () => {
  const apply = bodyOf('Invoke-Apply')
  const first = apply.search(new RegExp(`${CHANGES.source}|Register-Restore`))
  expect(apply.indexOf('Save-Former')).toBeGreaterThan(0)
  expect(apply.indexOf('Save-Former')).toBeLessThan(first)
  expect(bodyOf('Save-Former')).toMatch(/^\s*if \(Test-Path -LiteralPath \$RestoreFile\) \{ return \}/)
  expect(bodyOf('Save-Former')).not.toMatch(CHANGES)
  expect(bodyOf('Save-Former')).toMatch(/WasAbsent = \(\$null -eq \$now\); Former = \$now/)
  expect(bodyOf('Save-Former')).toMatch(
    /Set-Content -LiteralPath \$part[^\n]*\n\s*Move-Item -LiteralPath \$part -Destination \$RestoreFile/,
  )
})

it('puts back what was there, removes what was not, and forgets only when all of it is done', () => {
  const restore = bodyOf('Invoke-Restore')
  expect(restore).toContain('if ($former[0].WasAbsent) { Remove-Current $setting } else { Set-Current $setting $former[0].Former }')
  expect(restore.indexOf('Remove-Item -LiteralPath $RestoreFile')).toBeGreaterThan(restore.lastIndexOf('Set-Current'))
  expect(restore).toContain('Unregister-ScheduledTask -TaskName $TaskName')
})

it('changes Windows nowhere else, and a look changes nothing', () => {
  const mayChange = ['Set-Current', 'Remove-Current', 'Invoke-Apply', 'Invoke-Restore', 'Register-Restore']
  const changing = [...code.matchAll(/^function ([\w-]+)/gm)].map(([, name = '']) => name).filter(name => bodyOf(name).search(CHANGES) >= 0)
  expect(changing.sort()).toEqual(mayChange.sort())
  expect(code.replaceAll(/^function .*?^\}/gms, '')).not.toMatch(CHANGES)
})

it('is called by its task to restore, from a folder that only administrators can write', () => {
  expect(bodyOf('Register-Restore')).toContain('-Restore -OlderThanHours 12')
  expect(bodyOf('Register-Restore')).toContain('-AtLogOn -User $Account')
  expect(code).toContain("$Folder = Join-Path $env:ProgramFiles 'Lectern Kiosk'")
})

it('shows automatic sign-in, and neither reads nor keeps a password', () => {
  expect(bodyOf('Show-Check')).toContain("GetValue('DefaultUserName', '')")
  expect(code).not.toMatch(/password|credential|securestring/i)
})

it('balances its braces, brackets and quotes', () => {
  const bare = code.replaceAll(/'[^'\n]*'/g, '').replaceAll(/`./g, '')
  const count = (sign: string) => bare.split(sign).length - 1
  expect([count('{') - count('}'), count('(') - count(')'), count('[') - count(']'), count('"') % 2]).toEqual([0, 0, 0, 0])
})

it('promises no lock-down', () => {
  expect(text).not.toMatch(/防作弊/)
  expect(text).toMatch(/不是锁机/)
})
