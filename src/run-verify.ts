/** Looks into any image, without building anything: `multihull verify` and the sub-action `verify/`. */
import type { Platform } from './domain/platform.ts';
import type { CheckName, Report } from './domain/report.ts';
import { type Ambient, layerCache } from './inputs/ambient.ts';
import type { Ports } from './ports.ts';
import { openImage, parseImageRef } from './registry/source.ts';
import { verifyImage } from './steps/verify.ts';

export interface VerifyInputs {
  /** `registry/name:tag`, `registry/name@sha256:…` or `oci-layout:DIR[:tag|@digest]`. */
  readonly image: string;
  /** Undefined: what the index claims is checked against itself. */
  readonly platforms: readonly Platform[] | undefined;
  readonly allow: readonly string[];
  readonly skipChecks: readonly CheckName[];
}

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
