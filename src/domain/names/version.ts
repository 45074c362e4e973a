/** Versions of releases (semver.org), as they stand in git tags and in Cargo.toml. */
import { compare, parse } from 'semver';

/** A parsed version. `raw` keeps a leading v; `version` has neither that nor build metadata. */
export interface Version {
  readonly raw: string;
  readonly version: string;
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  /** `beta`, `67` of `-beta.67`; empty for a release. */
  readonly prerelease: readonly string[];
}

/** Parses `1.2.3`, `v1.2.3`, `v2.0.0-rc.1+build`; undefined for anything else (`1.2`, `release1`). */
export function parseVersion(text: string): Version | undefined {
  const parsed = parse(text);
  if (!parsed) return undefined;
  const { version, major, minor, patch } = parsed;
  return { raw: text, version, major, minor, patch, prerelease: parsed.prerelease.map(String) };
}

/** No pre-release part. */
export function isStable(version: Version): boolean {
  return version.prerelease.length === 0;
}

/** Negative when a comes before b, by semver's precedence. */
export function compareVersions(a: Version, b: Version): number {
  return compare(a.version, b.version);
}

/** The same release: build metadata and a leading v do not count. */
export function sameVersion(a: Version, b: Version): boolean {
  return compareVersions(a, b) === 0;
}
