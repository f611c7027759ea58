// The tests that mutants of the engine have to survive: those of shared/ alone, which start nothing and finish fast. Properties try fewer
// examples here: a mutant that thirty of them do not see is told by a plain test, or by none.
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: { include: ['tests/shared/{scoring,awards}/**/*.test.ts'], setupFiles: ['build/fewer-examples.ts'] },
})
