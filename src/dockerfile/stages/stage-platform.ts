/** The value of `FROM --platform=…`, as containerd reads platforms (github.com/containerd/platforms, Parse). */
import {
  nearestPlatform,
  type OciPlatform,
  type Platform,
  parsePlatform,
  platformOf,
} from '../../domain/platforms/platform.ts';
import { dockerfileError } from '../syntax/source-text.ts';
import type { RawStage } from './stages.ts';

/** A platform as written, and the one that it means when Multihull knows it. */
export interface StagePlatformText {
  readonly value: string;
  readonly platform: Platform | undefined;
}

const PART = /^[A-Za-z0-9_.-]+$/;
const OS = /^([A-Za-z0-9_-]+)(?:\(([A-Za-z0-9_.+-]*)\))?$/;
// biome-ignore format: a list
const SYSTEMS = new Set([
  'aix', 'android', 'darwin', 'dragonfly', 'freebsd', 'hurd', 'illumos', 'ios', 'js', 'linux', 'nacl', 'netbsd',
  'openbsd', 'plan9', 'solaris', 'windows', 'zos',
]);
// biome-ignore format: a list
const ARCHITECTURES = new Set([
  '386', 'amd64', 'amd64p32', 'arm', 'armbe', 'arm64', 'arm64be', 'ppc64', 'ppc64le', 'loong64', 'mips', 'mipsle',
  'mips64', 'mips64le', 'mips64p32', 'mips64p32le', 'ppc', 'riscv', 'riscv64', 's390', 's390x', 'sparc', 'sparc64',
  'wasm', 'aarch64', 'armel', 'armhf', 'i386', 'x86_64', 'x86-64',
]);

/** @throws UserError with the line for what no builder takes for a platform. */
export function stagePlatform(
  file: string,
  stage: RawStage,
  value: string,
  build: Platform,
): StagePlatformText {
  const oci = parse(value, build);
  if (oci === undefined) throw notAPlatform(file, stage, value);
  return { value, platform: platformOf(oci) ?? (oci.os === 'linux' ? parsePlatform(value) : undefined) };
}

/**
 * The platform of a stage that is needed.
 * @throws UserError with the line for one that Multihull does not know: in most cases it is misspelt.
 */
export function usedPlatform(
  file: string,
  stage: RawStage,
  { value, platform }: StagePlatformText,
): Platform {
  if (platform === undefined) throw notAPlatform(file, stage, value);
  return platform;
}

function parse(value: string, build: Platform): OciPlatform | undefined {
  const [first = '', ...rest] = value.split('/');
  const system = OS.exec(first);
  if (system === null || rest.length > 2 || !rest.every((part) => PART.test(part))) return undefined;
  const os = (system[1] ?? '').toLowerCase().replace(/^macos$/, 'darwin');
  const [architecture, variant] = rest.map((part) => part.toLowerCase());
  if (architecture !== undefined) return { os, architecture, ...(variant === undefined ? {} : { variant }) };
  if (SYSTEMS.has(os)) return { os, architecture: build.architecture };
  const alone = first.toLowerCase();
  return ARCHITECTURES.has(alone) ? { os: 'linux', architecture: alone } : undefined;
}

function notAPlatform(file: string, stage: RawStage, value: string) {
  const shown = value === stage.platform ? '' : ` (${value === '' ? 'empty' : value})`;
  const near = nearestPlatform(value);
  return dockerfileError(
    file,
    stage.line,
    value,
    `--platform=${stage.platform}${shown} is not a platform`,
    near
      ? `Did you mean ${near.name}?`
      : 'Write $BUILDPLATFORM, $TARGETPLATFORM or a platform such as linux/amd64.',
  );
}
