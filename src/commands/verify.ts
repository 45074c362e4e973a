/** Looks into any image, without building anything: `multihull verify` and the sub-action `verify/`. */

import { formatRepository } from '../domain/names/reference.ts';
import { parsePlatform } from '../domain/platforms/platform.ts';
import type { Report, VerifyReport } from '../domain/report.ts';
import type { StatementReport } from '../domain/statement-report.ts';
import { UserError } from '../errors.ts';
import { describeSigner } from '../inputs/commands/signer-inputs.ts';
import type { VerifyInputs } from '../inputs/commands/verify-inputs.ts';
import { layerCache, type RunEnvironment } from '../inputs/environment.ts';
import type { Ports } from '../ports.ts';
import { type ImageRef, openImage, parseImageRef } from '../registry/source.ts';
import { askCosign } from '../steps/cosign/ask-cosign.ts';
import { smokeImage } from '../steps/run-smoke.ts';
import { verifyImage } from '../steps/verify-image.ts';
import { judgeStatements } from '../trust/judge-statement.ts';
import { VERIFICATION_PREDICATE } from '../trust/verification-statement.ts';

/**
 * Findings are in the report.
 * @throws UserError for a reference that is none, EnvironmentError when the image cannot be read.
 */
export async function runVerify(
  inputs: VerifyInputs,
  environment: RunEnvironment,
  ports: Ports,
): Promise<Report> {
  const started = ports.clock.monotonic();
  const image = parseImageRef(inputs.image);
  if (inputs.statement !== undefined && image.kind !== 'remote') throw noStatements(inputs.image);
  const { source, reference } = await openImage(image, ports, {
    configDir: environment.dockerConfig,
    authConfig: environment.dockerAuthConfig,
  });
  const report = await verifyImage(
    source,
    reference,
    {
      ...(inputs.platforms === undefined ? {} : { platforms: inputs.platforms }),
      allow: inputs.allow,
      skipChecks: inputs.skipChecks,
      openLayers: true,
      cacheDir: layerCache(environment),
    },
    ports,
  );
  const smoked = await smoke(inputs, image, report, ports);
  const statement = await askForStatement(inputs, image, report, environment, ports);
  return {
    schema: 1,
    ...smoked,
    ok: smoked.ok && statement?.accepted !== false,
    ...(statement === undefined ? {} : { statement }),
    timings: { verify: Math.round(ports.clock.monotonic() - started) / 1000 },
  };
}

async function smoke(
  inputs: VerifyInputs,
  image: ImageRef,
  report: VerifyReport,
  ports: Ports,
): Promise<VerifyReport> {
  return smokeImage(
    report,
    {
      image:
        image.kind === 'layout'
          ? undefined
          : `${formatRepository(image.repository)}@${report.subject.digest}`,
      platforms: report.platforms.flatMap(({ platform }) => parsePlatform(platform) ?? []),
      command: inputs.skipChecks.includes('smoke') ? [] : inputs.smoke,
      dockerEnv: {},
    },
    ports,
  );
}

/** cosign says who signed it; what it says is judged here. */
async function askForStatement(
  { statement: signer, platforms, skipChecks, allow }: VerifyInputs,
  image: ImageRef,
  { subject }: VerifyReport,
  { dockerConfig }: RunEnvironment,
  ports: Ports,
): Promise<StatementReport | undefined> {
  if (signer === undefined || image.kind !== 'remote') return undefined;
  const { digest } = subject;
  const question = { image: { repository: image.repository, digest }, signer, credentials: [], dockerConfig };
  const answer = await askCosign(['verify-attestation', '--type', VERIFICATION_PREDICATE], question, ports);
  const who = describeSigner(signer);
  if (!answer.isGood)
    return {
      accepted: false,
      reason: `cosign accepts none of ${who}: ${answer.said}`,
      remedy:
        'Name who signed as the summary of the build has it, and the image by the tag or digest of its index; or build it with sign, so that it has one.',
    };
  const verdict = judgeStatements(answer.stdout, {
    digest,
    platforms: platforms?.map(({ name }) => name),
    skippedChecks: skipChecks,
    allowed: allow,
  });
  if (verdict.accepted) return { ...verdict, signer: who };
  return {
    ...verdict,
    remedy:
      'Build the image again without what stands in the way, or allow the same here: skip-checks, allow, platforms.',
  };
}

function noStatements(image: string): UserError {
  return new UserError(`${image} is a layout, which has no signed statements`, {
    input: 'image',
    value: image,
    remedy: 'Name an image in a registry, or leave require-statement out.',
  });
}
