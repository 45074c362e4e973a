/**
 * Goes through the stages that are needed as BuildKit would build them: what each variable is, and whether every word
 * can be expanded.
 */

import { readMount } from '../syntax/run-mount.ts';
import { WordError } from '../syntax/word-error.ts';
import type { GraphOptions, StageBody } from './graph-options.ts';
import type { StageSource } from './stage-source.ts';
import { StageVariables, type Variables } from './variables.ts';

interface Built {
  readonly sources: readonly StageSource[];
  readonly replaced: readonly boolean[];
  readonly bodies: readonly StageBody[];
  readonly reachable: readonly number[];
}

/** The variables at the end of each stage. @throws UserError with the line. */
export function goThroughStages(
  { globals, buildArgs, expander, onRun }: GraphOptions,
  { sources, replaced, bodies, reachable }: Built,
): ReadonlyMap<number, Variables> {
  const shells = new Map<number, readonly string[] | undefined>();
  const ends = new Map<number, StageVariables>();
  const fromScratch = new Set<number>();
  for (const index of reachable) {
    const source = sources[index];
    const isScratch = source?.kind === 'stage' ? fromScratch.has(source.index) : source?.kind === 'scratch';
    if (isScratch) fromScratch.add(index);
    const parent = source?.kind === 'stage' ? ends.get(source.index) : undefined;
    const scope = { globals, buildArgs, expander, isScratch };
    const variables = new StageVariables(parent, scope);
    let shell = source?.kind === 'stage' ? shells.get(source.index) : undefined;
    for (const entry of replaced[index] ? [] : (bodies[index] ?? [])) {
      if (entry.kind === 'shell') shell = entry.words;
      else if (entry.kind === 'run') onRun(index, entry, shell, variables.values);
      step(entry, variables, expander);
    }
    shells.set(index, shell);
    ends.set(index, variables);
  }
  return new Map([...ends].map(([index, { values }]) => [index, values]));
}

function step(entry: StageBody[number], variables: StageVariables, expander: GraphOptions['expander']): void {
  const { line } = entry;
  const expand = (word: string) => variables.expand(word, line);
  switch (entry.kind) {
    case 'arg':
      variables.arg(entry.assignments, line);
      break;
    case 'env':
      variables.env(entry.assignments, line);
      break;
    case 'copy':
      for (const word of [...entry.others, ...entry.sources, entry.target]) expand(word);
      for (const text of entry.documents)
        variables.expand(text, line, { ignoreQuotes: true, escapeChar: '\\' });
      break;
    case 'run':
      expander.at(line, 'RUN []', () => {
        if (entry.script.kind === 'program' && entry.script.words.length === 0)
          throw new WordError('RUN [] has no command', 'Write it, or leave the line out.');
      });
      for (const mount of entry.mounts)
        expander.at(line, mount, () => readMount(mount, (word) => variables.expandKnown(word, line)));
      break;
    case 'other':
      for (const word of entry.words) expand(word);
  }
}
