/** What the chief reads about marks that stand out, and the worked example of each limit. */
export const alerts = {
  title: '分歧提示',
} as const
