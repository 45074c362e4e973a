/** What lies where the crate's manifests say that files of the image are. */
import { join, posix } from 'node:path';
import type { CratePackage, FoundPath } from '../crate/manifest/crate-facts.ts';
import { isPattern, literalPart, namedSources } from '../crate/metadata/file-rules.ts';
import type { Ports } from '../ports.ts';

type Files = Pick<Ports, 'files'>;

/** A directory with more in it than this is no set of files that somebody wants in an image. */
const MAX_FOUND = 50_000;

/** Links are named, and never followed: they could lead out of the build context. */
export async function readImageFiles(
  root: string,
  packages: readonly CratePackage[],
  ports: Files,
): Promise<readonly FoundPath[]> {
  const found = new Map<string, FoundPath>();
  for (const { directory, metadata } of packages) {
    for (const from of namedSources(metadata?.table)) {
      const source = posix.join(directory, from);
      if (source === '..' || source.startsWith('../')) continue;
      await walk(root, source, found, ports);
      if (isPattern(source) && !found.has(source)) await walk(root, literalPart(source), found, ports);
    }
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** A path and all that is below it; the empty path and `.` are the context itself. */
async function walk(root: string, top: string, found: Map<string, FoundPath>, ports: Files): Promise<void> {
  const parents = top.split('/').slice(0, -1);
  for (let depth = 1; depth <= parents.length; depth++) {
    const stat = await ports.files.stat(join(root, ...parents.slice(0, depth)));
    if (stat?.kind !== 'directory') return;
  }
  const queue = top === '' || top === '.' ? await childrenOf(root, '', ports) : [top];
  for (let path = queue.shift(); path !== undefined && found.size < MAX_FOUND; path = queue.shift()) {
    if (found.has(path)) continue;
    const stat = await ports.files.stat(join(root, path));
    if (!stat) continue;
    const target = stat.kind === 'link' ? await ports.files.readLink(join(root, path)) : undefined;
    found.set(path, { path, kind: stat.kind, isExecutable: stat.isExecutable, target });
    if (stat.kind === 'directory') queue.push(...(await childrenOf(root, path, ports)));
  }
}

async function childrenOf(root: string, path: string, { files }: Files): Promise<string[]> {
  return (await files.list(join(root, path))).map((name) => posix.join(path, name));
}
