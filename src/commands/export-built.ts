/** Between verification and tags: `load` and `outputs`. */
import type { Report } from '../domain/report.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Plan } from '../plan/model/plan.ts';
import type { Ports } from '../ports.ts';
import type { ImageSource } from '../registry/oci/oci-types.ts';
import type { Stopwatch } from '../report/stopwatch.ts';
import { exportImage } from '../steps/export-image.ts';
import type { VerifiedImage } from './finish.ts';

/**
 * An image that cannot be had where it was asked for is not released, and one that failed verification goes nowhere.
 * @throws ToolError or EnvironmentError; no tag has moved then.
 */
export async function exportBuilt(
  plan: Plan,
  inputs: Inputs,
  image: VerifiedImage,
  source: ImageSource,
  ports: Ports,
  watch: Pick<Stopwatch, 'time'>,
): Promise<Pick<Report, 'loaded' | 'files'>> {
  const { load, archives, files } = plan.exports;
  if (!image.verified.ok || (load === undefined && archives.length === 0 && files.length === 0)) return {};
  const planned = plan.build.kind === 'buildx' ? plan.build.secrets : [];
  const secrets = { planned, given: inputs.build.secrets };
  const request = { ...image, source, secrets, timeoutMs: inputs.timeoutMs };
  const exported = await watch.time('export', () => exportImage(plan.exports, request, ports));
  return {
    ...(exported.loaded ? { loaded: exported.loaded } : {}),
    ...(exported.files.length > 0 ? { files: exported.files } : {}),
  };
}
