/** Closing: which edition a panel was certified in, who signed, whether it was opened again; and discussions. */
export const closingShape = `
ALTER TABLE certifications ADD COLUMN edition INTEGER NOT NULL DEFAULT 1;
ALTER TABLE certifications ADD COLUMN chief TEXT;
ALTER TABLE certifications ADD COLUMN second TEXT;
ALTER TABLE certifications ADD COLUMN reopened TEXT;
UPDATE certifications SET chief = (SELECT said_by FROM journal JOIN heads ON heads.hash = journal.hash
  WHERE heads.subject = 'certification:' || certifications.panel ORDER BY journal.hash LIMIT 1);
CREATE INDEX journal_kind ON journal (kind, said_by, at);
CREATE TABLE discussions (panel TEXT NOT NULL, entry TEXT NOT NULL, part TEXT NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (panel, entry, part)) STRICT, WITHOUT ROWID;
`
