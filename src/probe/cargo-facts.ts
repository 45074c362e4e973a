/** Cargo.toml of the crate in the build context, for labels. */
import { dirname, join } from 'node:path';
import { type CargoManifest, readCargoManifest } from '../crate/manifest/cargo-manifest.ts';
import type { Ports } from '../ports.ts';

/** A workspace's root is looked for this far up; cargo goes to the root of the disk. */
const MAX_PARENTS = 6;

/** @returns undefined where there is no Cargo.toml, or only a workspace's. @throws UserError when it is not TOML. */
export async function probeCargo(
  context: string,
  ports: Pick<Ports, 'files'>,
): Promise<CargoManifest | undefined> {
  const file = join(context, 'Cargo.toml');
  const text = await ports.files.readTextIfExists(file);
  if (text === undefined) return undefined;
  const manifest = readCargoManifest(text, { file });
  if (!manifest || manifest.inherits.length === 0) return manifest;
  return readCargoManifest(text, { file, workspace: await findWorkspace(dirname(context), ports) });
}

/** The nearest Cargo.toml above a directory that has a workspace in it. */
export async function findWorkspace(
  from: string,
  ports: Pick<Ports, 'files'>,
): Promise<{ readonly text: string; readonly file: string } | undefined> {
  let directory = from;
  for (let depth = 0; depth < MAX_PARENTS; depth++) {
    const file = join(directory, 'Cargo.toml');
    const text = await ports.files.readTextIfExists(file);
    if (text !== undefined && /^\s*\[workspace[\].]/m.test(text)) return { text, file };
    if (dirname(directory) === directory) return undefined;
    directory = dirname(directory);
  }
  return undefined;
}
