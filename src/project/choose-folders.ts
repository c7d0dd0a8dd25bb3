import type {Locale} from '../model/locale.ts'

/** A folder of articles, by the pattern of their paths. */
export interface ArticleFolder {
  /** For `articles[].pattern`. */
  readonly pattern: string
  /** Locales by the number of their articles, most first; none where paths name no language. */
  readonly locales: readonly Locale[]
  /** Each counted once, in whatever languages it is. */
  readonly articles: number
}

/** Folders with files that may be articles. */
export interface ChosenFolders {
  /** What the project takes for its articles, the likeliest first. */
  readonly folders: readonly ArticleFolder[]
  /** What a person has to decide. */
  readonly others: readonly ArticleFolder[]
}

/** How likely the name of a folder makes it that articles are in it; the first that fits, others stand in between. */
const names: readonly (readonly [name: RegExp, rank: number])[] = [
  [/(?:^|\/)(?:tests?|__tests__|specs?|fixtures?|samples?|examples?|demos?|backup|old|tmp)\//, 3],
  [/(?:^|\/)content\//, 0],
  [/(?:^|\/)(?:articles?|blog|docs|news|pages|posts)\//, 1]
]

function rankOf({pattern}: ArticleFolder): number {
  return names.find(([name]) => name.test(pattern))?.[1] ?? 2
}

/**
 * Which folders are a project's articles: the likeliest, and those that are in the same languages. A folder in others, of
 * tests, or without a language is for a person to judge.
 */
export function chooseFolders(found: readonly ArticleFolder[]): ChosenFolders {
  const [best, ...rest] = found.toSorted(
    (one, other) =>
      Math.min(other.locales.length, 2) - Math.min(one.locales.length, 2) ||
      rankOf(one) - rankOf(other) ||
      other.locales.length - one.locales.length ||
      other.articles - one.articles
  )
  if (best === undefined) return {folders: [], others: []}
  const isAlike = (folder: ArticleFolder): boolean => {
    const common = folder.locales.filter((locale) => best.locales.includes(locale)).length
    return rankOf(folder) < 3 && common > 0 && (common === folder.locales.length || common >= 2)
  }
  return {folders: [best, ...rest.filter(isAlike)], others: rest.filter((folder) => !isAlike(folder))}
}
