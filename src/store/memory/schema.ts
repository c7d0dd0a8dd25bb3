/** Raised with every change of the tables or of what their values mean; a memory of another version is built anew. */
export const schemaVersion = 5

/**
 * The tables of a memory. A list is several rows, `key · 2²⁰ + (first number ÷ 2¹²)`, so that a range of a long list is
 * read without the rest of it; its numbers are 32 bits each, ascending. Texts, and the units that say them, are kept by the
 * order in which they came: a new one is put at the end. The units of a file follow each other, from its `first`.
 */
export const schema = `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID;
  CREATE TABLE file (
    id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, hash TEXT NOT NULL, print BLOB NOT NULL, first INTEGER NOT NULL
  );
  CREATE TABLE unit (id INTEGER PRIMARY KEY, file INTEGER NOT NULL, data TEXT NOT NULL);
  CREATE TABLE text (id INTEGER PRIMARY KEY, locale TEXT NOT NULL, content TEXT NOT NULL, tokens BLOB NOT NULL);
  CREATE TABLE locale (name TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE TABLE found (hash INTEGER PRIMARY KEY, text INTEGER NOT NULL);
  CREATE TABLE feature (id INTEGER PRIMARY KEY, numbers BLOB NOT NULL);
  CREATE TABLE pair (id INTEGER PRIMARY KEY, numbers BLOB NOT NULL);
  CREATE TABLE said (id INTEGER PRIMARY KEY, numbers BLOB NOT NULL);
  CREATE TABLE frequency (feature INTEGER PRIMARY KEY, texts INTEGER NOT NULL);
  PRAGMA user_version = ${schemaVersion};
`
