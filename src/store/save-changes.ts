import type {DatabaseSync} from 'node:sqlite'
import type {IndexChanges} from '../model/project-index.ts'
import {bytesOf, keysOf} from './keys.ts'
import {filesEach} from './schema.ts'
import {signatureOf} from './signature.ts'

/** Writes changes into the tables. Throws what SQLite throws. */
export function saveChanges(
  database: DatabaseSync,
  {answer, articles, files, goneArticles, goneFiles}: IndexChanges
): void {
  if (answer !== undefined) saveAnswer(database, answer)
  const saveArticle = database.prepare(
    `INSERT INTO article (key, shape, prints, hashes, gaps) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET
       shape = excluded.shape, prints = excluded.prints, hashes = excluded.hashes, gaps = excluded.gaps
     RETURNING id`
  )
  const savePrints = database.prepare('UPDATE article SET prints = ? WHERE key = ?')
  const idOf = database.prepare('SELECT id FROM article WHERE key = ?')
  const forgetViews = database.prepare('DELETE FROM view WHERE article = ?')
  const saveView = database.prepare(
    'INSERT OR REPLACE INTO view (article, name, depends, digest, data) VALUES (?, ?, ?, ?, ?)'
  )
  for (const {key, shape, prints, hashes, gaps, sameContent, view} of articles ?? []) {
    if (sameContent) savePrints.run(prints, key)
    // Of thousands that only look different nothing else is saved.
    if (sameContent && view === undefined) continue
    const row = sameContent ? idOf.get(key) : saveArticle.get(key, shape, prints, hashes, bytesOf(gaps))
    const id = row?.id as number | undefined
    if (id === undefined) continue
    if (!sameContent) forgetViews.run(id)
    if (view !== undefined) saveView.run(id, view.name, view.depends, view.digest, view.data)
  }
  const saveFile = database.prepare(
    `INSERT INTO file (path, hash, said) VALUES (?, ?, ?)
     ON CONFLICT (path) DO UPDATE SET hash = excluded.hash, said = excluded.said RETURNING id`
  )
  const changed = new Set<number>()
  for (const {path, hash, said} of files ?? [])
    changed.add(Math.floor((saveFile.get(path, hash, bytesOf(said))!.id as number) / filesEach))
  for (const group of changed) saveSignature(database, group)
  const dropViews = database.prepare('DELETE FROM view WHERE article = (SELECT id FROM article WHERE key = ?)')
  const dropArticle = database.prepare('DELETE FROM article WHERE key = ?')
  for (const key of goneArticles ?? []) {
    dropViews.run(key)
    dropArticle.run(key)
  }
  const dropFile = database.prepare('DELETE FROM file WHERE path = ?')
  for (const path of goneFiles ?? []) dropFile.run(path)
}

/** Made anew from all files of the group, so that it never grows with what they said before. */
function saveSignature(database: DatabaseSync, group: number): void {
  const sentences = new Set<number>()
  const first = group * filesEach
  for (const row of database
    .prepare('SELECT said FROM file WHERE id BETWEEN ? AND ?')
    .iterate(first, first + filesEach - 1)) {
    const said = keysOf(row.said as Uint8Array)
    for (let at = 0; at < said.length; at += 2) sentences.add(said[at]!)
  }
  database.prepare('INSERT OR REPLACE INTO signature VALUES (?, ?)').run(group, signatureOf(sentences))
}

/** With the last answer to the call go all that were given when the files were as they were then. */
function saveAnswer(database: DatabaseSync, {call, print, code, said}: NonNullable<IndexChanges['answer']>): void {
  const old = 'call = ?1 OR (print <> ?2 AND print = (SELECT print FROM answer WHERE call = ?1))'
  database.prepare(`DELETE FROM said WHERE answer IN (SELECT id FROM answer WHERE ${old})`).run(call, print)
  database.prepare(`DELETE FROM answer WHERE ${old}`).run(call, print)
  const {lastInsertRowid} = database
    .prepare('INSERT INTO answer (call, print, code) VALUES (?, ?, ?)')
    .run(call, print, code)
  const insert = database.prepare('INSERT INTO said (answer, at, stream, text) VALUES (?, ?, ?, ?)')
  let at = 0
  for (const [stream, text] of said) insert.run(lastInsertRowid, at++, stream, text)
}
