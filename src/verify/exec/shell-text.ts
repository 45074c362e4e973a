/** Whether the grammar of shells is needed: it is not quick to load, and many images have no use for it. */

import { basename } from '../../domain/image-path.ts';
import type { SubjectEntry } from '../../image/facts/image-facts.ts';

/** Programs that read shell text themselves, or give it to a shell. */
const READERS = /^(?:busybox|sh|bash|rbash|dash|ash|ksh|mksh|su|runuser|flock|env|-?[a-z]*sh)$/;

/** True when what the image starts may be a script, or a shell with a text. */
export function hasShellText(entry: SubjectEntry): boolean {
  if (entry.kind !== 'image' || !entry.layers) return false;
  const { Entrypoint = [], Cmd = [], Healthcheck } = entry.config.config;
  const words = [...Entrypoint, ...Cmd, ...(Healthcheck?.Test ?? [])];
  const names = new Set(words.map(basename));
  if (Healthcheck?.Test?.[0] === 'CMD-SHELL' || [...names].some((name) => READERS.test(name))) return true;
  // A link may lead to a script of another name.
  return entry.layers.some(({ facts }) =>
    facts.entries.some(
      ({ kind, path }) =>
        (kind === 'script' || kind === 'symlink' || kind === 'text') && names.has(basename(path)),
    ),
  );
}
