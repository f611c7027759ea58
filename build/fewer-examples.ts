// Loaded before the tests of a mutation run: properties try thirty examples instead of a hundred.
import { configureGlobal } from 'fast-check'

configureGlobal({ numRuns: 30 })
