// Writes one file, prints the failure as JSON and ends with its exit code: write-once.ts ROOT PATH SIZE [UID]
import {exitCodes, Failure} from '../../../src/model/failure.ts'
import {writeFile} from '../../../src/project/safe-write.ts'

const [root = '', path = '', size = '', uid] = process.argv.slice(2)
if (uid !== undefined) {
  process.setgid?.(Number(uid))
  process.setuid?.(Number(uid))
}
try {
  await writeFile(root, path, 'new '.repeat(Number(size) / 4), {overwrite: true})
} catch (error) {
  if (!(error instanceof Failure)) throw error
  console.log(JSON.stringify({kind: error.kind, code: error.code, values: error.values}))
  process.exitCode = exitCodes[error.kind]
}
