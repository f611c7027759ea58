/** Rules have editions: what was frozen before there were any is the first. The journal gives the same. */
export const rulesEditions = `
UPDATE tracks SET frozen = json_set(frozen, '$.edition', 1, '$.former', json('[]')) WHERE frozen IS NOT NULL;
`
