/** Asks cargo which crates the programs have: on this machine, or by what the build has written down. */
import { join } from 'node:path';
import {
  failureOf,
  type RustVersion,
  readRustVersion,
  type TargetAnswer,
} from '../../crate/resolved/crate-listing.ts';
import { FAILED_SUFFIX, RUSTC_FILE } from '../../dockerfile/generate/crate-listing-lines.ts';
import type { KeyValue } from '../../inputs/lists.ts';
import type { CratesPlan } from '../../plan/model/sbom-plan.ts';
import type { Ports } from '../../ports.ts';
import { withSecrets } from '../build-image.ts';
import { toolError } from '../run-tool.ts';

export interface CargoAnswers {
  /** By Rust target. */
  readonly answers: ReadonlyMap<string, TargetAnswer>;
  readonly rust?: RustVersion;
  /** Why nobody answered, for a person. */
  readonly problem?: string;
}

const LIMIT_MS = 5 * 60_000;
/** A tree of five thousand crates has half a megabyte. */
const MAX_BYTES = 16 * 1024 * 1024;

/** Never a reason to fail: what cargo does not say is said in the SBOM to be unknown. */
export async function listCrates(
  plan: CratesPlan,
  secrets: readonly KeyValue[],
  ports: Pick<Ports, 'exec' | 'files' | 'log'>,
): Promise<CargoAnswers> {
  switch (plan.kind) {
    case 'unknown':
      return { answers: new Map() };
    case 'stage':
      return exportStage(plan, secrets, ports);
    case 'host':
      return askHere(plan, ports);
  }
}

async function exportStage(
  { command, directory, targets, secrets: planned }: Extract<CratesPlan, { kind: 'stage' }>,
  secrets: readonly KeyValue[],
  { exec, files }: Pick<Ports, 'exec' | 'files'>,
): Promise<CargoAnswers> {
  const full = withSecrets(command, planned, secrets);
  const result = await exec.run(full, { timeoutMs: LIMIT_MS, keepBytes: 64 * 1024 });
  if (result.exitCode !== 0 || result.timedOut)
    return { answers: new Map(), problem: toolError(command, result, '').message };
  const read = async (name: string): Promise<string | undefined> => {
    const path = join(directory, name);
    const size = await files.size(path);
    return size === undefined || size > MAX_BYTES ? undefined : files.readText(path);
  };
  const answers = new Map<string, TargetAnswer>();
  for (const target of new Set(targets.values())) {
    const failed = await read(`${target}${FAILED_SUFFIX}`);
    const text = await read(target);
    if (failed !== undefined) answers.set(target, { kind: 'failed', message: failureOf(failed) });
    else if (text !== undefined) answers.set(target, { kind: 'printed', text });
  }
  return { answers, ...version(await read(RUSTC_FILE)) };
}

async function askHere(
  { commands, rustc }: Extract<CratesPlan, { kind: 'host' }>,
  { exec }: Pick<Ports, 'exec'>,
): Promise<CargoAnswers> {
  const answers = new Map<string, TargetAnswer>();
  for (const { target, command } of commands) {
    const { exitCode, timedOut, stdout, stderr } = await exec.run(command, {
      timeoutMs: LIMIT_MS,
      keepBytes: MAX_BYTES,
    });
    const isWell = exitCode === 0 && !timedOut && Buffer.byteLength(stdout) < MAX_BYTES;
    answers.set(
      target,
      isWell ? { kind: 'printed', text: stdout } : { kind: 'failed', message: failureOf(stderr) },
    );
  }
  const { stdout } = await exec.run(rustc, { timeoutMs: LIMIT_MS });
  return { answers, ...version(stdout) };
}

function version(text: string | undefined): { readonly rust?: RustVersion } {
  const rust = text === undefined ? undefined : readRustVersion(text);
  return rust ? { rust } : {};
}
