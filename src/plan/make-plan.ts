/**
 * Inputs + facts → plan. Pure: it can be printed, compared and tested without a machine. All that can be refused is
 * refused here, before anything is built.
 */

import { EnvironmentError, UserError } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { checkAll, once } from '../util/read-all.ts';
import { planQemu } from './builder/builder.ts';
import type { AccessFact, Facts } from './facts/facts.ts';
import type { Notice } from './model/notice.ts';
import type { Plan } from './model/plan.ts';
import { dockerNotice, planEngine, planLogins } from './plan-engine.ts';
import { planImage } from './plan-image.ts';
import { planPromotion, planRelease } from './plan-release.ts';
import { planSigning } from './plan-signing.ts';
import { decidePush } from './push.ts';
import { checkBases, checkStages, planCompile } from './recipe/compile-mode.ts';
import { baseNotices as assemblyNotices } from './recipe/plan-assembly.ts';

/** @throws UserError for all that is refused, or EnvironmentError for what stands in the way. */
export function makePlan(inputs: Inputs, facts: Facts): Plan {
  const { analysis, written } = facts.dockerfile;
  const compiling = once(() => {
    checkStages(analysis, facts.bases);
    return planCompile(inputs.compile, inputs.platforms, facts.dockerfile, facts.cargo !== undefined);
  });
  const bases = once(() => {
    // A stage that should not compile there needs no image for there.
    compiling();
    return checkBases(analysis, facts.bases);
  });
  const decision = decidePush(inputs.destination, facts.source.git);
  const isPush = decision.kind === 'push';
  const released = once(() => planRelease(inputs, facts, isPush));
  const signed = once(() => planSigning(inputs.signing, facts.signing, isPush, facts.source.git));
  const access = once(() => (isPush ? judgeAccess(inputs, facts.access) : []));
  checkAll(compiling, bases, released, signed, access);
  const baseNotices = written?.assembly === undefined ? bases() : assemblyNotices(facts.bases[0]);

  const engine = planEngine(inputs, facts, isPush);
  const release = released();
  const image = planImage(inputs, facts, engine, release, isPush);
  const executing = [
    ...analysis.executesOnTarget.flatMap((execution) => execution.emulated),
    ...(engine.smoke.kind === 'docker' ? inputs.platforms : []),
  ];
  return {
    platforms: inputs.platforms,
    compile: compiling(),
    notices: [
      ...inputs.notices,
      ...dockerNotice(inputs, facts),
      ...access(),
      ...released().notices,
      ...image.notices,
      ...baseNotices,
      ...engine.shares.notices,
      ...(written?.notices ?? []),
      ...hints(facts),
    ],
    directory: facts.runDirectory,
    dockerEnv: engine.dockerEnv,
    userDockerConfig: inputs.environment.dockerConfig,
    privateDockerConfig: engine.privateDockerConfig,
    files: image.files,
    qemu: planQemu(inputs, facts, executing),
    buildx: engine.buildx,
    builder: engine.builder,
    logins: planLogins(inputs, engine.dockerEnv),
    runner: image.runner,
    programs: image.programs,
    nativeRows: written?.nativeRows ?? [],
    usesDocker: engine.usesDocker,
    build: image.build,
    sbom: image.sbom,
    provenance: image.provenance,
    exports: image.exports,
    metadata: image.metadata,
    verify: {
      platforms: inputs.platforms,
      skipChecks: inputs.skipChecks,
      allow: inputs.allow,
      smoke: inputs.smoke,
    },
    smoke: engine.smoke,
    signing: signed(),
    ...planPromotion(inputs, facts, release, image.origin, decision),
  };
}

/**
 * What the registry says now of the push at the end. A plan alone pushes nothing, and whoever makes it may not have the right.
 * @throws UserError or EnvironmentError when the push would fail.
 */
function judgeAccess({ mode }: Inputs, access: readonly AccessFact[]): readonly Notice[] {
  const problems = access.flatMap((fact) => accessProblem(fact) ?? []);
  if (mode === 'plan') return problems.map(({ message, remedy }) => ({ message, remedy }));
  checkAll(
    ...problems.map((problem) => () => {
      throw problem;
    }),
  );
  return [];
}

function accessProblem(fact: AccessFact): UserError | EnvironmentError | undefined {
  const name = `${fact.repository.registry}/${fact.repository.path}`;
  if (fact.kind === 'denied')
    return new UserError(`no right to push to ${name}: ${fact.message}`, {
      input: 'images',
      value: name,
      remedy: fact.remedy,
    });
  if (fact.kind === 'unreachable')
    return new EnvironmentError(`${fact.repository.registry} cannot be reached: ${fact.message}`, {
      remedy: fact.remedy,
    });
  return undefined;
}

function hints(facts: Facts): readonly Notice[] {
  return facts.dockerfile.analysis.hints.map(({ message, remedy, line }) => ({
    message,
    remedy,
    file: facts.dockerfile.analysis.file,
    line,
  }));
}
