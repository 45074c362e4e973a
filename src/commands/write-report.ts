/** Tells how it ended: report.json, outputs, the job's summary, annotations, and the commands to look again. */
import { join } from 'node:path';
import { formatReference, formatRepository } from '../domain/names/reference.ts';
import type { Report } from '../domain/report.ts';
import { ExitCode, ExplainedError, messageOf } from '../errors.ts';
import type { MergeInputs } from '../inputs/commands/merge-inputs.ts';
import type { VerifyInputs } from '../inputs/commands/verify-inputs.ts';
import type { RunEnvironment } from '../inputs/environment.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Plan } from '../plan/model/plan.ts';
import { planCommands, planToJson } from '../plan/print-plan.ts';
import type { Log, Ports, Results } from '../ports.ts';
import { checkNotes, failureNotes, type Note } from '../report/annotations.ts';
import { nextCommands } from '../report/next-commands.ts';
import type { MergeOutcome, Outcome } from '../report/outcome.ts';
import { renderPlanSummary } from '../report/plan-summary.ts';
import { renderSummary, type Skipped, type SummaryFailure, type SummaryPart } from '../report/summary.ts';
import { type Timeline, textTimeline } from '../report/timeline.ts';
import { renderVerifyReport } from '../report/verify-text.ts';
import { BuildError } from '../steps/build-image.ts';
import { refusalsIn } from '../util/read-all.ts';

/** @returns the process's exit code. */
export async function reportOutcome(
  outcome: Outcome,
  inputs: Inputs,
  ports: Pick<Ports, 'files' | 'log'>,
  results: Results,
): Promise<ExitCode> {
  const names = {
    work: 'build' as const,
    images: inputs.images.map(formatRepository),
    platforms: inputs.platforms.map(({ name }) => name),
    links: inputs.environment.github,
  };
  if (outcome.kind === 'planned') {
    results.output('plan', JSON.stringify(planToJson(outcome.plan)));
    giveMetadata(outcome.plan, results);
    results.output('promoted', 'false');
    ports.log.group('Commands', planCommands(outcome.plan));
    await results.summary(renderPlanSummary(outcome.plan, names.images, inputs.environment.github));
    return ExitCode.ok;
  }
  const timeline: Timeline = { phases: outcome.phases, stages: stagesOf(outcome) };
  if (outcome.kind === 'failed') {
    results.output('promoted', 'false');
    showFailure(outcome.failure, ports.log, outcome.plan?.build.crateDirectory);
    await results.summary(
      renderSummary({
        ...names,
        failure: summaryFailure(outcome.failure),
        warnings: outcome.plan?.notices ?? [],
        timeline,
      }),
    );
    return outcome.failure.exitCode;
  }
  const { plan, report, build, failure } = outcome;
  const path = join(inputs.environment.temp, `multihull-report-${plan.directory.split('-').at(-1)}.json`);
  await ports.files.write(path, `${JSON.stringify(report, null, 2)}\n`);
  const commands = nextCommands(plan, report);
  giveOutputs(report, path, results);
  giveMetadata(plan, results);
  results.output('imageid', report.loaded?.id ?? '');
  results.output('complete', String(inputs.leg === undefined || report.leg?.missing.length === 0));
  await results.summary(
    renderSummary({
      ...names,
      report,
      compile: Object.fromEntries(plan.compile.map(({ platform, way }) => [platform.name, way])),
      ...(build === undefined ? {} : { cache: build.cache }),
      timeline,
      commands,
      warnings: plan.notices,
      skipped: [...notSigned(plan, report), ...notMoved(plan, report)],
      ...(failure === undefined || !report.platforms.every(({ ok }) => ok)
        ? {}
        : { failure: summaryFailure(failure) }),
    }),
  );
  ports.log.group('Where the time went', textTimeline(timeline));
  if (commands.length > 0) ports.log.group('To look again', commands);
  annotate(checkNotes(report), ports.log);
  if (failure !== undefined) showFailure(failure, ports.log);
  ports.log.info(`report: ${path}`);
  return failure?.exitCode ?? ExitCode.ok;
}

/** The end of a verification without a build. */
export async function reportVerification(
  report: Report,
  { image, platforms }: VerifyInputs,
  environment: RunEnvironment,
  ports: Pick<Ports, 'files' | 'log'>,
  results: Results,
): Promise<ExitCode> {
  const path = join(environment.temp, `multihull-verify-${report.subject.digest.slice(7, 19)}.json`);
  await ports.files.write(path, `${JSON.stringify(report, null, 2)}\n`);
  results.output('digest', report.subject.digest);
  results.output('platforms', platformDigests(report));
  results.output('report', path);
  for (const line of renderVerifyReport(report, { colour: false })) ports.log.info(line);
  await results.summary(
    renderSummary({
      work: 'verify',
      images: [image],
      platforms: platforms?.map(({ name }) => name),
      links: environment.github,
      report,
    }),
  );
  annotate(checkNotes(report), ports.log);
  ports.log.info(`report: ${path}`);
  return report.ok ? ExitCode.ok : ExitCode.verificationFailed;
}

