/** Databases of installed packages, as they lie in an image: Debian's dpkg and Alpine's apk. */

export interface DistributionPackage {
  readonly kind: 'deb' | 'apk';
  readonly name: string;
  readonly version: string;
  readonly architecture?: string;
  /** The source package that it was built from, when its name is another one. */
  readonly source?: string;
  /** Of the source package, when it is another one. */
  readonly sourceVersion?: string;
  /** `Name <address>`. */
  readonly maintainer?: string;
  readonly homepage?: string;
  readonly license?: string;
}

/**
 * dpkg's `status` (dpkg-query(1): one paragraph each), and the files of `status.d`, which images without dpkg have. Only
 * what is installed counts: of a removed package dpkg may remember the configuration.
 */
export function readDpkgDatabase(text: string): readonly DistributionPackage[] {
  return paragraphs(text).flatMap((paragraph): DistributionPackage[] => {
    const fields = fieldsOf(paragraph, /^([A-Za-z-]+):[ \t]*(.*)$/);
    const name = fields.get('Package');
    const version = fields.get('Version');
    const status = fields.get('Status');
    if (!name || !version) return [];
    if (status !== undefined && status.split(/\s+/)[2] !== 'installed') return [];
    // `Source: glibc`, or `Source: gcc-12 (12.2.0-14)` where the version is another one.
    const [, source, sourceVersion] = /^(\S+)(?:\s+\(([^)\s]+)\))?$/.exec(fields.get('Source') ?? '') ?? [];
    return [
      {
        kind: 'deb',
        name,
        version,
        ...optional('architecture', fields.get('Architecture')),
        ...optional('source', source),
        ...optional('sourceVersion', sourceVersion),
        ...optional('maintainer', fields.get('Maintainer')),
        ...optional('homepage', fields.get('Homepage')),
      },
    ];
  });
}

/** apk's `installed` (wiki.alpinelinux.org/wiki/Apk_spec): a letter for each field. */
export function readApkDatabase(text: string): readonly DistributionPackage[] {
  return paragraphs(text).flatMap((paragraph): DistributionPackage[] => {
    const fields = fieldsOf(paragraph, /^([A-Za-z]):(.*)$/);
    const name = fields.get('P');
    const version = fields.get('V');
    if (!name || !version) return [];
    const origin = fields.get('o');
    return [
      {
        kind: 'apk',
        name,
        version,
        ...optional('architecture', fields.get('A')),
        ...optional('source', origin === name ? undefined : origin),
        ...optional('maintainer', fields.get('m')),
        ...optional('homepage', fields.get('U')),
        ...optional('license', fields.get('L')),
      },
    ];
  });
}

function paragraphs(text: string): readonly string[] {
  return text.split(/\n[ \t]*\n/).filter((part) => part.trim() !== '');
}

/** The first of each name; lines that go on from the one before are not wanted of any field. */
function fieldsOf(paragraph: string, pattern: RegExp): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of paragraph.split('\n')) {
    const [, name, value] = pattern.exec(line) ?? [];
    if (name !== undefined && value !== undefined && !fields.has(name)) fields.set(name, value.trim());
  }
  return fields;
}

function optional<Key extends string>(
  key: Key,
  value: string | undefined,
): { readonly [Name in Key]?: string } {
  return (value ? { [key]: value } : {}) as { readonly [Name in Key]?: string };
}
