/** The pipeline: probe → plan → prepare → build → verify → promote. Each step gets what came before, nothing else. */

import type { BuildSummary } from '../build-log/graph/build-log-types.ts';
import type { Digest } from '../domain/names/digest.ts';
import { isPullRequest } from '../domain/names/git-ref.ts';
import type { Reference, Repository } from '../domain/names/reference.ts';
import { ExplainedError } from '../errors.ts';
import type { Store } from '../image/copy-image.ts';
import { layerCache, type RunEnvironment } from '../inputs/environment.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { makePlan } from '../plan/make-plan.ts';
import type { AssemblyPlan } from '../plan/model/assembly.ts';
import type { RunnerPlan } from '../plan/model/host-build.ts';
import type { Journal } from '../plan/model/journal.ts';
import type { BuildxBuild, Plan } from '../plan/model/plan.ts';
import { describePlan } from '../plan/print-plan.ts';
import type { Ports } from '../ports.ts';
import { boundedHttp } from '../probe/bounded-http.ts';
import { markLayout } from '../probe/output-layout.ts';
import { readingOnly } from '../probe/reading-only.ts';
import { dropTemporaryTag } from '../promote/temporary-tag.ts';
import { writeToLayout } from '../registry/oci/layout-writer.ts';
import type { ImageSource } from '../registry/oci/oci-types.ts';
import { openRepository, probePush } from '../registry/remote.ts';
import type { Outcome } from '../report/outcome.ts';
import { createStopwatch, type Stopwatch } from '../report/stopwatch.ts';
import { build, buildWithRetries } from '../steps/build-image.ts';
import { compileHere } from '../steps/compile-on-host.ts';
import { prepareEngines, prepareFiles } from '../steps/prepare.ts';
import { allOrFirstError } from '../util/concurrency.ts';
import { exportBuilt } from './export-built.ts';
import { finish, imageNames, logVerification } from './finish.ts';
import { gatherFacts } from './gather-facts.ts';
import { registryOptions } from './registry-options.ts';
import { signBuilt } from './sign-built.ts';
import { lookAtStarts, smokeBuilt } from './smoke-built.ts';
import { openBuilt, verifyBuilt } from './verify-built.ts';

/** Runs the whole pipeline. What can be explained is an outcome; what is thrown is a bug. */
export async function run(inputs: Inputs, ports: Ports, journal: Journal): Promise<Outcome> {
  const watch = createStopwatch(ports.clock);
  let plan: Plan | undefined;
  try {
    plan = await planRun(inputs, ports, watch);
    if (inputs.mode === 'plan') return { kind: 'planned', plan };
    return await applyPlan(plan, inputs, ports, journal, watch);
  } catch (error) {
    if (!(error instanceof ExplainedError)) throw error;
    return { kind: 'failed', plan, phases: watch.spans, failure: error };
  }
}

async function planRun(inputs: Inputs, ports: Ports, watch: Stopwatch): Promise<Plan> {
  const registries = createRegistries(inputs, ports, inputs.environment.dockerConfig);
  const facts = await watch.time('probe', () => gatherFacts(inputs, registries, ports));
  const plan = await watch.time('plan', () => makePlan(inputs, facts));
  ports.log.group('Plan', describePlan(plan));
  for (const { message, remedy, file, line } of plan.notices) {
    ports.log.warn(`${message}. ${remedy}`, {
      title: 'Multihull',
      ...(file === undefined ? {} : { file }),
      ...(line === undefined ? {} : { line }),
    });
  }
  return plan;
}

async function applyPlan(
  plan: Plan,
  inputs: Inputs,
  ports: Ports,
  journal: Journal,
  watch: Stopwatch,
): Promise<Outcome> {
  const config = plan.usesDocker ? plan.privateDockerConfig : inputs.environment.dockerConfig;
  const { store } = createRegistries(inputs, ports, config);
  const cacheDir = layerCache(inputs.environment);
  const looking = isForStrangers(inputs.environment)
    ? { ...ports, files: readingOnly(ports.files, cacheDir) }
    : ports;
  await prepareFiles(plan, inputs, journal, ports);
  const image = plan.build;
  const compile = () => plan.runner && compileFor(plan.runner, inputs, journal, ports, watch);
  const built =
    image.kind === 'assemble'
      ? await assemble(image, { compile, store, cacheDir }, looking, watch)
      : await buildWithDocker(image, { plan, inputs, journal, compile }, ports, watch);
  await markLayout(plan.build.result, ports);
  await dropTemporaryTag(plan.build, store, ports.log);
  ports.log.info(`built ${built.digest}; no tag points at it yet`);

  const request = { ...plan.verify, openLayers: true, cacheDir };
  const looked = await watch.time('verify', async () => {
    const starts = lookAtStarts(plan);
    const { digest, verified } = await verifyBuilt(
      plan,
      built.digest,
      inputs.build.secrets,
      store,
      { ...request, see: starts.see },
      looking,
    );
    const [name] = imageNames(plan, digest);
    return { digest, verified: await smokeBuilt(plan, verified, { name, starts, store, journal }, ports) };
  });
  await markLayout(plan.build.result, ports);
  logVerification(looked.verified, ports);
  const exported = await exportBuilt(plan, inputs, looked, openBuilt(plan, store, ports), ports, watch);
  const finished = await finish(
    plan,
    looked,
    store,
    request,
    (image) => signBuilt(plan, inputs, image, store, ports),
    ports,
    watch,
  );
  const { digest, tags, promoted, leg, signature, failure } = finished;
  return {
    kind: 'built',
    plan,
    report: {
      schema: 1,
      ...finished.verified,
      ok: finished.verified.ok && failure === undefined,
      tags,
      promoted,
      images: imageNames(plan, digest),
      ...exported,
      ...(leg === undefined ? {} : { leg }),
      ...(signature === undefined ? {} : { signature }),
      timings: watch.seconds(),
    },
    build: built.summary,
    phases: watch.spans,
    failure,
  };
}

