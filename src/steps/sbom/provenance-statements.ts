/** Provenance of an image that Multihull has assembled: what was planned, and which Rust it was. */
import { type RustVersion, readRustVersion } from '../../crate/resolved/crate-listing.ts';
import type { PlatformReport } from '../../domain/report.ts';
import type { StatementsByImage } from '../../image/attest/attest-image.ts';
import type { ProvenancePlan } from '../../plan/model/provenance-plan.ts';
import type { Ports } from '../../ports.ts';
import { SELF } from '../../trust/in-toto.ts';
import { provenanceStatement } from '../../trust/provenance-statement.ts';

const LIMIT_MS = 60_000;

/** Asked while the image is verified: it takes a moment. A rustc that does not say which it is is left out. */
export async function askRust(
  plan: ProvenancePlan,
  { exec }: Pick<Ports, 'exec'>,
): Promise<RustVersion | undefined> {
  if (plan.kind === 'none') return undefined;
  const { stdout } = await exec.run(plan.rustc, { timeoutMs: LIMIT_MS });
  return readRustVersion(stdout);
}

/** One for each platform; none where nobody but BuildKit states it. */
export function provenanceStatements(
  plan: ProvenancePlan,
  images: readonly PlatformReport[],
  rust: RustVersion | undefined,
): StatementsByImage {
  if (plan.kind === 'none') return new Map();
  const { source, base, parameters, tools } = plan;
  return new Map(
    images.map(({ platform, digest }) => {
      const statement = provenanceStatement({
        subject: { name: SELF, digest },
        platform,
        target: plan.platforms.find(({ name }) => name === platform)?.target,
        parameters,
        source,
        base: base && {
          reference: base.reference,
          digest: base.digest,
          manifest: base.manifests.get(platform),
        },
        rust,
        tools,
      });
      return [digest, [statement]] as const;
    }),
  );
}
