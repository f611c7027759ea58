/** Decisions about hard stops and about lines of awards; who does not compete; judges whose group is not their class; frozen panels. */
export const decisions = `
CREATE TABLE stop_decisions (panel TEXT NOT NULL, entry TEXT NOT NULL, instead TEXT NOT NULL, missing TEXT NOT NULL, reason TEXT NOT NULL,
  second TEXT NOT NULL, versions INTEGER NOT NULL, PRIMARY KEY (panel, entry)) STRICT, WITHOUT ROWID;
CREATE TABLE line_decisions (id TEXT NOT NULL PRIMARY KEY, track TEXT NOT NULL, award TEXT NOT NULL, reason TEXT NOT NULL,
  second TEXT NOT NULL, versions INTEGER NOT NULL) STRICT;
CREATE INDEX line_decisions_track ON line_decisions (track);
CREATE TABLE line_entries (line TEXT NOT NULL REFERENCES line_decisions (id), entry TEXT NOT NULL, is_in INTEGER NOT NULL,
  PRIMARY KEY (line, entry)) STRICT, WITHOUT ROWID;
ALTER TABLE entries ADD COLUMN ineligible TEXT;
ALTER TABLE panel_judges ADD COLUMN judge_group TEXT;
UPDATE tracks SET frozen = json_set(frozen, '$.panels', json((SELECT json_extract(body, '$.panels') FROM journal
  WHERE subject = 'track:' || tracks.id AND kind = 'rules.frozen' ORDER BY hash LIMIT 1))) WHERE frozen IS NOT NULL;
`
