/** The hall: what timekeepers pressed, the roll call, proposals that a chief declined; and what a ledger of penalties says of each. */
export const hallShape = `
CREATE TABLE timings (id TEXT NOT NULL PRIMARY KEY, panel TEXT NOT NULL, entry TEXT NOT NULL, part TEXT NOT NULL, timekeeper TEXT NOT NULL,
  state TEXT NOT NULL, elapsed INTEGER NOT NULL, marked_at INTEGER NOT NULL) STRICT;
CREATE INDEX timings_panel ON timings (panel);
CREATE TABLE attendances (panel TEXT NOT NULL, entry TEXT NOT NULL, state TEXT NOT NULL, identity TEXT, reason TEXT, noted_at INTEGER NOT NULL,
  versions INTEGER NOT NULL,
  PRIMARY KEY (panel, entry)) STRICT, WITHOUT ROWID;
CREATE TABLE declined_proposals (panel TEXT NOT NULL, entry TEXT NOT NULL, part TEXT NOT NULL, timings TEXT NOT NULL, reason TEXT NOT NULL,
  PRIMARY KEY (panel, entry, part)) STRICT, WITHOUT ROWID;
ALTER TABLE penalties ADD COLUMN type TEXT;
ALTER TABLE penalties ADD COLUMN proposer TEXT;
ALTER TABLE penalties ADD COLUMN part TEXT;
ALTER TABLE penalties ADD COLUMN timing TEXT;
ALTER TABLE penalties ADD COLUMN approver TEXT;
ALTER TABLE penalties ADD COLUMN appeal_by TEXT;
ALTER TABLE penalties ADD COLUMN appeal_reason TEXT;
ALTER TABLE penalties ADD COLUMN ruling TEXT;
ALTER TABLE penalties ADD COLUMN ruling_reason TEXT;
UPDATE penalties SET approver = (SELECT said_by FROM journal WHERE subject = 'penalty:' || penalties.id AND kind = 'penalty.recorded'
  ORDER BY arrival LIMIT 1);
CREATE TABLE local_timekeepers (person TEXT NOT NULL PRIMARY KEY, panel TEXT NOT NULL) STRICT;
`
