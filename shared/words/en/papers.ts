/** What recorders and the chief read about paper sheets. */
export const papers = {
  title: 'Paper sheets',
}
