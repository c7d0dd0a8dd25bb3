/** Raised with every change of the tables or of what their values mean; an index of another version is made anew. */
export const schemaVersion = 8

/**
 * The tables of an index. Keys of sentences are blobs of 64-bit floats, and a signature tells of `filesEach` files, by
 * the upper bits of their ids, what they may say: an entry for each sentence would take as long to write as all else.
 */
export const schema = `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID;
  CREATE TABLE article (
    id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, shape TEXT NOT NULL, prints BLOB NOT NULL,
    hashes TEXT NOT NULL, gaps BLOB NOT NULL
  );
  CREATE TABLE view (
    article INTEGER NOT NULL, name TEXT NOT NULL, depends TEXT NOT NULL, digest TEXT NOT NULL,
    data TEXT NOT NULL,
    PRIMARY KEY (article, name)
  ) WITHOUT ROWID;
  CREATE INDEX viewed ON view (name, depends, digest);
  CREATE TABLE file (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, hash TEXT NOT NULL, said BLOB NOT NULL);
  CREATE TABLE signature (files INTEGER PRIMARY KEY, bits BLOB NOT NULL);
  CREATE TABLE answer (id INTEGER PRIMARY KEY, call TEXT NOT NULL UNIQUE, print TEXT NOT NULL, code INTEGER NOT NULL);
  CREATE TABLE said (answer INTEGER NOT NULL, at INTEGER NOT NULL, stream TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (answer, at));
  INSERT INTO meta VALUES ('generation', 0);
  PRAGMA user_version = ${schemaVersion};
`

/** How many files have a signature in common. */
export const filesEach = 64
