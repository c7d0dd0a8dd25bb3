import {readKept} from '../exchange/tmx/read.ts'
import {Failure} from '../model/failure.ts'
import type {Finding} from '../model/finding.ts'
import type {MemoryEntry} from '../model/memory.ts'
import type {ProjectIndex} from '../model/project-index.ts'
import type {Glossary} from '../model/term.ts'
import {readGlossary} from '../terms/read.ts'
import {readConfig, settingsFrom} from './config.ts'
import {type Discovery, discover} from './discover.ts'
import {configName} from './find-project.ts'
import {glossaryFiles} from './glossary-files.ts'
import {hashOf} from './hash-of.ts'
import {type FileFacts, fileFacts} from './look/file-facts.ts'
import {readChanged} from './look/read-changed.ts'
import {rememberedPins} from './look/remembered-pins.ts'
import {builtIn, type Manifest, manifestIn, readManifestText} from './manifest.ts'
import type {Policy} from './policy.ts'
import type {Stored} from './read-stored.ts'
import {readText, readTextIfThere, sizeLimits} from './read-text.ts'
import type {Settings} from './settings.ts'
import {walk} from './walk.ts'

/** A project folder, read. */
export interface Project {
  readonly root: string
  readonly settings: Settings
  /** What is known of its files on disk. */
  readonly facts: FileFacts
  readonly discovery: Discovery
  readonly manifest: {readonly text: string | undefined; readonly value: Manifest}
  readonly glossary: Glossary
  /** Of the glossary's files. */
  readonly glossaryHash: string
  /** `memory/kept/*.tmx`, by path; files that cannot be read are missing here and among the failures. */
  readonly kept: ReadonlyMap<string, Stored<readonly MemoryEntry[]>>
  /** By what it is judged, where that is not what its own files say. */
  readonly policy?: Policy
  readonly findings: readonly Finding[]
  /** Memories that cannot be read; the work on all others goes on. */
  readonly failures: readonly Failure[]
}

/** What is known of a project before it is opened. */
interface Known {
  readonly facts?: FileFacts
  /** What is on record of its files, which saves the reading of many heads. */
  readonly index?: Pick<ProjectIndex, 'records'>
  /** Settings and glossary that count instead of its own. */
  readonly policy?: Policy | undefined
  /** The text of a configuration that is not written yet. */
  readonly config?: string
}

/**
 * Opens a project: settings, what there is, the glossary, and what segment files once held. Articles and segment files
 * are read when their turn comes.
 *
 * @throws Failure `usage` for a faulty configuration; an `AggregateError` of them for a faulty glossary
 */
export function openProject(root: string, {facts = fileFacts(root), index, policy, config}: Known = {}): Project {
  const settings = policy ? settingsFrom(policy.config) : config === undefined ? readConfig(root) : settingsFrom(config)
  const text = readManifestText(root)
  const pins = index && {sourceLocaleOf: rememberedPins(root, facts, index.records())}
  const built = builtIn(text ?? '')
  const {entriesOf} = facts
  const discovery = discover(root, settings, {
    built: policy ? built.intersection(policy.built) : built,
    entriesOf,
    ...pins
  })
  if (isNoProject(root, discovery)) throw new Failure('usage', 'no-project', {path: root})
  const failures: Failure[] = []
  // Doubts about the glossary are for `terms check`: they would stand under every sync.
  const terms = policy?.glossary ?? glossaryFiles(root)
  const {glossary} = readGlossary(terms)
  const memories = walk(root, 'memory/kept', {entriesOf})
  const kept = readMemories(root, memories.files, failures)
  return {
    root,
    settings,
    facts,
    discovery,
    manifest: lazyManifest(text),
    glossary,
    glossaryHash: hashOf(JSON.stringify(terms)),
    kept,
    ...(policy && {policy}),
    findings: [...discovery.findings, ...memories.findings],
    failures
  }
}

/** Only builds look into it. */
function lazyManifest(text: string | undefined): Project['manifest'] {
  let value: Manifest | undefined
  return {
    text,
    get value() {
      value ??= manifestIn(text ?? '')
      return value
    }
  }
}

/** `openProject`, where thousands of files may have another date than on record and the same text. */
export async function openOnRecord(
  root: string,
  known: Required<Pick<Known, 'facts' | 'index'>> & Known
): Promise<Project> {
  await readChanged(known.facts, known.index.records())
  return openProject(root, known)
}

/** A command in the wrong folder must not end well: a CI job would never be told. */
function isNoProject(root: string, {articles, unclaimed}: Discovery): boolean {
  return articles.length + unclaimed.length === 0 && readTextIfThere(root, configName) === undefined
}

function readMemories(
  root: string,
  paths: readonly string[],
  failures: Failure[]
): Map<string, Stored<readonly MemoryEntry[]>> {
  const files = new Map<string, Stored<readonly MemoryEntry[]>>()
  for (const path of paths.filter((each) => each.endsWith('.tmx'))) {
    try {
      const text = readText(root, path, sizeLimits.segments)
      files.set(path, {text, value: readKept(text, path)})
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      failures.push(error)
    }
  }
  return files
}
