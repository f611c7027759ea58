// Loaded before the tests of a mutation run: properties try thirty examples instead of a hundred, and do not look for the smallest one that fails.
import { configureGlobal } from 'fast-check'

configureGlobal({ numRuns: 30, endOnFailure: true })
