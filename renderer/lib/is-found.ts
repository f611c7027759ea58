/** Whether what is typed into a search stands in one of the texts: wide and narrow letters, cases and spaces make no difference. */
export function isFound(wanted: string, texts: readonly string[]): boolean {
  return texts.some(text => fold(text).includes(fold(wanted)))
}

const fold = (text: string) => text.normalize('NFKC').replace(/\s/g, '').toLowerCase()
