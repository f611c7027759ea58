/** The command line as a whole: verbs that there are, and what it says of others. */
import { expect, it } from 'vitest'
import { runVerb } from '../../../main/cli/run-verb.ts'
import { words } from '../../../shared/words/index.ts'
import { listen } from './listen.ts'

const { cli } = words.zh
const heard = listen()

it.each([[], ['--help']])('gives the usage to %j', async (...args: readonly string[]) => {
  expect(await runVerb(args)).toBe(0)
  expect(heard.err).toBe(`${cli.usage}\n`)
})

it.each(['comput', 'toString'])('names %s, a verb that it does not know', async verb => {
  expect(await runVerb([verb, 'a.lectern'])).toBe(2)
  expect(heard.err).toBe(`没有“${verb}”这个命令。\n${cli.usage}\n`)
})

it.each(['check', 'compute', 'rehearse', 'replay', 'rules', 'sensitivity'])(
  '%s says its usage to an option that there is not',
  async verb => {
    expect(await runVerb([verb, 'a', '--bad', 'x'])).toBe(2)
    expect(heard.err).toBe(`${cli[`${verb as 'check'}Usage`]}\n`)
    expect(heard.out).toBe('')
  },
)

it('rehearse takes no path', async () => {
  expect(await runVerb(['rehearse', 'a'])).toBe(2)
  expect(heard.err).toBe(`${cli.rehearseUsage}\n`)
})
