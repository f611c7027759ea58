/** The public screen, at this station: what the hall was told to be shown. Local: one row, no fact tells it, and a restart finds it again. */
export const displayShape = `
CREATE TABLE local_display (one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1), panel TEXT, mode TEXT NOT NULL, judges TEXT NOT NULL, part TEXT,
  entry TEXT, reveal_track TEXT, reveal_step INTEGER NOT NULL CHECK (reveal_step >= 0), is_rehearsal INTEGER NOT NULL,
  is_covered INTEGER NOT NULL, is_open INTEGER NOT NULL, screen TEXT NOT NULL) STRICT;
`
