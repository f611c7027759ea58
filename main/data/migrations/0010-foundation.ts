/** The first shape of a contest file: the journal, its projections, and the tables of this station alone. */
export const foundation = `
CREATE TABLE journal (
  arrival INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  contest TEXT NOT NULL, station TEXT NOT NULL, seq INTEGER NOT NULL, prev TEXT NOT NULL,
  kind TEXT NOT NULL, at INTEGER NOT NULL, said_by TEXT NOT NULL, said_as TEXT NOT NULL,
  named TEXT NOT NULL, body_hash TEXT NOT NULL, salt TEXT NOT NULL, body TEXT NOT NULL, signature TEXT NOT NULL,
  subject TEXT NOT NULL,
  UNIQUE (station, seq)) STRICT;
CREATE INDEX journal_subject ON journal (subject);
CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TABLE heads (subject TEXT NOT NULL, hash TEXT NOT NULL REFERENCES journal (hash), PRIMARY KEY (subject, hash)) STRICT, WITHOUT ROWID;

CREATE TABLE contests (id TEXT NOT NULL PRIMARY KEY, name_zh TEXT NOT NULL, name_en TEXT NOT NULL, time_zone TEXT NOT NULL,
  sample_size TEXT, sample_seed TEXT) STRICT;
CREATE TABLE stations (id TEXT NOT NULL PRIMARY KEY, public_key TEXT NOT NULL) STRICT;
CREATE TABLE people (id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, school TEXT NOT NULL, judge_class TEXT NOT NULL) STRICT;
CREATE TABLE person_roles (person TEXT NOT NULL REFERENCES people (id), role TEXT NOT NULL, PRIMARY KEY (person, role)) STRICT, WITHOUT ROWID;
CREATE TABLE pins (person TEXT NOT NULL PRIMARY KEY) STRICT;
CREATE TABLE tracks (id TEXT NOT NULL PRIMARY KEY, code TEXT NOT NULL, name_zh TEXT NOT NULL, name_en TEXT NOT NULL, entry_kind TEXT NOT NULL,
  document TEXT NOT NULL, frozen TEXT) STRICT;
CREATE TABLE entries (id TEXT NOT NULL PRIMARY KEY, track TEXT NOT NULL, kind TEXT NOT NULL, number TEXT NOT NULL, name TEXT NOT NULL,
  school TEXT NOT NULL, subject TEXT NOT NULL, mentors TEXT NOT NULL, members TEXT NOT NULL) STRICT;
CREATE INDEX entries_track ON entries (track, number);
CREATE TABLE panels (id TEXT NOT NULL PRIMARY KEY, track TEXT NOT NULL, name TEXT NOT NULL, venue TEXT NOT NULL, chief TEXT NOT NULL) STRICT;
CREATE TABLE panel_judges (panel TEXT NOT NULL REFERENCES panels (id), judge TEXT NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (panel, judge)) STRICT, WITHOUT ROWID;
CREATE TABLE panel_parts (panel TEXT NOT NULL REFERENCES panels (id), part TEXT NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (panel, part)) STRICT, WITHOUT ROWID;
CREATE TABLE panel_entries (panel TEXT NOT NULL REFERENCES panels (id), entry TEXT NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (panel, entry)) STRICT, WITHOUT ROWID;
CREATE TABLE recusals (judge TEXT NOT NULL, entry TEXT NOT NULL, panel TEXT NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (judge, entry)) STRICT, WITHOUT ROWID;
CREATE TABLE sheets (id TEXT NOT NULL PRIMARY KEY, judge TEXT NOT NULL, entry TEXT NOT NULL, part TEXT NOT NULL, panel TEXT NOT NULL,
  state TEXT NOT NULL, total INTEGER, missing TEXT, reason TEXT, versions INTEGER NOT NULL, version TEXT) STRICT;
CREATE INDEX sheets_panel ON sheets (panel);
CREATE INDEX sheets_judge ON sheets (judge);
CREATE TABLE marks (sheet TEXT NOT NULL REFERENCES sheets (id), criterion TEXT NOT NULL, mark INTEGER NOT NULL CHECK (mark >= 0),
  PRIMARY KEY (sheet, criterion)) STRICT, WITHOUT ROWID;
CREATE TABLE penalties (id TEXT NOT NULL PRIMARY KEY, panel TEXT NOT NULL, entry TEXT NOT NULL, amount INTEGER NOT NULL CHECK (amount > 0),
  reason TEXT NOT NULL, withdrawn TEXT) STRICT;
CREATE TABLE ties (id TEXT NOT NULL PRIMARY KEY, panel TEXT NOT NULL, reason TEXT NOT NULL, second TEXT NOT NULL) STRICT;
CREATE TABLE tie_places (tie TEXT NOT NULL REFERENCES ties (id), entry TEXT NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (tie, entry)) STRICT, WITHOUT ROWID;
CREATE TABLE certifications (panel TEXT NOT NULL PRIMARY KEY) STRICT;
CREATE TABLE certified_results (panel TEXT NOT NULL REFERENCES certifications (panel), entry TEXT NOT NULL, score TEXT NOT NULL, rank INTEGER NOT NULL,
  PRIMARY KEY (panel, entry)) STRICT, WITHOUT ROWID;

CREATE TABLE local_draft_edits (id INTEGER PRIMARY KEY, sheet TEXT NOT NULL, base TEXT NOT NULL, criterion TEXT NOT NULL, mark INTEGER CHECK (mark >= 0),
  at INTEGER NOT NULL) STRICT;
CREATE INDEX local_draft_edits_sheet ON local_draft_edits (sheet, base);
CREATE TRIGGER local_draft_edits_no_update BEFORE UPDATE ON local_draft_edits BEGIN SELECT RAISE(ABORT, 'drafts are append-only'); END;
CREATE TRIGGER local_draft_edits_no_delete BEFORE DELETE ON local_draft_edits BEGIN SELECT RAISE(ABORT, 'drafts are append-only'); END;
CREATE TABLE local_pin_verifiers (person TEXT NOT NULL PRIMARY KEY, salt TEXT NOT NULL, cost INTEGER NOT NULL, hash TEXT NOT NULL) STRICT;
CREATE TABLE local_sign_in_failures (person TEXT NOT NULL PRIMARY KEY, failures INTEGER NOT NULL, last_at INTEGER NOT NULL) STRICT;
`
