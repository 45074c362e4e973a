/**
 * Variables of a Dockerfile: those that BuildKit sets by itself, global ARGs, and what ARG and ENV set inside a stage
 * (moby/buildkit, dockerfile2llb: defaultArgs, buildMetaArgs, dispatchArg, dispatchEnv).
 */
import type { Platform } from '../../domain/platforms/platform.ts';
import type { Assignment, Instruction } from '../syntax/instructions.ts';
import { type ExpandedWord, expandWord, type WordOptions } from '../syntax/shell-word.ts';
import { dockerfileError } from '../syntax/source-text.ts';
import { MAX_EXPANDED_LENGTH } from '../syntax/syntax-limits.ts';
import { WordError } from '../syntax/word-error.ts';

export type Variables = ReadonlyMap<string, string>;

/** The variables that BuildKit sets by itself, for one requested platform. */
export function automaticArguments(
  build: Platform,
  target: Platform,
  stage: string,
): ReadonlyMap<string, string> {
  const of = (prefix: string, platform: Platform): [string, string][] => [
    [`${prefix}PLATFORM`, platform.name],
    [`${prefix}OS`, 'linux'],
    [`${prefix}OSVERSION`, ''],
    [`${prefix}ARCH`, platform.architecture],
    [`${prefix}VARIANT`, platform.variant ?? ''],
  ];
  return new Map([...of('BUILD', build), ...of('TARGET', target), ['TARGETSTAGE', stage]]);
}

/** True for TARGETPLATFORM, TARGETOS, TARGETARCH and TARGETVARIANT. */
export function isTargetArgument(name: string): boolean {
  return /^TARGET(?:PLATFORM|OS|ARCH|VARIANT)$/.test(name);
}

/** True for BUILDPLATFORM, BUILDOS, BUILDARCH and BUILDVARIANT. */
export function isBuildArgument(name: string): boolean {
  return /^BUILD(?:PLATFORM|OS|ARCH|VARIANT)$/.test(name);
}

const REFERS = /\$\{?([A-Za-z_][A-Za-z0-9_]*)/g;

/** Names of variables in a text, wherever they stand. */
export function namesIn(text: string): readonly string[] {
  return [...text.matchAll(REFERS)].map((match) => match[1] ?? '');
}

/** Expands words of one file for one platform, and says the line when one cannot be expanded. */
export class Expander {
  private length = 0;
  private readonly file: string;
  private readonly escapeChar: string;

  constructor(file: string, escapeChar: string) {
    this.file = file;
    this.escapeChar = escapeChar;
  }

  /** @throws UserError with the line. */
  expand(word: string, variables: Variables, line: number, options: WordOptions = {}): ExpandedWord {
    try {
      const found = expandWord(word, (name) => variables.get(name), {
        escapeChar: this.escapeChar,
        ...options,
      });
      this.length += found.value.length;
      if (this.length > MAX_EXPANDED_LENGTH)
        throw new WordError(
          `the file's variables expand to more than ${MAX_EXPANDED_LENGTH} characters`,
          'Shorten the values of its ARG and ENV instructions.',
        );
      return found;
    } catch (error) {
      if (error instanceof WordError)
        throw dockerfileError(this.file, line, word.slice(0, 80), error.message, error.remedy);
      throw error;
    }
  }

  /** For readers of words that throw WordError themselves. @throws UserError with the line. */
  at<T>(line: number, value: string, read: () => T): T {
    try {
      return read();
    } catch (error) {
      if (error instanceof WordError)
        throw dockerfileError(this.file, line, value.slice(0, 80), error.message, error.remedy);
      throw error;
    }
  }
}

/**
 * Global variables: automatic ones, then each ARG above the first FROM in order; a build argument of the same
 * name wins over the default. An ARG without either stays undefined.
 */
export function globalVariables(
  globals: readonly (Instruction & { readonly kind: 'arg' })[],
  automatic: Variables,
  buildArgs: Readonly<Record<string, string>>,
  expander: Expander,
): Variables {
  const variables = new Map(automatic);
  for (const name of automatic.keys()) {
    const given = own(buildArgs, name);
    if (given !== undefined) variables.set(name, given);
  }
  for (const { assignments, line } of globals) {
    for (const { name, value } of assignments) {
      const given = own(buildArgs, name);
      if (given !== undefined) variables.set(name, given);
      else if (value !== undefined) variables.set(name, expander.expand(value, variables, line).value);
    }
  }
  return variables;
}

function own(record: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** What BuildKit sets where the image says nothing about PATH. */
export const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

export interface StageScope {
  readonly globals: Variables;
  readonly buildArgs: Readonly<Record<string, string>>;
  readonly expander: Expander;
  /** The stage begins with nothing: then no name can have a value that we do not know. */
  readonly isScratch: boolean;
}

/** The variables of a stage, while its instructions are gone through. */
export class StageVariables {
  /** What RUN sees: ARG and ENV, those of the stages that it is made of included. */
  readonly values: Map<string, string>;
  /** What the image keeps: ENV alone. A stage made FROM another one begins with it, over that one's ARGs. */
  private readonly kept: Map<string, string>;
  private readonly scope: StageScope;

  constructor(parent: StageVariables | undefined, scope: StageScope) {
    this.kept = new Map(parent?.kept ?? [['PATH', DEFAULT_PATH]]);
    this.values = new Map([...(parent?.values ?? []), ...this.kept]);
    this.scope = scope;
  }

  /** @throws UserError with the line, also for `${NAME:?…}` where nobody can have set it. */
  expand(word: string, line: number, options: WordOptions = {}): string {
    const isLenient = !this.scope.isScratch;
    return this.scope.expander.expand(word, this.values, line, { isLenient, ...options }).value;
  }

  /** The same, and whether nothing in it can have been set by the base image. */
  expandKnown(word: string, line: number): { readonly text: string; readonly known: boolean } {
    const isLenient = !this.scope.isScratch;
    const { value, missing } = this.scope.expander.expand(word, this.values, line, { isLenient });
    return { text: value, known: this.scope.isScratch || missing.size === 0 };
  }

  /** Goes over one ARG. Its own default wins over a value from outside the stage, except over a build argument. */
  arg(assignments: readonly Assignment[], line: number): void {
    const { buildArgs, globals } = this.scope;
    for (const { name, value } of assignments) {
      const given = own(buildArgs, name);
      const found = given ?? (value === undefined ? globals.get(name) : this.expand(value, line));
      // Only for the scanner of packages: never in the environment.
      if (found !== undefined && !/^BUILDKIT_SBOM_SCAN_(?:CONTEXT|STAGE)$/.test(name))
        this.values.set(name, found);
    }
  }

  /** Goes over one ENV: all its values see the variables as they were before it. */
  env(assignments: readonly Assignment[], line: number): void {
    const pairs = assignments.map(
      ({ name, value = '' }) => [this.expand(name, line), this.expand(value, line)] as const,
    );
    for (const [name, value] of pairs) {
      this.values.set(name, value);
      this.kept.set(name, value);
    }
  }
}
