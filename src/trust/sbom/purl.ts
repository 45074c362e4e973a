/** Package URLs (github.com/package-url/purl-spec): names of packages that scanners of every kind understand. */

export interface PackageUrl {
  readonly type: string;
  readonly namespace?: string;
  readonly name: string;
  readonly version?: string;
  /** Those without a value are left out. */
  readonly qualifiers?: Readonly<Record<string, string | undefined>>;
}

/** `pkg:deb/debian/libc6@2.36-9%2Bdeb12u10?arch=amd64&distro=debian-12`. */
export function formatPurl({ type, namespace, name, version, qualifiers = {} }: PackageUrl): string {
  const pairs = Object.entries(qualifiers)
    .flatMap(([key, value]) => (value === undefined || value === '' ? [] : [[key, value] as const]))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const path = [type, ...(namespace ? [encode(namespace)] : []), encode(name)].join('/');
  const query = pairs.map(([key, value]) => `${key}=${encode(value)}`).join('&');
  return `pkg:${path}${version ? `@${encode(version)}` : ''}${query === '' ? '' : `?${query}`}`;
}

/** Colons stay as they are; everything else that is not of RFC 3986's unreserved characters is encoded. */
function encode(text: string): string {
  return encodeURIComponent(text)
    .replaceAll(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%3A', ':');
}
