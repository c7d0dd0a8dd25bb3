/** A class of nouns with the same plural. The last part of a compound or of a closed word decides: *bookshelf*. */
export interface PluralRow {
  /** Nouns of the class. With `~` before it the word is also found as the end of a longer one: `~man` in *policeman*. */
  readonly words: string
  /** The end that goes, and what comes in its place; the usual plural first. */
  readonly cut: string
  readonly endings: readonly string[]
}

/** What ends like a noun of a row and is not of it. */
export const regular: ReadonlySet<string> = new Set(
  `human german roman norman ottoman shaman talisman caiman
  mongoose goat fox box`.split(/\s+/)
)

/** Irregular plurals, by class. Greek and Latin ones have the English plural beside theirs where both are in use. */
export const pluralRows: readonly PluralRow[] = [
  {words: '~man ~woman', cut: 'an', endings: ['en']},
  {words: '~child', cut: '', endings: ['ren']},
  {words: 'brother', cut: '', endings: ['s']},
  {words: '~foot', cut: 'oot', endings: ['eet']},
  {words: '~tooth', cut: 'ooth', endings: ['eeth']},
  {words: '~goose', cut: 'oose', endings: ['eese']},
  {words: '~mouse dormouse louse woodlouse', cut: 'ouse', endings: ['ice']},
  {words: 'ox', cut: '', endings: ['en']},
  // *People* is a word of its own, with a plural: who means it as that of *person* adds it to the term.
  {words: 'people', cut: '', endings: ['', 's']},
  {words: 'penny', cut: 'ny', endings: ['nies', 'ce']},
  {words: 'die', cut: 'e', endings: ['ce', 'es']},
  {words: 'quiz fez whiz', cut: '', endings: ['zes']},
  {words: 'gas bus plus bias focus', cut: '', endings: ['es', 'ses']},
  // No sign of the plural at all.
  {
    words: `sheep deer ~fish shrimp salmon trout moose swine bison squid ~craft offspring species series means
      crossroads headquarters barracks gallows chassis corps rendezvous data metadata information feedback hertz
      kilohertz megahertz gigahertz`,
    cut: '',
    endings: ['']
  },
  // Plurals that are looked up as they are.
  {
    words: `scissors trousers glasses pants jeans shorts clothes goods thanks outskirts premises earnings savings
      proceeds surroundings remains belongings credentials analytics news media children men women
      people police cattle`,
    cut: '',
    endings: ['']
  },
  {words: '~calf ~half ~leaf ~loaf ~self ~sheaf ~shelf ~thief ~wolf elf', cut: 'f', endings: ['ves']},
  {words: '~knife ~life ~wife', cut: 'fe', endings: ['ves']},
  {words: 'scarf hoof dwarf wharf', cut: 'f', endings: ['ves', 'fs']},
  {
    words: '~potato ~tomato ~hero ~echo ~veto ~torpedo embargo domino lingo go',
    cut: '',
    endings: ['es']
  },
  {
    words: 'cargo volcano mosquito tornado buffalo mango motto zero halo memento manifesto fresco ghetto grotto',
    cut: '',
    endings: ['s', 'es']
  },
  // ch is a k here.
  {
    words: 'stomach monarch patriarch matriarch oligarch epoch eunuch loch tech',
    cut: '',
    endings: ['s']
  },
  {words: 'datum bacterium erratum addendum stratum substratum ovum desideratum', cut: 'um', endings: ['a']},
  {
    words: `medium curriculum memorandum spectrum symposium stadium forum millennium referendum momentum quantum
      optimum maximum minimum extremum continuum compendium consortium aquarium emporium honorarium vacuum sanatorium
      ultimatum podium moratorium equilibrium solarium`,
    cut: 'um',
    endings: ['a', 'ums']
  },
  {words: 'criterion phenomenon', cut: 'on', endings: ['a']},
  {words: 'automaton ganglion ~hedron', cut: 'on', endings: ['a', 'ons']},
  {words: 'axis testis', cut: 'is', endings: ['es']},
  {words: 'alumnus bacillus fungus locus nucleus radius stimulus', cut: 'us', endings: ['i', 'uses']},
  {words: 'cactus syllabus terminus hippopotamus octopus', cut: 'us', endings: ['uses', 'i']},
  {words: 'focus', cut: 'us', endings: ['uses', 'i']},
  {words: 'genus', cut: 'us', endings: ['era']},
  {words: 'corpus opus', cut: 'us', endings: ['ora', 'uses']},
  {words: 'opus', cut: 'us', endings: ['era', 'uses']},
  {words: 'alga alumna larva vertebra', cut: '', endings: ['e']},
  {words: 'formula antenna nebula supernova persona', cut: '', endings: ['s', 'e']},
  {words: '~matrix appendix helix', cut: 'ix', endings: ['ices', 'ixes']},
  {words: '~index ~vertex vortex apex codex cortex', cut: 'ex', endings: ['ices', 'exes']},
  {words: 'bureau plateau tableau chateau', cut: '', endings: ['s', 'x']},
  {words: 'schema stigma stoma', cut: '', endings: ['s', 'ta']},
  {words: 'graffito virtuoso', cut: 'o', endings: ['i', 'os']}
]
