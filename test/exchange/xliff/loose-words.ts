/**
 * Changes of a file as ordbro writes it after which the fast reader still reads it, but ordbro would write it otherwise:
 * one for each liberty that the reader takes.
 */
export const looseWords: readonly (readonly [what: string, pattern: RegExp | string, replacement: string])[] = [
  ['a code of a target by its id alone', /(<target>.*?<p[hc] id="s\d\.\d") [^>]*?(\/?>)/, '$1$2'],
  ['a code of a target with another label', /(<target>.*? (?:disp|dispStart)=")/, '$1x'],
  ['no characters shown at the end of a pair', / dispEnd="[^"]*"/, ''],
  ['a locale in capitals', 'trgLang="nb"', 'trgLang="NB"'],
  ['a number with a zero before it', '"extraction">1<', '"extraction">01<'],
  ['a maximum with a zero before it', 'sizeRestriction="60"', 'sizeRestriction="060"'],
  ['no profile of sizes', / {4}<slr:profiles[\s\S]*?<\/slr:profiles>\n/, ''],
  ['a unit with an empty name', /(<unit id="[^"]*") name="[^"]*"/, '$1 name=""'],
  ['a quotation mark as a reference', 'Vad är', 'Vad &quot;är'],
  ['an equals sign as a reference in an attribute', ' name="', ' name="&#x3D;'],
  ['a shield without need', ' name="', ' name="cp:'],
  ['a shield without need in a note', /(<note category[^>]*>)/, '$1cp:'],
  ['a note of an empty category', /<note category="[^"]*"/, '<note category=""'],
  ['an empty translation among others', /( *<gls:translation>).*\n/, '$&$1</gls:translation>\n'],
  ['data in another order', /( *<data id="([^"]*)">.*\n)( *<data id=.*\n)/, '$3$1'],
  [
    'white space behind the last segment',
    /( {6}<\/unit>)/,
    '        <ignorable>\n          <source></source>\n          <target></target>\n        </ignorable>\n$1'
  ],
  ['no white space between two segments', / {8}<ignorable>[\s\S]*?<\/ignorable>\n/, ''],
  ['a line of seven equals signs', /(<(?:source|target)>)[^<]*(<\/)/, '$1=======$2']
]
