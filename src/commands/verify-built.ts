/** What was built is verified, and gets the statements that are made of what was read for that. */
import type { Digest } from '../domain/names/digest.ts';
import type { Repository } from '../domain/names/reference.ts';
import type { Store } from '../image/copy-image.ts';
import type { KeyValue } from '../inputs/lists.ts';
import type { Plan } from '../plan/model/plan.ts';
import type { Ports } from '../ports.ts';
import { openLayout } from '../registry/oci/layout.ts';
import type { ImageSource } from '../registry/oci/oci-types.ts';
import { attachStatements, joinStatements } from '../steps/sbom/attach-statements.ts';
import { listCrates } from '../steps/sbom/list-crates.ts';
import { askRust, provenanceStatements } from '../steps/sbom/provenance-statements.ts';
import { builtPrograms, sbomStatements } from '../steps/sbom/sbom-statements.ts';
import { type VerifyOptions, verifyImage } from '../steps/verify-image.ts';
import { type Inventory, takeInventory } from '../trust/sbom/inventory.ts';
import { allOrFirstError } from '../util/concurrency.ts';
import type { JudgedImage } from '../verify/verdict.ts';
import type { ImageView } from '../verify/view/image-view.ts';
import type { VerifiedImage } from './finish.ts';

/**
 * Verifies what was built, and attaches provenance and SBOM of each platform. The image with them has another digest, which is
 * verified in its turn: its platforms are the same bytes, so only its index is looked at.
 */
export async function verifyBuilt(
  plan: Plan,
  digest: Digest,
  secrets: readonly KeyValue[],
  store: (repository: Repository) => Store,
  request: VerifyOptions,
  ports: Ports,
): Promise<VerifiedImage> {
  const { sbom, provenance, build } = plan;
  const source = openBuilt(plan, store, ports);
  if (sbom.kind === 'none' && provenance.kind === 'none')
    return { digest, verified: await verifyImage(source, digest, request, ports) };
  const judged = new Map<string, JudgedImage>();
  const inventories: Inventory[] = [];
  const crates = sbom.kind === 'own' ? sbom.crates : undefined;
  const built = crates ? builtPrograms(crates) : [];
  const see = (view: ImageView) => {
    if (crates) inventories.push(takeInventory(view, built));
    request.see?.(view);
  };
  const [verified, answers, rust] = await allOrFirstError([
    verifyImage(source, digest, { ...request, see, judged }, ports),
    crates && listCrates(crates, secrets, ports),
    // Whoever lists crates on this machine asks it, too.
    crates?.kind === 'host' ? undefined : askRust(provenance, ports),
  ]);
  if (!verified.ok) return { digest, verified };
  // Provenance first, as BuildKit has it.
  const statements = joinStatements(
    provenanceStatements(provenance, verified.platforms, answers?.rust ?? rust),
    crates && answers ? sbomStatements({ crates, answers, inventories }, ports) : new Map(),
  );
  const what = [...(provenance.kind === 'own' ? ['provenance'] : []), ...(crates ? ['an SBOM'] : [])];
  const all = { statements, what: what.join(' and ') };
  const attached = await attachStatements(digest, all, source, build.result, store, ports);
  if (attached === digest) return { digest, verified };
  const again = openBuilt(plan, store, ports);
  return { digest: attached, verified: await verifyImage(again, attached, { ...request, judged }, ports) };
}

/** Where the image is, to be read. */
export function openBuilt(plan: Plan, store: (repository: Repository) => Store, ports: Ports): ImageSource {
  const { result } = plan.build;
  if (result.kind === 'layout') return openLayout(result.directory, ports.files);
  const [first] = result.repositories;
  if (!first) throw new Error('a pushed image has a repository');
  return store(first);
}
