// Unit tests: everything in tests/ but what needs a whole running program (e2e, faults, bench).
import './require-node.ts'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const SCREENS = 'tests/renderer/**/*.test.{ts,tsx}'
const PURE = 'tests/shared/**/*.test.ts'

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  // A real `import 'electron'` outside Electron starts a download: code under unit test must not import it.
  resolve: { alias: { electron: '/electron-is-not-for-unit-tests' } },
  test: {
    // By default one core is left idle, which on two cores is half of them.
    maxWorkers: availableParallelism(),
    // Only where it is asked for: the pure code has no line and no branch that no test has been through.
    coverage: {
      provider: 'v8',
      include: ['shared/**/*.ts'],
      reporter: [['text', { skipFull: true }]],
      thresholds: { lines: 100, branches: 100, functions: 100, statements: 100 },
    },
    projects: [
      // These keep no state outside of what they open: one process for all of them instead of one for each file. What replaces a module is in faults/.
      {
        extends: true,
        test: {
          name: 'unit',
          isolate: false,
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/{e2e,faults,fixtures}/**', SCREENS, PURE],
        },
      },
      { extends: true, test: { name: 'pure', include: [PURE], isolate: false } },
      { extends: true, test: { name: 'screens', include: [SCREENS], environment: 'happy-dom' } },
      { extends: true, test: { name: 'faults', include: ['tests/faults/**/*.test.ts'], testTimeout: 60_000 } },
    ],
  },
})
