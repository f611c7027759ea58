/** A child process that runs one of the programs beside this file, is heard line by line, and may be killed without warning. */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** Runs the program until `isEnough` of its lines, kills it with SIGKILL and gives all lines that it had said by then. */
export async function killAfter(
  program: URL,
  args: readonly string[],
  isEnough: (lines: readonly string[]) => boolean,
): Promise<readonly string[]> {
  const child = spawn(process.execPath, [fileURLToPath(program), ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines: string[] = []
  const reader = createInterface({ input: child.stdout })
  reader.on('line', line => {
    lines.push(line)
    if (isEnough(lines)) child.kill('SIGKILL')
  })
  await Promise.all([new Promise(resolve => child.once('close', resolve)), new Promise(resolve => reader.once('close', resolve))])
  return lines
}
