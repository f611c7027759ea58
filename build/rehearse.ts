// Placeholder: a judging day without a display.
export async function rehearse(_argv: string[]): Promise<number> {
  process.stderr.write('there is no rehearsal yet\n')
  return 1
}
