/** The drawings of our icons on a grid of 24, two units thick, square ends. `line` is stroked, `fill` is filled, `cut` is stroked in the colour of the ground. */
type Shape = Readonly<{ line?: string; fill?: string; cut?: string; dashed?: true }>

const ring = 'M12 4a8 8 0 1 1 0 16a8 8 0 1 1 0-16z'

export const iconShapes = {
  // the states of a sheet: shapes differ without colour
  unmarked: { line: ring, dashed: true },
  draft: { line: ring, fill: 'M12 4a8 8 0 0 1 0 16z' },
  sealed: { fill: 'M3 3h18v18H3zM5.4 5.4v13.2h13.2V5.4zM7.6 7.6h8.8v8.8H7.6z' },
  received: { fill: 'M3 3h18v18H3z', cut: 'm7.2 12.4 3.4 3.4 6.4-7' },
  returned: { line: 'M9 4 4 9l5 5M4 9h10a5.5 5.5 0 0 1 0 11h-4' },
  accepted: { fill: 'M12 2a10 10 0 1 1 0 20a10 10 0 1 1 0-20z', cut: 'm7.2 12.4 3.4 3.4 6.4-7' },
  absent: { line: `${ring}M8 12h8` },
  withdrawn: { line: 'M5 5h14v14H5zM8 8l8 8M16 8l-8 8' },
  recused: { line: `${ring}M6.4 17.6 17.6 6.4` },
  void: { line: 'M4 4h16v16H4zM8.5 8.5l7 7M15.5 8.5l-7 7' },
  // what a person should look at
  alert: { line: 'M12 3.5 22 20.5H2zM12 10v5M12 17.4v.4' },
  tie: { line: 'M5 9h14M5 15h14' },
  info: { line: `${ring}M12 11.5v4.5M12 8v.2` },
  tick: { line: 'm4 12.5 5.2 5.2L20 7' },
  cross: { line: 'm6 6 12 12M18 6 6 18' },
  copies: { line: 'M8.5 8.5h12v12h-12zM15.5 8.5v-5h-12v12h5' },
  copy: { line: 'M5.5 3.5h13v17h-13z' },
  lock: { line: 'M5 10.5h14v10H5zM8 10.5V8a4 4 0 0 1 8 0v2.5' },
  // moving about
  undo: { line: 'M8 4 4 8l4 4M4 8h9a6 6 0 0 1 0 12h-2' },
  redo: { line: 'm16 4 4 4-4 4M20 8h-9a6 6 0 0 0 0 12h2' },
  left: { line: 'M14 5 7 12l7 7' },
  right: { line: 'm10 5 7 7-7 7' },
  up: { line: 'm5 14 7-7 7 7' },
  down: { line: 'm5 10 7 7 7-7' },
  go: { fill: 'M6 4v16l14-8z' },
  // doing things
  erase: { line: 'M9 5h12.5v14H9l-6.5-7zM12.5 9.2l5.4 5.6M17.9 9.2l-5.4 5.6' },
  comment: { line: 'M3.5 4.5h17v12h-9L7 20.5v-4H3.5zM8 9h8M8 12.5h5' },
  print: { line: 'M7 8.5v-5h10v5M7 16.5H3.5v-8h17v8H17M7 13.5h10v7H7z' },
  page: { line: 'M5.5 3.5h13v17h-13zM9 8h6M9 12h6' },
  save: { line: 'M12 3.5v12M6.5 10.5l5.5 5.5 5.5-5.5M4 20.5h16' },
  bring: { line: 'M12 16.5v-12M6.5 9.5l5.5-5.5 5.5 5.5M4 20.5h16' },
  stick: { line: 'M7.5 9.5h9v11h-9zM9.5 9.5v-6h5v6M11 6.2v.2M13 6.2v.2' },
  add: { line: 'M12 4.5v15M4.5 12h15' },
  edit: { line: 'M4 20l1-5L16 4l4 4L9 19zM13.5 6.5l4 4' },
  search: { line: 'M10.5 4a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13zM15.5 15.5 20.5 20.5' },
  clock: { line: `${ring}M12 7.5V12l3 2` },
  pause: { line: 'M8.5 5v14M15.5 5v14' },
  stop: { fill: 'M5 5h14v14H5z' },
  person: { line: 'M12 4a4 4 0 1 1 0 8a4 4 0 1 1 0-8zM4 20.5c0-8 16-8 16 0' },
  people: {
    line: 'M9 5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 1 1 0-7zM2.5 19.5c0-7 13-7 13 0M15.5 5.2a3.5 3.5 0 0 1 0 6.6M18 14.4c2.2.8 3.5 2.4 3.5 5.1',
  },
  screen: { line: 'M3 4.5h18v12H3zM8 20.5h8M12 16.5v4' },
  medal: { line: 'M12 3.5a6 6 0 1 1 0 12a6 6 0 1 1 0-12zM8.5 14.5l-1.5 6.5 5-2.5 5 2.5-1.5-6.5' },
  ledger: { line: 'M4.5 3.5h15v17h-15zM4.5 9h15M4.5 14.5h15M12 3.5v17' },
  paper: { line: 'M5.5 3.5h9l4 4v13h-13zM14.5 3.5v4h4M8.5 12h7M8.5 16h7' },
  shield: { line: 'M12 3 20 6v6c0 4.5-3.2 7.3-8 9-4.8-1.7-8-4.5-8-9V6zM8.5 12l2.5 2.5 4.5-5' },
  // preferences
  light: { line: 'M5.5 3.5h13v17h-13zM9 8h6M9 12h6' },
  dark: { line: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z' },
} as const satisfies Record<string, Shape>

export type IconName = keyof typeof iconShapes
