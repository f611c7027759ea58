/** The judge's day: comments, calibration, requests to change, the floor; and, of this station alone, undo, places, looks and clocks. */
export const kiosk = `
CREATE TABLE sheet_comments (sheet TEXT NOT NULL REFERENCES sheets (id), about TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (sheet, about)) STRICT, WITHOUT ROWID;
CREATE TABLE calibrations (sheet TEXT NOT NULL PRIMARY KEY, judge TEXT NOT NULL, part TEXT NOT NULL, panel TEXT NOT NULL, total INTEGER NOT NULL,
  version TEXT NOT NULL) STRICT;
CREATE INDEX calibrations_panel ON calibrations (panel);
CREATE TABLE calibration_marks (sheet TEXT NOT NULL REFERENCES calibrations (sheet), criterion TEXT NOT NULL, mark INTEGER NOT NULL CHECK (mark >= 0),
  PRIMARY KEY (sheet, criterion)) STRICT, WITHOUT ROWID;
CREATE TABLE change_requests (sheet TEXT NOT NULL PRIMARY KEY, panel TEXT NOT NULL, version TEXT NOT NULL, reason TEXT NOT NULL, declined TEXT) STRICT;
CREATE INDEX change_requests_panel ON change_requests (panel);
CREATE TABLE floors (panel TEXT NOT NULL PRIMARY KEY, state TEXT NOT NULL, entry TEXT) STRICT;
ALTER TABLE entries ADD COLUMN segment TEXT;
ALTER TABLE panels ADD COLUMN anchor TEXT;
ALTER TABLE panels ADD COLUMN anchor_title TEXT;

ALTER TABLE local_draft_edits ADD COLUMN verb TEXT NOT NULL DEFAULT 'mark';
ALTER TABLE local_draft_edits ADD COLUMN audience TEXT;
ALTER TABLE local_draft_edits ADD COLUMN text TEXT;
ALTER TABLE local_draft_edits ADD COLUMN joins INTEGER NOT NULL DEFAULT 0;
CREATE TABLE local_places (judge TEXT NOT NULL PRIMARY KEY, sheet TEXT, criterion TEXT, is_seated INTEGER NOT NULL, at INTEGER NOT NULL) STRICT;
CREATE TABLE local_preferences (person TEXT NOT NULL PRIMARY KEY, choices TEXT NOT NULL) STRICT;
CREATE TABLE local_clocks (panel TEXT NOT NULL, entry TEXT NOT NULL, part TEXT NOT NULL, started_at INTEGER NOT NULL, stopped_at INTEGER,
  PRIMARY KEY (panel, entry, part)) STRICT, WITHOUT ROWID;
`
