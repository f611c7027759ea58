/** Paper sheets: what recorders keyed in, what was decided, what is attached. */
export const paperShape = `
CREATE TABLE paper_sheets (sheet TEXT NOT NULL PRIMARY KEY REFERENCES sheets (id)) STRICT, WITHOUT ROWID;
CREATE TABLE paper_keyings (sheet TEXT NOT NULL, recorder TEXT NOT NULL, panel TEXT NOT NULL, written_total INTEGER CHECK (written_total >= 0),
  place INTEGER NOT NULL, PRIMARY KEY (sheet, recorder)) STRICT, WITHOUT ROWID;
CREATE INDEX paper_keyings_panel ON paper_keyings (panel);
CREATE TABLE paper_marks (sheet TEXT NOT NULL, recorder TEXT NOT NULL, criterion TEXT NOT NULL, mark INTEGER NOT NULL CHECK (mark >= 0),
  PRIMARY KEY (sheet, recorder, criterion), FOREIGN KEY (sheet, recorder) REFERENCES paper_keyings (sheet, recorder)) STRICT, WITHOUT ROWID;
CREATE TABLE paper_backs (sheet TEXT NOT NULL PRIMARY KEY, panel TEXT NOT NULL, reason TEXT NOT NULL, sent_by TEXT NOT NULL, version TEXT NOT NULL)
  STRICT, WITHOUT ROWID;
CREATE INDEX paper_backs_panel ON paper_backs (panel);
CREATE TABLE paper_attachments (sheet TEXT NOT NULL, sha256 TEXT NOT NULL, panel TEXT NOT NULL, bytes INTEGER NOT NULL, media_type TEXT NOT NULL,
  name TEXT NOT NULL, PRIMARY KEY (sheet, sha256)) STRICT, WITHOUT ROWID;
CREATE INDEX paper_attachments_panel ON paper_attachments (panel);
`
