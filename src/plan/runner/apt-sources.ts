/**
 * Where apt finds packages of other architectures. Debian serves all of them from one place; Ubuntu has amd64 and
 * i386 in its archive and everything else on its ports server, so that a machine's own list does not serve for both.
 */

import type { RunnerFacts } from '../facts/host-facts.ts';
import type { PlannedFile } from '../model/planned-file.ts';

const ARCHIVE = 'http://archive.ubuntu.com/ubuntu';
const PORTS = 'http://ports.ubuntu.com/ubuntu-ports';
const IN_ARCHIVE = new Set(['amd64', 'i386']);

/** A list that takes the place of the machine's own for our commands only; undefined where that one serves. */
export function sourcesFile(
  facts: RunnerFacts,
  foreign: readonly string[],
  path: string,
): PlannedFile | undefined {
  const needsPorts = foreign.some((name) => !IN_ARCHIVE.has(name));
  if (facts.distribution !== 'ubuntu' || facts.codename === '' || !needsPorts) return undefined;
  const all = [...new Set([...facts.foreignArchitectures, ...foreign, 'amd64'])];
  const lines = (base: string, architectures: readonly string[]) =>
    architectures.length === 0
      ? []
      : ['', '-updates', '-security'].map(
          (pocket) =>
            `deb [arch=${architectures.join(',')}] ${base} ${facts.codename}${pocket} main universe`,
        );
  return {
    path,
    text: `${[
      '# Written by Multihull for its own apt commands; the machine’s list is as it was.',
      ...lines(
        ARCHIVE,
        all.filter((name) => IN_ARCHIVE.has(name)),
      ),
      ...lines(
        PORTS,
        all.filter((name) => !IN_ARCHIVE.has(name)),
      ),
    ].join('\n')}\n`,
  };
}

/** Options that make apt read only that list (apt.conf(5), Dir::Etc). */
export function aptOptions(sources: PlannedFile | undefined): readonly string[] {
  return sources ? ['-o', `Dir::Etc::SourceList=${sources.path}`, '-o', 'Dir::Etc::SourceParts=-'] : [];
}