/** A pull request may be anybody's: it reads what earlier runs have kept, and adds nothing to it. */
function isForStrangers({ github, gitlab }: RunEnvironment): boolean {
  return github ? isPullRequest(github.event) : gitlab?.mergeRequest !== undefined;
}

interface Built {
  readonly digest: Digest;
  /** What BuildKit said; undefined where it was not asked. */
  readonly summary?: BuildSummary;
}

type Compile = () => Promise<void> | undefined;

/** The builder starts while cargo compiles. */
async function buildWithDocker(
  image: BuildxBuild,
  { plan, inputs, journal, compile }: BuildWork,
  ports: Ports,
  watch: Stopwatch,
): Promise<Built> {
  await allOrFirstError([
    watch.time('prepare', () => prepareEngines(plan, inputs, journal, ports)),
    compile(),
  ]);
  const { programs } = plan;
  if (programs)
    await watch.time('compile', () =>
      buildWithRetries(programs, inputs.build.secrets, inputs.retries, ports),
    );
  return watch.time('build', () => build(image, inputs.build.secrets, inputs.retries, ports));
}

interface BuildWork {
  readonly plan: Plan;
  readonly inputs: Inputs;
  readonly journal: Journal;
  readonly compile: Compile;
}

/** What is asked of the base is answered while cargo compiles. */
async function assemble(
  image: AssemblyPlan,
  { compile, store, cacheDir }: AssemblyWork,
  ports: Ports,
  watch: Stopwatch,
): Promise<Built> {
  // Not needed where BuildKit builds, and not quick to load.
  const { prepareBase } = await import('../steps/prepare-base.ts');
  const { assembleImage } = await import('../steps/assemble-image.ts');
  const { result, base } = image;
  const layout = result.kind === 'layout' ? writeToLayout(result.directory, ports.files) : undefined;
  const repositories = result.kind === 'layout' ? [] : result.repositories;
  const targets = layout
    ? [{ store: layout, repository: undefined }]
    : repositories.map((repository) => ({ store: store(repository), repository }));
  const source = base && store(base.repository);
  const [prepared] = await allOrFirstError([
    watch.time('prepare', () => prepareBase(image, source, targets, cacheDir, ports)),
    compile(),
  ]);
  const digest = await watch.time('build', () => assembleImage(image, prepared, targets, layout, ports));
  return { digest };
}

interface AssemblyWork {
  readonly compile: Compile;
  readonly store: (repository: Repository) => Store;
  readonly cacheDir: string;
}

function compileFor(
  runner: RunnerPlan,
  { timeoutMs, cacheOnFailure }: Inputs,
  journal: Journal,
  ports: Ports,
  watch: Stopwatch,
): Promise<void> {
  return watch.time('compile', () => compileHere(runner, { timeoutMs, cacheOnFailure }, journal, ports));
}

/** Registry clients that share connections and tokens. */
function createRegistries(inputs: Inputs, ports: Ports, configDir: string) {
  const options = registryOptions({ ...inputs.environment, dockerConfig: configDir }, inputs);
  // What a plan only looks up must not hold it up: a registry that hangs is told, and the build asks again.
  const patience = { ...ports, http: boundedHttp(ports.http, ports.clock) };
  const lookUps = { ...options, retries: Math.min(inputs.retries, 1), clients: new Map() };
  return {
    store: (repository: Repository): Store => openRepository(repository, ports, options),
    open: (reference: Reference): ImageSource => openRepository(reference, patience, lookUps),
    mayPush: (repository: Repository) => probePush(repository, patience, lookUps),
  };
}
