/** Debian packages that the crate of a build context is known to link against. */
import { join } from 'node:path';
import { missingLibraries, usedCrates } from '../crate/native/native-libraries.ts';
import { UserError } from '../errors.ts';
import type { Ports } from '../ports.ts';
import { probeCrate } from './read-crate.ts';

/** Names of `-dev` packages; none where there is no crate, or none that can be read: a build says what is wrong with it. */
export async function crateLibraries(
  context: string,
  ports: Pick<Ports, 'files'>,
): Promise<readonly string[]> {
  try {
    const crate = (await ports.files.exists(join(context, 'Cargo.toml')))
      ? await probeCrate(context, ports)
      : undefined;
    if (!crate) return [];
    const used = usedCrates(
      crate,
      crate.packages.map(({ name }) => name),
    );
    const names = missingLibraries(crate, used, []).flatMap(({ packages }) => packages);
    return [...new Set(names.filter((name) => name.endsWith('-dev')))];
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}
