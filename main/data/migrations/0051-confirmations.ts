/** Questions of chiefs to judges about sealed sheets, and what they answered. */
export const confirmationShape = `
CREATE TABLE confirmations (sheet TEXT NOT NULL PRIMARY KEY, panel TEXT NOT NULL, version TEXT NOT NULL, question TEXT NOT NULL, answer TEXT, wants_change INTEGER NOT NULL) STRICT;
CREATE INDEX confirmations_panel ON confirmations (panel);
`
