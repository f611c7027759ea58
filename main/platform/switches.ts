/** Which switches a start of the packaged program may carry. Chromium obeys many more, and some of them open its pages to anybody. */

const OURS = ['data', 'sample']
/** An AppImage starts itself so, because its own sandbox helper cannot be set up. */
const OF_THE_PACKAGE: Partial<Record<NodeJS.Platform, readonly string[]>> = { linux: ['no-sandbox'] }

/**
 * The first argument (without the program's own name) that is a switch and none of ours; undefined when all are. Chromium reads one dash like two,
 * and on Windows a slash as well.
 */
export function foreignSwitch(args: readonly string[], platform: NodeJS.Platform): string | undefined {
  const allowed = [...OURS, ...(OF_THE_PACKAGE[platform] ?? [])]
  const prefix = platform === 'win32' ? /^(--?|\/)/ : /^--?/
  return args.find(arg => prefix.test(arg) && !allowed.includes(arg.replace(prefix, '').replace(/=.*/s, '')))
}
