/** What every RUN was found to execute, each read once for all platforms on which it is the same. */

import type { Platform } from '../../domain/platforms/platform.ts';
import type { ShellParser } from '../../shell/load-parser.ts';
import { type FoundCommand, type RunFacts, readRunFacts } from '../runs/run-commands.ts';
import { namesIn, type Variables } from '../stages/variables.ts';
import type { RunInstruction } from '../syntax/instructions.ts';
import type { StageCommands } from './stage-commands.ts';
import type { PlatformGraph } from './stage-summary.ts';

interface Reading {
  readonly platform: Platform;
  readonly run: RunInstruction;
  readonly facts: RunFacts;
}

/** Images whose name says that they have a Rust toolchain. */
const RUST_IMAGE = /(?:^|[/_-])(?:rust|cargo|muslrust|rustup)|rust(?:[/:@_-]|$)/;

export class RunReadings {
  private readonly parser: ShellParser;
  private readonly byStage = new Map<number, Reading[]>();
  private readonly cache = new Map<RunInstruction, { readonly key: string; readonly facts: RunFacts }[]>();

  constructor(parser: ShellParser) {
    this.parser = parser;
  }

  read(
    platform: Platform,
    stage: number,
    run: RunInstruction,
    shell: readonly string[] | undefined,
    variables: Variables,
  ): void {
    // Only variables that the text names can change what is found in it.
    const used = namesIn(run.script.text.text).map((name) => [name, variables.get(name)]);
    const key = JSON.stringify([shell, used]);
    const known = this.cache.get(run) ?? [];
    let facts = known.find((entry) => entry.key === key)?.facts;
    if (facts === undefined) {
      facts = readRunFacts(run.script, shell, (name) => variables.get(name), this.parser);
      this.cache.set(run, [...known, { key, facts }]);
    }
    const readings = this.byStage.get(stage) ?? [];
    this.byStage.set(stage, readings);
    readings.push({ platform, run, facts });
  }

  /** What a stage's RUNs do, on all platforms together. */
  ofStage(stage: number): StageCommands {
    const own = this.byStage.get(stage) ?? [];
    return {
      rust: unique(own.flatMap(({ facts }) => facts.compiles)),
      unknown: unique(own.flatMap(({ facts }) => facts.unknown)),
    };
  }

  /** The RUNs of a stage on one platform. */
  on(
    platform: Platform,
    stage: number,
  ): readonly { readonly run: RunInstruction; readonly facts: RunFacts }[] {
    return (this.byStage.get(stage) ?? []).filter((reading) => reading.platform === platform);
  }

  /** The stages with a Rust toolchain: by the image that they begin with, or by commands of theirs. */
  withRust(graphs: readonly PlatformGraph[]): ReadonlySet<number> {
    const found = new Set<number>();
    for (const [index, readings] of this.byStage)
      if (readings.some(({ facts }) => facts.bringsRust)) found.add(index);
    for (const [, { sources, replaced }] of graphs) {
      sources.forEach((source, index) => {
        if (replaced[index]) return;
        const isRust = source.kind === 'image' && RUST_IMAGE.test(source.reference.toLowerCase());
        // A stage stands below the one that it is FROM.
        if (isRust || (source.kind === 'stage' && found.has(source.index))) found.add(index);
      });
    }
    return found;
  }
}

function unique(commands: readonly FoundCommand[]): readonly FoundCommand[] {
  return [...new Map(commands.map((found) => [`${found.line} ${found.command}`, found])).values()].sort(
    (a, b) => a.line - b.line,
  );
}
