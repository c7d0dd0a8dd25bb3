import {cut, garbage, type Row, rowsAt, swap} from '../row.ts'

const path = 'segments/nb/bad.md.xlf'
const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
const root = '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="sv" trgLang="nb"'

function doctype(declaration: string): (was: string) => string {
  return swap('<xliff ', `${declaration}\n<xliff `)
}

/** Puts something in the place of the first target. */
function target(content: string): (was: string) => string {
  return swap(/<target>.*<\/target>/, `<target>${content}</target>`)
}

export const segmentFiles: readonly Row[] = rowsAt(path, false, [
  ['empty', '', 3, 'xml-malformed', 1],
  ['a byte order mark alone', '\uFEFF', 3, 'xml-malformed', 1],
  ['JSON', '{"a": 1}', 3, 'xml-malformed', 1],
  ['HTML', '<!DOCTYPE html>\n<html></html>\n', 3, 'xml-doctype', 1],
  ['another XML', `${head}<svg xmlns="http://www.w3.org/2000/svg"/>`, 3, 'xliff-root', 2],
  ['XLIFF 1.2', `${head}<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"/>`, 3, 'xliff-root', 2],
  ['XLIFF without a file', `${head}${root}/>`, 3, 'xliff-invalid', 2],
  ['an outer entity', doctype('<!DOCTYPE xliff [<!ENTITY a SYSTEM "file:///etc/hostname">]>'), 3, 'xml-doctype', 2],
  ['an outer document type', doctype('<!DOCTYPE xliff SYSTEM "http://127.0.0.1:9/x.dtd">'), 3, 'xml-doctype', 2],
  [
    'a billion laughs',
    doctype('<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'),
    3,
    'xml-doctype',
    2
  ],
  ['a document type behind a comment', doctype('<!-- > -->\n<!doctype xliff>'), 3, undefined, undefined],
  ['an entity that is not declared', target('&a;'), 3, 'xml-entity', undefined],
  ['a character that XML forbids', target('&#0;'), 3, 'xml-malformed', undefined],
  ['half a character by number', target('&#xD83D;'), 3, 'xml-malformed', undefined],
  ['a control character', target('a\u0001b'), 3, 'xml-malformed', undefined],
  ['an encoding that it has not', swap('encoding="UTF-8"', 'encoding="UTF-16"'), 0],
  ['codes 1,000 deep', target(`${'<pc id="1">'.repeat(1000)}${'</pc>'.repeat(1000)}`), 3, 'xml-limit', undefined],
  [
    '300 attributes',
    swap('<unit ', `<unit${Array.from({length: 300}, (_, at) => ` a${at}="b"`).join('')} `),
    3,
    'xml-limit',
    undefined
  ],
  ['an attribute over a million characters', () => `${head}<a b="${'c'.repeat(1_000_001)}"/>`, 3, 'xml-limit', 2],
  ['text over a million characters', (was) => target('a'.repeat(1_000_001))(was), 3, 'xml-limit', undefined],
  ['namespaces that stand for nothing', swap('<unit ', '<x:unit '), 3, 'xml-malformed', undefined],
  ['two roots', (was) => `${was}${was.replace(/^.*\n/, '')}`, 3, 'xml-malformed', undefined],
  [
    'conflict markers',
    swap(/^( *<target>.*\n)/m, '<<<<<<< HEAD\n<target>a</target>\n=======\n<target>b</target>\n>>>>>>> gren\n'),
    3,
    'conflict-markers',
    undefined
  ],
  ['a closing mark of a conflict alone', (was) => `${was}>>>>>>> gren\n`, 3, 'conflict-markers', undefined],
  ['the file of another article', swap('original="content/sv/bad.md"', 'original="content/sv/good.md"'), 0],
  ['an original that leaves the tree', swap('original="content/sv/bad.md"', 'original="../../outside.txt"'), 0],
  ['an original from the root', swap('original="content/sv/bad.md"', 'original="/etc/passwd"'), 0],
  ['an original of Windows', swap('original="content/sv/bad.md"', 'original="C:\\x\\con"'), 0],
  ['an original of controls', swap('original="content/sv/bad.md"', 'original="a&#10;b&#9;c\u202E"'), 0],
  ['an original of 100,000 characters', swap('original="content/sv/bad.md"', `original="${'a/'.repeat(50_000)}"`), 0],
  ['no original', swap(' original="content/sv/bad.md"', ''), 0],
  ['other locales', swap('trgLang="nb"', 'trgLang="en"'), 3, 'segment-file-locales', 0],
  ['a source locale that is none', swap('srcLang="sv"', 'srcLang="../x"'), 3, 'xliff-invalid', undefined],
  ['the same locale twice', swap('srcLang="sv"', 'srcLang="nb"'), 3, 'segment-file-locales', undefined],
  ['an extraction of the future', swap('<mda:meta type="extraction">1<', '<mda:meta type="extraction">999<'), 0],
  ['an extraction that is no number', swap('<mda:meta type="extraction">1<', '<mda:meta type="extraction">x<'), 0],
  ['a unit id that repeats', doubled, 3, 'xliff-invalid', undefined],
  ['a unit id of another', swap(/<unit id="[^"]+"/, '<unit id="uaaaaaaaaaaaa"'), 0],
  ['a unit id of a prototype', swap(/<unit id="[^"]+"/, '<unit id="__proto__"'), 0],
  ['a unit id that is a path', swap(/<unit id="[^"]+"/, '<unit id="../../x"'), 3, 'xliff-invalid', undefined],
  ['no unit id', swap(/<unit id="[^"]+"/, '<unit'), 3, 'xliff-invalid', undefined],
  ['a segment id of another', swap('<segment id="s1"', '<segment id="s99"'), 3, 'segment-file-resegmented', undefined],
  ['a state that is none', swap(/state="\w+"/, 'state="perfect"'), 3, 'xliff-invalid', undefined],
  ['a fill that is none', swap(/(<segment id="s1" )/, '<segment subState="ordbro:magic" id="s1" '), 0],
  ['a code with data that does not exist', target('<ph id="1" dataRef="nope"/>'), 3, 'xliff-invalid', undefined],
  ['a code that ends and never began', target('<ec startRef="9"/>'), 3, 'xliff-invalid', undefined],
  ['a code doubled', doubledCode, {sync: 0, build: 1}, 'code-doubled', undefined],
  ['a code that does not exist', target('<ph id="9"/>'), {sync: 0, build: 1}, 'code-unknown', undefined],
  ['a code of a prototype', target('<ph id="__proto__"/>'), {sync: 0, build: 1}, 'code-unknown', undefined],
  ['a code of another segment', swap(/(<target>.*?)<\/target>/, '$1<ph id="s2.1"/></target>'), 3, undefined, undefined],
  ['a pair as a single code', pairAsOne, 0, 'code-lost', undefined],
  [
    'codes that all are gone',
    swap(/(<target>.*?)<pc id="s1\.2".*?<\/target>/, '<target>inget</target>'),
    {sync: 0, build: 1},
    'code-lost',
    undefined
  ],
  ['a script', target('&lt;script>alert(1)&lt;/script>'), 0],
  ['front matter', target('a&#10;---&#10;b'), 0],
  ['Markdown', target('# a&#10;&#10;```&#10;'), 0],
  ['directives', target('&lt;!-- ordbro:skip-start -->'), 0],
  ['the marks of a conflict, written by number', target('&#60;&#60;&#60;&#60;&#60;&#60;&#60; HEAD&#10;'), 0],
  ['terminal controls', target('a\u009b2Jb'), 0],
  ['a note of controls', swap(/<unit id="[^"]+"[^>]*>/, '<unit id="u1" name="a&#9;b">'), 0],
  ['no units', swap(/<group[\s\S]*<\/group>/, ''), 3, 'xliff-invalid', undefined],
  ['garbage', Buffer.from(garbage(4096, 5)).toString('latin1').replaceAll('\0', ' '), 3, undefined, undefined],
  ...[0.01, 0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.99].map(
    (share) => [`cut off at ${share}`, cut(share), 3, 'xml-cut-off', undefined] as const
  )
])

function pairAsOne(was: string): string {
  return was.replace(/(<target>.*?)<pc id="(s\d+\.\d+)"[^>]*>.*?<\/pc>/, '$1<ph id="$2"/>')
}

function doubledCode(was: string): string {
  return was.replace(/(<target>.*?)(<ph id="[^"]*"[^>]*\/>)(.*?<\/target>)/, '$1$2$2$3')
}

function doubled(was: string): string {
  const [first, second] = [...was.matchAll(/<unit id="([^"]+)"/g)].map(([, id]) => id!)
  return was.replace(`<unit id="${second}"`, `<unit id="${first}"`)
}
