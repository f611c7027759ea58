// The rules themselves, as data: who may import whom, which words a folder may not use, how long a file may be.
// A path stands for the file of that name and for everything below it; `*` stands for one folder's name.

export type ImportRow = {
  from: string[]
  /** Besides these a file may always import from its own folder. */
  may: string[]
  /** Only `import type`: the shape of a tool that is passed in. */
  mayTypes?: string[]
  packages?: string[]
  /** May use Node's own modules. */
  node?: true
  /** Wins over `may`. */
  never?: string[]
}

const REACT = ['react', 'react-dom', '@base-ui/react']
const SCREENS = [...REACT, 'zustand', 'i18next', 'react-i18next']
const WORDS = ['i18next']
/** Their shapes are known where they are passed in. */
const TOOLS = ['main/identity']
/** The outside world, one small file each: all of main but the preload may ask it (decision 002). */
const PLATFORM = 'main/platform'
const EFFECTS = ['main/identity', 'main/exchange', 'main/importing', 'main/backup']

/** The first row that matches a file is its row. */
export const IMPORTS: ImportRow[] = [
  { from: ['shared/answer', 'shared/zip'], may: [] },
  { from: ['shared/domain', 'shared/facts', 'shared/presets'], may: ['shared/answer', 'shared/domain'], packages: ['zod'] },
  { from: ['shared/words'], may: ['shared/domain', 'shared/scoring/exact'] },
  // Alerts ask a person and change no mark: they may ask statistics, and nothing that makes a result may ask them.
  {
    from: ['shared/reconciliation/alerts'],
    may: ['shared/domain', 'shared/statistics', 'shared/reconciliation', 'shared/zip'],
  },
  {
    from: ['shared/scoring', 'shared/awards', 'shared/reconciliation'],
    may: ['shared/domain', 'shared/scoring/exact', 'shared/scoring/round', 'shared/zip'],
  },
  { from: ['shared/statistics'], may: ['shared/domain', 'shared/zip'], packages: ['@stdlib'] },
  // Advice about results: it may ask everything that makes one, and nothing that makes one may ask it (decision 004).
  { from: ['shared/sensitivity'], may: ['shared/domain', 'shared/scoring', 'shared/awards', 'shared/statistics'] },
  { from: ['shared/contract'], may: ['shared/domain', 'shared/answer'], packages: ['zod'] },

  { from: ['main/preload'], may: [], mayTypes: ['shared/contract'], packages: ['electron'] },
  {
    from: ['main/services'],
    may: ['shared', 'main/data', PLATFORM, ...EFFECTS],
    mayTypes: ['main'],
    node: true,
    never: ['main/ipc', 'main/windows'],
  },
  { from: ['main/data'], may: ['shared', PLATFORM], mayTypes: TOOLS, packages: ['better-sqlite3'], node: true },
  { from: ['main/exchange'], may: ['shared', PLATFORM], mayTypes: TOOLS, node: true },
  { from: ['main/exporting'], may: ['shared'], mayTypes: TOOLS, packages: ['hucre', ...WORDS], node: true },
  { from: ['main/importing'], may: ['shared'], mayTypes: TOOLS, packages: ['hucre', 'csv-parse', 'zod'], node: true },
  {
    from: ['main/ipc', 'main/windows', 'main/index', 'main/compose-windows'],
    may: ['main', 'shared'],
    packages: ['electron', 'zod'],
    node: true,
  },
  { from: ['main/cli/cases'], may: ['shared'], packages: ['zod'] },
  // cli, compose-services, identity, backup, platform, workers, and whatever joins them
  { from: ['main'], may: ['main', 'shared'], packages: ['better-sqlite3', ...WORDS], node: true, never: ['main/ipc', 'main/windows'] },

  {
    from: ['renderer/ui', 'renderer/lib'],
    may: ['renderer/ui', 'renderer/lib', 'renderer/i18n', 'shared/contract', 'shared/answer', 'shared/domain', 'shared/scoring/exact'],
    // A QR code is drawn in one place (decision 005).
    packages: [...SCREENS, 'qr'],
  },
  {
    // Charts are drawn in one place (decision 008).
    from: ['renderer/features/statistics'],
    may: ['renderer/ui', 'renderer/lib', 'renderer/i18n', 'renderer/styles', 'shared'],
    packages: [...SCREENS, 'recharts'],
  },
  {
    from: ['renderer/features/*'],
    may: ['renderer/ui', 'renderer/lib', 'renderer/i18n', 'renderer/styles', 'shared'],
    packages: SCREENS,
  },
  {
    from: ['renderer'],
    may: ['renderer', 'shared'],
    packages: [...SCREENS, 'zod', '@fontsource/noto-sans-sc', '@fontsource/noto-serif-sc'],
  },

  { from: ['build', 'tests'], may: ['shared', 'main', 'renderer', 'build', 'tests', 'package.json'], packages: ['*'], node: true },
]

export type WordRow = {
  in: string[]
  /** Names as they stand in code: `Date`, `Math.random`, `Number()` for a call, `.toFixed` for a method of anything. */
  words?: string[]
  /** Text that a person would read, by its script. */
  script?: RegExp
  because: string
}

export const WORDS_NOT_USED: WordRow[] = [
  {
    in: ['shared'],
    words: ['Date', 'Intl', 'Math.random', 'performance.now', 'setTimeout', 'setInterval'],
    because: 'shared/ has no clock, no randomness and no locale: they are passed in',
  },
  {
    in: ['shared/scoring', 'shared/awards', 'shared/reconciliation'],
    words: ['parseFloat', 'Number()', 'Math.round', '.toFixed'],
    because: 'no floating-point number touches a score',
  },
  { in: ['renderer'], script: /\p{Script=Han}/u, because: 'sentences live in shared/words, in Chinese and in English' },
]

export const MOST_LINES = [
  { in: 'tests', lines: 400 },
  { in: '', lines: 300 },
]
