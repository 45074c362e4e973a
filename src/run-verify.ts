/** Looks into any image, without building anything: `multihull verify` and the sub-action `verify/`. */
import { parsePlatform } from './domain/platform.ts';
import { formatRepository } from './domain/reference.ts';
import type { Report, VerifyReport } from './domain/report.ts';
import { type Ambient, layerCache } from './inputs/ambient.ts';
import type { VerifyInputs } from './inputs/verify-inputs.ts';
import type { Ports } from './ports.ts';
import { type ImageRef, openImage, parseImageRef } from './registry/source.ts';
import { runSmoke } from './steps/smoke.ts';
import { verifyImage } from './steps/verify.ts';
import { type SmokeRun, withSmoke } from './verify/smoke.ts';

/**
 * Findings are in the report.
 * @throws UserError for a reference that is none, EnvironmentError when the image cannot be read.
 */
export async function runVerify(inputs: VerifyInputs, ambient: Ambient, ports: Ports): Promise<Report> {
  const started = ports.clock.monotonic();
  const image = parseImageRef(inputs.image);
  const { source, reference } = await openImage(image, ports, {
    configDir: ambient.dockerConfig,
  });
  const report = await verifyImage(
    source,
    reference,
    {
      ...(inputs.platforms === undefined ? {} : { platforms: inputs.platforms }),
      allow: inputs.allow,
      skipChecks: inputs.skipChecks,
      openLayers: true,
      cacheDir: layerCache(ambient),
    },
    ports,
  );
  const smoked = await smoke(inputs, image, report, ports);
  return {
    schema: 1,
    ...smoked,
    timings: { verify: Math.round(ports.clock.monotonic() - started) / 1000 },
  };
}

async function smoke(
  inputs: VerifyInputs,
  image: ImageRef,
  report: VerifyReport,
  ports: Ports,
): Promise<VerifyReport> {
  const command = inputs.smoke;
  if (command.length === 0 || inputs.skipChecks.includes('smoke')) return report;
  const platforms = report.platforms.flatMap(({ platform }) => parsePlatform(platform) ?? []);
  if (image.kind === 'layout') {
    const reason = 'Docker does not run an image from an OCI layout';
    const runs = platforms.map(({ name: platform }): SmokeRun => ({ kind: 'not-run', platform, reason }));
    return withSmoke(report, command, runs);
  }
  const digest = `${formatRepository(image.repository)}@${report.subject.digest}`;
  return withSmoke(
    report,
    command,
    await runSmoke({ image: digest, platforms, command, dockerEnv: {} }, ports),
  );
}
