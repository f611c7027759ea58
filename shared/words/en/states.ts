/** The English of words/zh/states.ts. */
import type { Words } from '../words.ts'
import type { states as zh } from '../zh/states.ts'

export const states: Words<typeof zh> = {
  unmarked: 'Unmarked',
  draft: 'Draft',
  sealed: 'Sealed',
  received: 'Received',
  returned: 'Returned',
  accepted: 'Accepted',
  absent: 'Absent',
  recused: 'Recused',
  void: 'Void',
  withdrawn: 'Withdrawn',
  cells: {
    unmarked: 'Open',
    draft: 'Draft',
    sealed: 'Sealed',
    received: 'In',
    returned: 'Back',
    accepted: 'Taken',
    absent: 'Absent',
    recused: 'Barred',
    void: 'Void',
    withdrawn: 'Gone',
  },
}
