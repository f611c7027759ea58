// better-sqlite3 13 crashes (SIGSEGV) on Node 20 instead of saying so: imported first wherever a process may load it.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18))
  throw new Error(
    `Node ${process.version} is too old for Lectern: start this through 'npm run', which brings its own Node, or use Node 22.18 or newer.`,
  )
