/** Comments of accepted sheets, which earlier versions lost on the way. Closing: which edition a panel was certified in, who signed, whether it was opened again; and discussions. */
export const closingShape = `
ALTER TABLE certifications ADD COLUMN edition INTEGER NOT NULL DEFAULT 1;
ALTER TABLE certifications ADD COLUMN chief TEXT;
ALTER TABLE certifications ADD COLUMN second TEXT;
ALTER TABLE certifications ADD COLUMN reopened TEXT;
UPDATE certifications SET chief = (SELECT said_by FROM journal JOIN heads ON heads.hash = journal.hash
  WHERE heads.subject = 'certification:' || certifications.panel ORDER BY journal.hash LIMIT 1);
INSERT OR IGNORE INTO sheet_comments
  SELECT sheets.id, coalesce(json_extract(said.value, '$.about'), ''), json_extract(said.value, '$.text')
  FROM sheets JOIN journal ON journal.hash = sheets.version, json_each(journal.body, '$.comments') AS said WHERE sheets.state = 'accepted';
CREATE INDEX journal_kind ON journal (kind, said_by, at);
CREATE TABLE discussions (panel TEXT NOT NULL, entry TEXT NOT NULL, part TEXT NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (panel, entry, part)) STRICT, WITHOUT ROWID;
`
