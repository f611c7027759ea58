/** A refusal as the sentence a person reads. A refusal of the contract without its sentence does not compile here. Knows no call. */
import type { TFunction } from 'i18next'
import type { Refused } from '../../shared/answer.ts'
import type { RefusalName } from '../../shared/contract/index.ts'

export function refusalSentence(t: TFunction, { refusal, details }: Refused<RefusalName>): string {
  return t(`refusals.${refusal}`, { ...details })
}
