/**
 * The `platform` object of descriptors and configs, read as container runtimes read it: Docker, containerd and
 * BuildKit all compare platforms after `Normalize` of github.com/containerd/platforms (platforms.go, database.go).
 */

/** As found in an OCI descriptor or image config: it may be a platform that we do not know. */
export interface OciPlatform {
  readonly os: string;
  readonly architecture: string;
  readonly variant?: string;
  /** `os.features`; only images of Windows have them. */
  readonly osFeatures?: readonly string[];
}

export interface NormalPlatform {
  readonly os: string;
  readonly architecture: string;
  /** '' where there is none. */
  readonly variant: string;
}

/**
 * Lower case, Debian's and uname's names of architectures as Go's, and the default variant left out (but `arm` is
 * `arm/v7`). A missing `os` is the client's own, which is Linux here.
 */
export function normalisePlatform(platform: OciPlatform): NormalPlatform {
  const os = platform.os === '' ? 'linux' : platform.os.toLowerCase();
  const architecture = platform.architecture.toLowerCase();
  const variant = (platform.variant ?? '').toLowerCase();
  switch (architecture) {
    case 'i386':
      return { os, architecture: '386', variant: '' };
    case 'amd64':
    case 'x86_64':
    case 'x86-64':
      return { os, architecture: 'amd64', variant: variant === 'v1' ? '' : variant };
    case 'arm64':
    case 'aarch64':
      return { os, architecture: 'arm64', variant: ARM64.get(variant) ?? variant };
    case 'armhf':
      return { os, architecture: 'arm', variant: 'v7' };
    case 'armel':
      return { os, architecture: 'arm', variant: 'v6' };
    case 'arm':
      return { os, architecture, variant: ARM.get(variant) ?? variant };
    default:
      return { os, architecture, variant };
  }
}

const ARM64: ReadonlyMap<string, string> = new Map([
  ['8', ''],
  ['v8', ''],
  ['v8.0', ''],
  ['9', 'v9'],
  ['9.0', 'v9'],
  ['v9.0', 'v9'],
]);
const ARM: ReadonlyMap<string, string> = new Map([
  ['', 'v7'],
  ['5', 'v5'],
  ['6', 'v6'],
  ['7', 'v7'],
  ['8', 'v8'],
]);

/** BuildKit's mark for what no client may run: no machine is of this platform. */
export function isUnknownPlatform(platform: OciPlatform | undefined): boolean {
  if (platform === undefined) return false;
  const { os, architecture } = normalisePlatform(platform);
  return os === 'unknown' && architecture === 'unknown';
}

/** `os/architecture[/variant]`, exactly as it was found. */
export function formatOciPlatform({ os, architecture, variant, osFeatures = [] }: OciPlatform): string {
  if (os === '' && architecture === '') return 'no platform';
  const system = [os || '(no os)', ...osFeatures].join('+');
  return [system, architecture || '(no architecture)', ...(variant ? [variant] : [])].join('/');
}
