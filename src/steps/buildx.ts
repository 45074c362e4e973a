/** buildx: the machine's own, or fetched, with its checksum proven on download and on every cache hit. */
import { join } from 'node:path';
import { BUILDX_SITE } from '../domain/pins.ts';
import { EnvironmentError } from '../errors.ts';
import type { Plan } from '../plan/model/plan.ts';
import type { Ports } from '../ports.ts';

const TOOL = 'buildx';
const PLUGIN = 'docker-buildx';

/** Puts a fetched buildx into the private Docker config, where `docker buildx` finds it first. */
export async function prepareBuildx(
  plan: Plan,
  mirror: string | undefined,
  ports: Pick<Ports, 'tools' | 'files' | 'log' | 'exec'>,
): Promise<void> {
  if (plan.buildx.kind !== 'download') return;
  const { version, sha256, path, why } = plan.buildx;
  const cached = await ports.tools.find(TOOL, version);
  let file = cached && join(cached, PLUGIN);
  // Another action may keep its tools under the same name, and in a file of another.
  if (file !== undefined && !(await ports.files.exists(file))) file = undefined;
  if (file !== undefined && (await ports.files.sha256(file)) !== sha256) {
    ports.log.warn(
      `the cached buildx ${version} is not the pinned one (its sha256 differs); it is fetched again`,
    );
    file = undefined;
  }
  if (file === undefined) {
    const url = `${(mirror ?? BUILDX_SITE).replace(/\/+$/, '')}${path}`;
    ports.log.info(`fetching buildx ${version} (${why})`);
    const download = await ports.tools.download(url);
    const actual = await ports.files.sha256(download);
    if (actual !== sha256) {
      await ports.files.remove(download);
      throw new EnvironmentError(`${url} has sha256 ${actual}, pinned is ${sha256}`, {
        remedy:
          'Nothing of it was run. Try again; if it stays so, the file or the way to it is not to be trusted.',
      });
    }
    file = join(await ports.tools.store(download, PLUGIN, TOOL, version), PLUGIN);
  }
  await ports.files.copyExecutable(file, join(plan.privateDockerConfig, 'cli-plugins', PLUGIN));
}