/** The end of a merge or a promotion. */
export async function reportTagged(
  work: 'merge' | 'promote',
  { report, failure }: MergeOutcome,
  { tags, platforms }: Pick<MergeInputs, 'tags' | 'platforms'>,
  environment: RunEnvironment,
  ports: Pick<Ports, 'files' | 'log'>,
  results: Results,
): Promise<ExitCode> {
  const path = join(environment.temp, `multihull-${work}-${report.subject.digest.slice(7, 19)}.json`);
  await ports.files.write(path, `${JSON.stringify(report, null, 2)}\n`);
  giveOutputs(report, path, results);
  for (const line of renderVerifyReport(report, { colour: false })) ports.log.info(line);
  await results.summary(
    renderSummary({
      work,
      images: [...new Set(tags.map(formatRepository))],
      platforms: platforms?.map(({ name }) => name),
      links: environment.github,
      report,
      ...(failure === undefined ? {} : { failure: summaryFailure(failure) }),
    }),
  );
  annotate(checkNotes(report), ports.log);
  if (failure !== undefined) showFailure(failure, ports.log);
  ports.log.info(`report: ${path}`);
  return failure?.exitCode ?? ExitCode.ok;
}

/** For what was thrown outside of the pipeline: bad inputs, or a bug. */
export async function reportError(error: unknown, log: Log, results: Results): Promise<ExitCode> {
  if (error instanceof ExplainedError) {
    showFailure(error, log);
    await results.summary(renderSummary({ work: 'build', images: [], failure: summaryFailure(error) }));
    return error.exitCode;
  }
  log.error(`This is a bug in Multihull, please report it: ${messageOf(error)}`);
  if (error instanceof Error && error.stack !== undefined) log.foreign(error.stack.split('\n'));
  return ExitCode.environmentError;
}

function platformDigests(report: Report): string {
  return JSON.stringify(
    Object.fromEntries(report.platforms.map(({ platform, digest }) => [platform, digest])),
  );
}

function notMoved(plan: Plan, { leg }: Report): readonly Skipped[] {
  const what = 'moving tags';
  if (plan.unpromoted !== undefined) return [{ what, why: plan.unpromoted }];
  if (leg === undefined || leg.missing.length === 0) return [];
  const why = leg.missing.some((name) => leg.built.includes(name))
    ? 'another leg of this run has finished the image'
    : `of run ${leg.run}, ${leg.missing.join(', ')} is not there yet; the leg that completes the set moves them`;
  return [{ what, why }];
}

/** Where it was not asked for, nothing is missing. */
function notSigned({ signing }: Plan, { signature }: Report): readonly Skipped[] {
  if (signing.kind !== 'off' || !signing.isWorthTelling || signature === undefined) return [];
  return [{ what: 'signing', why: signing.reason }];
}

/** A tag that was kept points at something newer. */
function pointingAt({ tags = [] }: Report): readonly string[] {
  return tags.flatMap(({ ref, status }) => (status === 'moved' || status === 'unchanged' ? [ref] : []));
}

function giveOutputs(report: Report, path: string, results: Results): void {
  results.output('digest', report.subject.digest);
  results.output('tags', report.promoted ? pointingAt(report).join('\n') : '');
  results.output('images', (report.images ?? []).join('\n'));
  results.output('platforms', platformDigests(report));
  results.output('report', path);
  results.output('promoted', String(report.promoted ?? false));
}

/** Under metadata-action's names, for steps that used its outputs. */
function giveMetadata({ version, metadata: { names, labels, annotations } }: Plan, results: Results): void {
  results.output('version', version ?? '');
  results.output('labels', labels.map(({ key, value }) => `${key}=${value}`).join('\n'));
  results.output(
    'json',
    JSON.stringify({
      tags: names.map(formatReference),
      'tag-names': [...new Set(names.map(({ tag = '' }) => tag))],
      labels: Object.fromEntries(labels.map(({ key, value }) => [key, value])),
      annotations,
    }),
  );
}

function showFailure(failure: ExplainedError, log: Log, crateDirectory = ''): void {
  if (failure instanceof BuildError) {
    annotate(failureNotes(failure.failure, crateDirectory === '' ? {} : { crateDirectory }), log);
    return;
  }
  for (const { message, remedy, location } of refusalsIn(failure))
    log.error(`${message}\n${remedy}`, { title: 'Multihull', ...(location ?? {}) });
}

function annotate(notes: readonly Note[], log: Log): void {
  for (const { level, message, annotation } of notes) {
    if (level === 'error') log.error(message, annotation);
    else log.warn(message, annotation);
  }
}

function summaryFailure(error: ExplainedError): SummaryFailure {
  return {
    ...summaryPart(error),
    parts: refusalsIn(error).map(summaryPart),
    ...(error instanceof BuildError ? { log: error.failure.log } : {}),
  };
}

function summaryPart({ message, remedy, location }: ExplainedError): SummaryPart {
  return { message, remedy, ...(location === undefined ? {} : { location }) };
}

function stagesOf(outcome: Exclude<Outcome, { kind: 'planned' }>): Timeline['stages'] {
  if (outcome.kind === 'built') return outcome.build?.timings ?? [];
  return outcome.failure instanceof BuildError ? (outcome.failure.summary?.timings ?? []) : [];
}
