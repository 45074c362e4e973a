/** What a verified image becomes on this machine: an image of its Docker, archives, files. */
import type { Digest } from '../domain/names/digest.ts';
import { formatReference } from '../domain/names/reference.ts';
import type { LoadedImage, VerifyReport } from '../domain/report.ts';
import { EnvironmentError } from '../errors.ts';
import { imageArchive } from '../image/assemble/image-archive.ts';
import type { KeyValue } from '../inputs/lists.ts';
import type { ExportPlan } from '../plan/model/export-plan.ts';
import type { SecretPlan } from '../plan/model/plan.ts';
import type { Ports } from '../ports.ts';
import type { ImageSource } from '../registry/oci/oci-types.ts';
import { withSecrets } from './build-image.ts';
import { runTool } from './run-tool.ts';

const INSPECT_LIMIT_MS = 30_000;

export interface ExportRequest {
  readonly digest: Digest;
  readonly verified: VerifyReport;
  readonly source: ImageSource;
  readonly secrets: { readonly planned: readonly SecretPlan[]; readonly given: readonly KeyValue[] };
  /** For each of the things that are made. */
  readonly timeoutMs: number;
}

export interface Exported {
  readonly loaded?: LoadedImage;
  /** Absolute paths of what was written. */
  readonly files: readonly string[];
}

/**
 * Only what was verified is passed on: the bytes are read by digest, from where the verifier read them.
 * @throws ToolError or EnvironmentError; no tag has moved then.
 */
export async function exportImage(
  { load, archives, files, names }: ExportPlan,
  { digest, verified, source, secrets, timeoutMs }: ExportRequest,
  ports: Pick<Ports, 'exec' | 'files' | 'log'>,
): Promise<Exported> {
  const written: string[] = [];
  for (const { format, file, platform } of archives) {
    const root = platform === undefined ? digest : manifestOf(verified, platform.name);
    await ports.files.write(
      file,
      imageArchive(source, { digest: root, names, isForDocker: format === 'docker' }),
    );
    ports.log.info(`wrote ${file}`);
    written.push(file);
  }
  for (const { path, command } of files) {
    await runTool(
      ports,
      withSecrets(command, secrets.planned, secrets.given),
      `Check that ${path} can be written.`,
      { timeoutMs, keepBytes: 64 * 1024 },
    );
    ports.log.info(`wrote ${path}`);
    written.push(path);
  }
  if (load === undefined) return { files: written };
  const { platform, command } = load;
  const manifest = manifestOf(verified, platform.name);
  await runTool(
    ports,
    command,
    'Look at the Docker of this machine; without load the image is built and verified all the same.',
    { timeoutMs, input: imageArchive(source, { digest: manifest, names, isForDocker: true }) },
  );
  const refs = names.map(formatReference);
  const id = await loadedId(load, refs, manifest, source, ports);
  for (const ref of refs) ports.log.info(`loaded ${ref} (${platform.name})`);
  return { files: written, loaded: { platform: platform.name, id, refs } };
}

function manifestOf({ platforms }: VerifyReport, name: string): Digest {
  const found = platforms.find(({ platform }) => platform === name);
  if (found) return found.digest;
  throw new EnvironmentError(`the image has no ${name}, which is to be exported`, {
    remedy: 'Build it again.',
  });
}

/** Docker calls an image by its config's digest, and with containerd's store by its manifest's. */
async function loadedId(
  { command }: NonNullable<ExportPlan['load']>,
  refs: readonly string[],
  manifest: Digest,
  source: ImageSource,
  ports: Pick<Ports, 'exec'>,
): Promise<string> {
  const { document } = await source.document(manifest);
  const expected: readonly string[] = [
    manifest,
    ...(document.kind === 'manifest' ? [document.config.digest] : []),
  ];
  const inspect = { ...command, args: ['image', 'inspect', '--format', '{{.Id}}', ...refs] };
  const { stdout } = await runTool(ports, inspect, 'Docker loaded the image, and does not show it.', {
    timeoutMs: INSPECT_LIMIT_MS,
  });
  const ids = stdout.trim().split(/\s+/);
  const [id = ''] = ids;
  const other = ids.find((one) => !expected.includes(one));
  if (other === undefined && ids.length === refs.length) return id;
  throw new EnvironmentError(`Docker has ${other ?? 'nothing'} where ${expected.join(' or ')} was loaded`, {
    remedy: 'Something else tags images of the same name at the same time; run again when it has ended.',
  });
}
