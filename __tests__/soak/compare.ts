/** One random image, made, judged by `docker run` and by verification. */
import { createPorts } from '../../src/adapters/node-ports.ts';
import type { VerifyReport } from '../../src/domain/report.ts';
import { EnvironmentError } from '../../src/errors.ts';
import { readRunEnvironment } from '../../src/inputs/environment.ts';
import type { Log } from '../../src/ports.ts';
import { openImage, parseImageRef } from '../../src/registry/source.ts';
import { verifyImage } from '../../src/steps/verify-image.ts';
import { assemble, type Base } from '../../testbed/corpus/image.ts';
import type { Registry } from '../../testbed/corpus/registry.ts';
import { PLATFORM } from '../../testbed/differential/draft.ts';
import { breaksOthers, imageOf, onlyByRunning, type Recipe } from '../../testbed/differential/recipe.ts';
import { tryRun } from '../../testbed/exec.ts';

/** `own`: the program started, and what came of it afterwards is not for verification to say. */
export type Outcome = 'runs' | 'broken' | 'own';
export type Verdict = 'pass' | 'warn' | 'fail';

export interface Compared {
  readonly recipe: Recipe;
  readonly reference: string;
  readonly docker: Outcome;
  readonly verdict: Verdict;
  /** What docker printed, and what verification found; for people. */
  readonly said: string;
  readonly found: readonly string[];
}

export type Disagreement = 'false alarm' | 'missed';

/** A warning agrees with both. */
export function disagreement({ docker, verdict, recipe }: Compared): Disagreement | undefined {
  if (docker === 'runs' && verdict === 'fail') return breaksOthers(recipe) ? undefined : 'false alarm';
  return docker === 'broken' && verdict === 'pass' && onlyByRunning(recipe) === undefined
    ? 'missed'
    : undefined;
}

/** A container that needs longer hangs; the programs take milliseconds. */
const LIMIT_SECONDS = 25;
const MARKER = 'hull ok';

export interface Comparer {
  compare(recipe: Recipe): Promise<Compared>;
  /** Removes the images of this run from the engine. */
  tidy(): Promise<void>;
}

/**
 * @param host the testbed's registry
 * @param artifacts directory of the corpus's programs
 * @param cacheDir where verification keeps facts about layers that it has seen
 */
export function openComparer(
  host: string,
  registry: Registry,
  artifacts: string,
  cacheDir: string,
  log: Log,
): Comparer {
  const ports = createPorts({ env: process.env, environment: readRunEnvironment(process.env), log });
  const bases = new Map<string, Promise<Base>>();
  const baseOf = (name: string, platform: string): Promise<Base> => {
    const known = bases.get(name) ?? registry.base(name, platform);
    bases.set(name, known);
    return known;
  };
  const references: string[] = [];
  let count = 0;

  const verdictOn = async (reference: string): Promise<Pick<Compared, 'verdict' | 'found'>> => {
    const { source, reference: digest } = await openImage(parseImageRef(reference), ports);
    const request = { allow: [], skipChecks: [], openLayers: true, cacheDir };
    try {
      return verdictOf(await verifyImage(source, digest, request, ports));
    } catch (error) {
      // What cannot be read is not passed; a message of ours, or it is a bug.
      if (!(error instanceof EnvironmentError)) throw error;
      return { verdict: 'fail', found: [`error: ${error.message}`] };
    }
  };

  return {
    async compare(recipe) {
      count += 1;
      const name = `${process.pid}-${count}`;
      const repository = `differential/${name}`;
      const row = { name: repository, shows: '', made: [imageOf(recipe)], fails: [], runs: true };
      const image = await assemble(row, artifacts, baseOf);
      await registry.push(repository, image);
      const reference = `${host}/${repository}@${image.documents.at(-1)?.descriptor.digest}`;
      references.push(reference);
      const { outcome, said } = await dockerRun(reference, `differential-${name}`);
      return { recipe, reference, docker: outcome, said, ...(await verdictOn(reference)) };
    },
    async tidy() {
      while (references.length > 0)
        await tryRun(['docker', 'image', 'rm', '--force', ...references.splice(0, 100)]);
    },
  };
}

async function dockerRun(
  reference: string,
  name: string,
): Promise<{ readonly outcome: Outcome; readonly said: string }> {
  const limit = setTimeout(() => {
    void tryRun(['docker', 'kill', '--signal', 'KILL', name]);
  }, LIMIT_SECONDS * 1000);
  const argv = [
    'docker',
    'run',
    '--rm',
    '--quiet',
    '--name',
    name,
    '--network',
    'none',
    '--platform',
    PLATFORM,
  ];
  const result = await tryRun([...argv, reference]);
  clearTimeout(limit);
  const said = `exit ${result.code}: ${(result.stdout + result.stderr).trim().slice(-300)}`;
  if (!result.stdout.includes(MARKER)) return { outcome: result.code === 0 ? 'own' : 'broken', said };
  return { outcome: result.code === 0 ? 'runs' : 'own', said };
}

function verdictOf({ ok, platforms, checks }: VerifyReport): Pick<Compared, 'verdict' | 'found'> {
  const found = [...platforms.flatMap((platform) => platform.checks), ...checks]
    .filter(({ status }) => status === 'fail' || status === 'warn')
    .map(({ status, check, path, message }) => `${status} ${check} ${path ?? ''}: ${message}`);
  return { verdict: ok ? (found.length > 0 ? 'warn' : 'pass') : 'fail', found };
}
