/** The English of words/zh/operator.ts. */
import type { Words } from '../words.ts'
import type { operator as zh } from '../zh/operator.ts'

export const operator: Words<typeof zh> = {
  places: {
    overview: 'Overview',
    tracks: 'Tracks',
    entries: 'Entries',
    people: 'People',
    results: 'Results',
    statistics: 'Statistics',
    export: 'Export',
    prints: 'Print',
    home: 'Home',
    hall: 'Hall',
    penalties: 'Penalties',
    papers: 'Papers',
    display: 'Screen',
  },
  signOut: 'Sign out',
  close: 'Close',
  panel: 'Panel',
  noPanel: 'You have no panel yet',
  noPanelText: 'Ask the organizers to make you the chief of a panel.',
  toOverview: 'Back to the overview',
}
