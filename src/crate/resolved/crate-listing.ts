/** How cargo is asked which crates the programs are made of, and what it answered. Pure. */
import type { CargoChoice } from '../../inputs/cargo-inputs.ts';
import type { LockedPackage } from '../manifest/crate-facts.ts';
import { parseCargoTree, TREE_ARGUMENTS } from './cargo-tree.ts';
import { type BuiltProgram, type ProgramCrates, programCrates } from './program-crates.ts';
import { treeChoice } from './tree-choice.ts';

/** What is needed to make sense of an answer. */
export interface CrateListing {
  readonly programs: readonly BuiltProgram[];
  /** Rust targets, by the platform's name. A platform that is missing is not asked about. */
  readonly targets: ReadonlyMap<string, string>;
  readonly lock: readonly LockedPackage[];
}

/** What cargo said of one target: what it printed, or why it failed. */
export type TargetAnswer =
  | { readonly kind: 'printed'; readonly text: string }
  | { readonly kind: 'failed'; readonly message: string };

export interface RustVersion {
  /** `1.85.0`. */
  readonly version: string;
  readonly commit?: string;
}

export type ListedCrates =
  | { readonly kind: 'known'; readonly crates: ProgramCrates }
  /** `why` fits after "the crates are not known:". */
  | { readonly kind: 'unknown'; readonly why: string };

/** Arguments of cargo, without `--target`: the same choice of packages and features as `cargo build` gets. */
export function treeArguments(cargo: CargoChoice): readonly string[] {
  return [...TREE_ARGUMENTS, ...treeChoice(cargo)];
}

/** The crates of a platform's programs, from what cargo answered for its target. */
export function readAnswer(
  { programs, targets, lock }: CrateListing,
  platform: string,
  answers: ReadonlyMap<string, TargetAnswer>,
): ListedCrates {
  const target = targets.get(platform);
  if (target === undefined)
    return { kind: 'unknown', why: 'it is compiled under QEMU, where cargo is not asked' };
  const answer = answers.get(target);
  if (!answer) return { kind: 'unknown', why: `cargo did not say which crates it has for ${target}` };
  if (answer.kind === 'failed') return { kind: 'unknown', why: `cargo tree failed: ${answer.message}` };
  try {
    return { kind: 'known', crates: programCrates(parseCargoTree(answer.text), lock, programs) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { kind: 'unknown', why: `what cargo tree printed for ${target} cannot be read: ${why}` };
  }
}

/** Reads `rustc --version --verbose`. */
export function readRustVersion(text: string): RustVersion | undefined {
  const [, version] = /^release: (\d+\.\d+\.\d+\S*)$/m.exec(text) ?? [];
  const [, commit] = /^commit-hash: ([0-9a-f]{40})$/m.exec(text) ?? [];
  return version === undefined ? undefined : { version, ...(commit === undefined ? {} : { commit }) };
}

/** The line of cargo's messages that says what is wrong. */
export function failureOf(messages: string): string {
  const lines = messages.split('\n').map((line) => line.trim());
  const error = lines.find((line) => line.startsWith('error')) ?? lines.findLast((line) => line !== '');
  return (error ?? 'it said nothing').slice(0, 300);
}
