/** The pipeline: probe → plan → prepare → build → verify → promote. Each step gets what came before, nothing else. */
import type { Digest } from './domain/digest.ts';
import { formatRepository, type Reference, type Repository } from './domain/reference.ts';
import type { LegReport, Report, VerifyReport } from './domain/report.ts';
import { EnvironmentError, ExplainedError, VerificationError } from './errors.ts';
import { layerCache } from './inputs/ambient.ts';
import type { Inputs } from './inputs/inputs.ts';
import { makePlan } from './plan/make-plan.ts';
import type { Plan } from './plan/plan.ts';
import { describePlan } from './plan/print.ts';
import type { Ports } from './ports.ts';
import { probe } from './probe/probe.ts';
import { openLayout } from './registry/layout.ts';
import { openRepository, probePush } from './registry/remote.ts';
import type { ImageSource } from './registry/types.ts';
import type { Outcome } from './report/outcome.ts';
import { build } from './steps/build.ts';
import type { Journal } from './steps/clean-up.ts';
import type { Store } from './steps/copy-image.ts';
import { joinLegs } from './steps/join-legs.ts';
import { restoreLayerFacts } from './steps/layer-cache.ts';
import { movesOf, moveTags } from './steps/move-tags.ts';
import { prepare } from './steps/prepare.ts';
import { type Promotion, pointOverHttp, pointWithBuildx, readTags, untouchedTags } from './steps/promote.ts';
import { runSmoke } from './steps/smoke.ts';
import { removeStaged } from './steps/staging.ts';
import { verifyImage } from './steps/verify.ts';
import { createStopwatch, type Stopwatch } from './stopwatch.ts';
import { type SmokeRun, withSmoke } from './verify/smoke.ts';

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
  const registries = createRegistries(inputs, ports, inputs.ambient.dockerConfig);
  const facts = await watch.time('probe', () => probe(inputs, registries, ports));
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
  await watch.time('prepare', () => prepare(plan, inputs, journal, ports));
  const { store } = createRegistries(inputs, ports, plan.privateDockerConfig);
  const cacheDir = layerCache(inputs.ambient);
  const [built, layerFacts] = await Promise.all([
    watch.time('build', () => build(plan.build, inputs.build.secrets, inputs.retries, ports)),
    restoreLayerFacts(cacheDir, ports),
  ]);
  ports.log.info(`built ${built.digest}; no tag points at it yet`);

  const request = { ...plan.verify, openLayers: true, cacheDir };
  const verified = await watch.time('verify', async () => {
    const report = await verifyImage(openBuilt(plan, store, ports), built.digest, request, ports);
    return smokeBuilt(plan, built.digest, report, journal, ports);
  });
  logVerification(verified, ports);
  let image = { digest: built.digest, verified };
  const result = { plan, build: built.summary, phases: watch.spans };
  const finish = (parts: Pick<Report, 'tags' | 'promoted' | 'leg'>, failure?: ExplainedError): Outcome => ({
    kind: 'built',
    ...result,
    report: {
      schema: 1,
      ...image.verified,
      ok: image.verified.ok && failure === undefined,
      images: imageNames(plan, image.digest),
      ...parts,
      timings: watch.seconds(),
    },
    failure,
  });
  let leg: LegReport | undefined;
  let staged: readonly string[] = [];
  if (verified.ok && plan.leg) {
    const whole = plan.leg;
    const joined = await watch.time('merge', () =>
      joinLegs(plan, whole, built.digest, store, request, ports),
    );
    leg = joined.leg;
    if (joined.kind === 'waiting') return finish({ tags: [], promoted: false, leg });
    image = joined;
    staged = joined.staged;
    logVerification(image.verified, ports);
  }
  const legPart = leg === undefined ? {} : { leg };
  const moves = movesOf(plan, image.digest, image.verified.platforms);
  const tags = moves.map(({ tag }) => tag);
  const before = await readTags(tags, store);
  if (!image.verified.ok)
    return finish(
      { tags: untouchedTags(tags, before), promoted: false, ...legPart },
      verificationError(image.verified, plan),
    );
  if (moves.length === 0) return finish({ tags: [], promoted: false });
  const point = plan.leg ? pointOverHttp(store) : pointWithBuildx(plan, ports);
  const [promotion] = await Promise.all([
    watch
      .time('promote', () => moveTags(moves, plan.order, before, store, point, ports))
      .catch((error: unknown): Promotion & { readonly refusal: ExplainedError } => {
        // There is a verified image: what was refused is about its tags alone.
        if (!(error instanceof ExplainedError)) throw error;
        return { promoted: false, tags: untouchedTags(tags, before), refusal: error };
      }),
    layerFacts.save(built.digest),
  ]);
  for (const { ref, status } of promotion.tags) ports.log.info(`  ${ref} ${status}`);
  const parts = { tags: promotion.tags, promoted: promotion.promoted, ...legPart };
  if ('refusal' in promotion) return finish(parts, promotion.refusal);
  if (promotion.problem !== undefined) {
    const failure = new EnvironmentError(`not every tag could be moved, so none was:\n${promotion.problem}`, {
      remedy: `The image is in the registry as ${imageNames(plan, image.digest)[0]}; run the job again when the tags can be written.`,
    });
    return finish(parts, failure);
  }
  if (plan.leg && staged.length > 0) {
    const problem = await removeStaged(staged, store(plan.leg.repository), ports.log);
    if (problem !== undefined) ports.log.warn(problem);
  }
  return finish(parts);
}

