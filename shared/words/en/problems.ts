/** The English of words/zh/problems.ts. */
import type { Words } from '../words.ts'
import type { problems as zh } from '../zh/problems.ts'

export const problems: Words<typeof zh> = {
  'mark-above-maximum': 'At most {{maximum}} points',
  'mark-below-minimum': 'At least {{minimum}} points',
  'mark-off-step': 'In steps of {{step}} points',
  'mark-no-level': 'Please choose one of the levels',
  required: 'This cannot be empty',
  'not-a-number': 'Please enter a number',
  'too-long_one': 'At most {{count}} character',
  'too-long_other': 'At most {{count}} characters',
  internal: 'Something went wrong and was noted. Please give the staff this number: {{reference}}.',
  'internal-without-reference': 'Something went wrong and was noted. Please tell the staff.',
}
