// `npm run check`: format, lint, types, boundaries and unused code, in seconds; each says its time, and what it found when it found something.
import './require-node.ts'
import { spawn } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

type Step = { name: string; command: string[] }
type Outcome = { name: string; isGood: boolean }

const bin = (path: string) => join(root, 'node_modules', path)
const types = (project: string): Step => ({ name: `types ${project}`, command: [bin('typescript/bin/tsc'), '-p', project] })

/** Two lanes for two cores: the slow one starts with what takes longest. */
const LANES: Step[][] = [
  [
    { name: 'unused code', command: [bin('knip/bin/knip.js'), '--config', 'build/knip.json', '--no-progress'] },
    { name: 'format, lint', command: [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'] },
    { name: 'boundaries', command: ['build/boundaries.ts'] },
  ],
  ['shared', 'main', 'main/tsconfig.preload.json', 'renderer', 'build', 'tests'].map(types),
]

export async function check(): Promise<Outcome[]> {
  const lanes = await Promise.all(LANES.map(runLane))
  return lanes.flat()
}

async function runLane(steps: Step[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const step of steps) outcomes.push(await run(step))
  return outcomes
}

function run({ name, command }: Step): Promise<Outcome> {
  const start = performance.now()
  const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', chunk => {
      said += chunk
    })
  return new Promise(resolve =>
    child.once('close', code => {
      const isGood = code === 0
      process.stdout.write(`${isGood ? 'good' : 'BAD '} ${name.padEnd(32)} ${((performance.now() - start) / 1000).toFixed(1)} s\n`)
      if (!isGood) process.stdout.write(`${said.trim()}\n\n`)
      resolve({ name, isGood })
    }),
  )
}

if (import.meta.main) {
  const outcomes = await check()
  process.exitCode = outcomes.every(({ isGood }) => isGood) ? 0 : 1
}