/** Runs the smoke command in an image that is good so far; an OCI layout is nothing that Docker runs. */
async function smokeBuilt(
  plan: Plan,
  digest: Digest,
  report: VerifyReport,
  journal: Journal,
  ports: Ports,
): Promise<VerifyReport> {
  const { smoke: command, skipChecks, platforms } = plan.verify;
  if (command.length === 0 || skipChecks.includes('smoke')) return report;
  const reason = !report.ok
    ? 'another check failed'
    : plan.build.result.kind === 'layout'
      ? 'Docker does not run an image from an OCI layout'
      : undefined;
  const runs =
    reason === undefined
      ? await runSmoke(
          {
            image: imageNames(plan, digest)[0] ?? '',
            platforms,
            command,
            dockerEnv: plan.dockerEnv,
            journal,
          },
          ports,
        )
      : platforms.map(({ name: platform }): SmokeRun => ({ kind: 'not-run', platform, reason }));
  return withSmoke(report, command, runs);
}

/** Registry clients that share connections and tokens. */
function createRegistries(inputs: Inputs, ports: Ports, configDir: string) {
  const options = {
    configDir,
    logins: new Map(
      inputs.credentials.map(({ registry, username, password }) => [registry, { username, password }]),
    ),
    retries: inputs.retries,
    clients: new Map(),
  };
  const store = (repository: Repository): Store => openRepository(repository, ports, options);
  return {
    store,
    open: (reference: Reference): ImageSource => store(reference),
    mayPush: (repository: Repository) => probePush(repository, ports, options),
  };
}

function openBuilt(plan: Plan, store: (repository: Repository) => Store, ports: Ports): ImageSource {
  const { result } = plan.build;
  if (result.kind === 'layout') return openLayout(result.directory, ports.files);
  const [first] = result.repositories;
  if (!first) throw new Error('a pushed image has a repository');
  return store(first);
}

function imageNames(plan: Plan, digest: Digest): readonly string[] {
  const { result } = plan.build;
  if (result.kind === 'layout') return [`oci-layout:${result.directory}@${digest}`];
  return result.repositories.map((repository) => `${formatRepository(repository)}@${digest}`);
}

function logVerification(report: VerifyReport, ports: Ports): void {
  const lines = report.platforms.map(({ platform, digest, ok, checks }) => {
    const failed = checks.filter(({ status }) => status === 'fail').map(({ check }) => check);
    return `${ok ? '✓' : '✗'} ${platform.padEnd(14)} ${digest}${failed.length > 0 ? `  ${[...new Set(failed)].join(', ')}` : ''}`;
  });
  ports.log.info(
    report.ok ? `verified: every platform is what it says` : 'verification failed; no tag was moved',
  );
  for (const line of lines) ports.log.info(`  ${line}`);
}

function verificationError(report: VerifyReport, plan: Plan): VerificationError {
  const findings = [...report.checks, ...report.platforms.flatMap(({ checks }) => checks)].filter(
    ({ status }) => status === 'fail',
  );
  const list = findings.map(({ check, message }) => `${check}: ${message ?? ''}`).join('\n');
  const tags = plan.tags.length > 0 ? ' No tag was moved.' : '';
  return new VerificationError(`the image failed verification.${tags}\n${list}`, {
    remedy: findings[0]?.remedy ?? 'See the report for what was found where.',
  });
}
