/** What a build without a Dockerfile of the user's may stumble over; it goes on. */
import { join } from 'node:path';
import { formatReference, parseReference } from '../domain/reference.ts';
import type { BaseRelease } from '../domain/release.ts';
import { isBuildTool } from '../inputs/cargo.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { missingLibraries } from './crate/native-libraries.ts';
import type { Crate } from './crate/types.ts';
import type { Notice } from './plan.ts';

/** The base's name does not say its release. */
export function baseNotice(base: string, { certain, release }: BaseRelease): readonly Notice[] {
  if (certain || release.kind === 'musl') return [];
  const parsed = parseReference(base);
  return [
    {
      message: `${'problem' in parsed ? base : formatReference(parsed)}: its name does not say which release it is; programs are compiled on ${release.distribution} ${release.codename} (glibc ${release.glibc})`,
      remedy:
        'Verification refuses the image if the base is older; a tag such as debian:trixie-slim says it.',
    },
  ];
}

/** Crates that usually need a package which was not given. */
export function needNotices(
  crate: Crate,
  used: ReadonlySet<string>,
  inputs: Inputs,
  { release }: BaseRelease,
): readonly Notice[] {
  return missingLibraries(crate, used, inputs.systemPackages).map(({ crate: name, packages, vendoring }) => {
    // A library of Debian is for glibc; a tool runs where the crate is compiled.
    const [first = ''] = packages;
    const asPackage =
      release.kind === 'musl' && !isBuildTool(first)
        ? 'a base with glibc, such as debian:bookworm-slim'
        : `system-packages: ${first}`;
    return {
      message: `crate ${name} usually needs ${first}, which system-packages does not have`,
      remedy: `Write ${asPackage}${vendoring === undefined ? '' : `, or in Cargo.toml ${vendoring}`}.`,
      file: join(crate.root, 'Cargo.toml'),
    };
  });
}

/** C code, and a base without glibc. */
export function muslNotice({ release }: BaseRelease, used: ReadonlySet<string>): readonly Notice[] {
  if (release.kind !== 'musl' || !used.has('cc')) return [];
  return [
    {
      message:
        'the crate compiles C, and the base has no glibc: the C code is compiled with glibc’s headers and linked with musl',
      remedy: 'If it does not link, write a base with glibc, such as debian:bookworm-slim.',
    },
  ];
}
