/** What the public screen shows, and what its operator reads. */
export const display = {
  title: 'Display',
}
