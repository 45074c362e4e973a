/** Looks into any image, without building anything: `multihull verify` and the sub-action `verify/`. */
import type { Report } from './domain/report.ts';
import { type Ambient, layerCache } from './inputs/ambient.ts';
import type { VerifyInputs } from './inputs/verify-inputs.ts';
import type { Ports } from './ports.ts';
import { openImage, parseImageRef } from './registry/source.ts';
import { verifyImage } from './steps/verify.ts';

/**
 * Findings are in the report.
 * @throws UserError for a reference that is none, EnvironmentError when the image cannot be read.
 */
export async function runVerify(inputs: VerifyInputs, ambient: Ambient, ports: Ports): Promise<Report> {
  const started = ports.clock.monotonic();
  const { source, reference } = await openImage(parseImageRef(inputs.image), ports, {
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
  return {
    schema: 1,
    ...report,
    timings: { verify: Math.round(ports.clock.monotonic() - started) / 1000 },
  };
}
