/** What recorders and the chief read about paper sheets. */
export const papers = {
  title: '纸质评分单',
} as const
