/** Looks into any image, without building anything: `multihull verify` and the sub-action `verify/`. */

import { formatRepository } from '../domain/names/reference.ts';
import { parsePlatform } from '../domain/platforms/platform.ts';
import type { Report, VerifyReport } from '../domain/report.ts';
import type { VerifyInputs } from '../inputs/commands/verify-inputs.ts';
import { type Ambient, layerCache } from '../inputs/environment.ts';
import type { Ports } from '../ports.ts';
import { type ImageRef, openImage, parseImageRef } from '../registry/source.ts';
import { smokeImage } from '../steps/run-smoke.ts';
import { verifyImage } from '../steps/verify-image.ts';

/**
 * Findings are in the report.
 * @throws UserError for a reference that is none, EnvironmentError when the image cannot be read.
 */
export async function runVerify(inputs: VerifyInputs, ambient: Ambient, ports: Ports): Promise<Report> {
  const started = ports.clock.monotonic();
  const image = parseImageRef(inputs.image);
  const { source, reference } = await openImage(image, ports, {
    configDir: ambient.dockerConfig,
    authConfig: ambient.dockerAuthConfig,
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
