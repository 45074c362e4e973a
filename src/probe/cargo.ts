/** Cargo.toml of the crate in the build context. */
import type { CargoManifest } from '../plan/facts.ts';
import type { Ports } from '../ports.ts';

export async function probeCargo(_context: string, _ports: Pick<Ports, 'files'>): Promise<CargoManifest | undefined> {
  return undefined;
}
