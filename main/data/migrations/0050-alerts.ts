/** Alerts that were closed, and the sheets that each was about. */
export const alertShape = `
CREATE TABLE alert_closings (panel TEXT NOT NULL, alert TEXT NOT NULL, kind TEXT NOT NULL, finding TEXT NOT NULL, note TEXT NOT NULL,
  closed_by TEXT NOT NULL, versions INTEGER NOT NULL, PRIMARY KEY (panel, alert)) STRICT, WITHOUT ROWID;
CREATE TABLE alert_sheets (panel TEXT NOT NULL, alert TEXT NOT NULL, sheet TEXT NOT NULL, version TEXT NOT NULL,
  PRIMARY KEY (panel, alert, sheet)) STRICT, WITHOUT ROWID;
`
