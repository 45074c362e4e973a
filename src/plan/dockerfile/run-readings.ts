/** What every RUN was found to execute, each read once for all platforms on which it is the same. */
import type { Platform } from '../../domain/platform.ts';
import type { ShellParser } from '../../shell/load-parser.ts';
import type { RunInstruction } from './instructions.ts';
import { type FoundCommand, type RunFacts, readRunFacts } from './run-facts.ts';
import type { StageSource } from './stage-source.ts';
import type { PlatformGraph } from './summary.ts';
import type { Variables } from './variables.ts';

interface Reading {
  readonly platform: Platform;
  readonly stage: number;
  readonly run: RunInstruction;
  readonly facts: RunFacts;
}

export interface StageCommands {
  readonly rust: readonly FoundCommand[];
  readonly unknown: readonly FoundCommand[];
}

/** Images whose name says that they have a Rust toolchain. */
const RUST_IMAGE = /(?:^|[/_-])(?:rust|cargo|muslrust|rustup)|rust(?:[/:@_-]|$)/;

export class RunReadings {
  private readonly parser: ShellParser;
  private readonly all: Reading[] = [];
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
    const text = run.script.text.text;
    // Only variables that the text names can change what is found in it.
    const used = [...variables].filter(([name]) => text.includes(name));
    const key = JSON.stringify([shell, used]);
    const known = this.cache.get(run) ?? [];
    let facts = known.find((entry) => entry.key === key)?.facts;
    if (facts === undefined) {
      facts = readRunFacts(run.script, shell, (name) => variables.get(name), this.parser);
      this.cache.set(run, [...known, { key, facts }]);
    }
    this.all.push({ platform, stage, run, facts });
  }

  /** What a stage's RUNs do, on all platforms together. */
  ofStage(stage: number): StageCommands {
    const own = this.all.filter((reading) => reading.stage === stage);
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
    return this.all.filter((reading) => reading.platform === platform && reading.stage === stage);
  }

  /** Whether a stage has a Rust toolchain: by the name of the image that it begins with, or by its commands. */
  hasRust(stage: number, graphs: readonly PlatformGraph[]): boolean {
    return graphs.some(([, { sources, replaced }]) => {
      for (let at: number | undefined = stage; at !== undefined; ) {
        const index: number = at;
        if (this.all.some((reading) => reading.stage === index && reading.facts.bringsRust)) return true;
        const source: StageSource | undefined = replaced[index] ? undefined : sources[index];
        if (source?.kind === 'image') return RUST_IMAGE.test(source.reference.toLowerCase());
        at = source?.kind === 'stage' ? source.index : undefined;
      }
      return false;
    });
  }
}

function unique(commands: readonly FoundCommand[]): readonly FoundCommand[] {
  return [...new Map(commands.map((found) => [`${found.line} ${found.command}`, found])).values()].sort(
    (a, b) => a.line - b.line,
  );
}
