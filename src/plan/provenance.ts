/** Provenance of images that Multihull assembles: what is known of them before they are made. */
import type { Digest } from '../domain/names/digest.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Facts } from './facts/facts.ts';
import type { BuildPlan } from './model/plan.ts';
import type { ProvenanceBase, ProvenancePlan } from './model/provenance-plan.ts';

export function planProvenance(inputs: Inputs, facts: Facts, build: BuildPlan): ProvenancePlan {
  if (build.kind !== 'assemble') return { kind: 'none', why: 'BuildKit builds, and states it as it is told' };
  if (inputs.build.provenance === 'false') return { kind: 'none', why: 'it is turned off' };
  if (build.result.kind === 'layout' && !build.result.kept)
    return { kind: 'none', why: 'the image is not kept' };
  const { written } = facts.dockerfile;
  if (!written?.runner) throw new Error('what is assembled was compiled on this machine');
  const { git, url } = facts.source;
  return {
    kind: 'own',
    source: { url, ref: git.ref, commit: git.sha, isDirty: git.isDirty === true },
    base: build.base && baseOf(build.base, facts),
    parameters: parametersOf(inputs, build.crateDirectory),
    platforms: build.images.map(({ platform: { name } }) => ({
      name,
      target: written.crates.targets.get(name),
    })),
    tools: (written.runner.zig?.wheels ?? []).map(({ project, version, sha256 }) => ({
      name: project,
      version,
      sha256,
    })),
    rustc: {
      tool: 'rustc',
      args: ['--version', '--verbose'],
      cwd: written.crate.root,
      inherits: 'compiler',
      env: { RUSTUP_TOOLCHAIN: written.toolchain.channel },
    },
  };
}

function baseOf(
  { reference, digest }: { readonly reference: string; readonly digest: Digest },
  { baseImages = [] }: Facts,
): ProvenanceBase {
  const manifests = new Map(baseImages.map(({ platform, manifest }) => [platform.name, manifest]));
  return { reference, digest, manifests };
}

/** What shapes the image; where it is pushed to does not, and the statement goes with it to other repositories. */
function parametersOf(
  inputs: Inputs,
  directory: string,
): Readonly<Record<string, string | readonly string[]>> {
  const { cargo, labels, annotations, systemPackages, linker, isBaseGiven, base } = inputs;
  const all: Readonly<Record<string, string | readonly string[] | undefined>> = {
    compile: 'runner',
    context: directory,
    package: cargo.packages,
    bin: cargo.bins,
    features: cargo.features,
    profile: cargo.profile === 'release' ? undefined : cargo.profile,
    'cargo-args': cargo.args,
    toolchain: cargo.toolchain,
    linker: linker === 'auto' ? undefined : linker,
    base: isBaseGiven ? base : undefined,
    'system-packages': systemPackages.map(({ name }) => name),
    labels,
    annotations,
  };
  const secrets = secretsOf(inputs);
  const clean = (text: string): string => secrets.reduce((all, one) => all.replaceAll(one, '***'), text);
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => {
      if (value === undefined || value.length === 0) return [];
      return [[name, typeof value === 'string' ? clean(value) : value.map(clean)]];
    }),
  );
}

/** cargo's arguments may have a registry's token in them, and labels anything. Longest first: one may be part of another. */
function secretsOf({ build, credentials, signing }: Inputs): readonly string[] {
  return [
    ...build.secrets.map(({ value }) => value),
    ...credentials.map(({ password }) => password),
    ...(signing.password === undefined ? [] : [signing.password]),
  ]
    .flatMap((text) => [text, ...text.split(/\r?\n/)])
    .filter((text) => text.length > 3)
    .sort((a, b) => b.length - a.length);
}
