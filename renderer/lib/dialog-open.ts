/** Whether a dialog or an open list lies over the page and has the keys. A passing notice calls itself a dialog too, and has none. */

export function isDialogOpen(): boolean {
  const over = document.querySelectorAll('[role="dialog"], [role="alertdialog"], [role="listbox"]')
  return [...over].some(each => each.closest('[role="region"]') === null)
}
