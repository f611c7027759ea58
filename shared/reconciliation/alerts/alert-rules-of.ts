/** The rules of alerts beside the other rules of a track. Knows no marks and no limit. */
import type { AlertRules } from '../../domain/alert-rules.ts'
import type { Rules } from '../../domain/rules.ts'

/** Where nobody sees statistics of judges, nobody is asked about a judge's order either, unless the rules name a limit for it. */
export function alertRulesOf({ alerts = {}, judging }: Pick<Rules, 'alerts' | 'judging'>): AlertRules {
  return judging?.statistics === 'hidden' ? { inversion: 'off', ...alerts } : alerts
}
