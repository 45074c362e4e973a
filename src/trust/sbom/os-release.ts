/** `os-release(5)`: which distribution an image is of. */

export interface OsRelease {
  /** `debian`, `alpine`. */
  readonly id: string;
  /** `12`, `3.20.3`; undefined for rolling releases. */
  readonly version?: string;
  /** For people: `Debian GNU/Linux 12 (bookworm)`. */
  readonly name: string;
}

/** @returns undefined when it does not say what it is. */
export function readOsRelease(text: string): OsRelease | undefined {
  const values = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [, key, value] = /^([A-Z_]+)=(.*)$/.exec(line.trim()) ?? [];
    if (key !== undefined && value !== undefined) values.set(key, unquoted(value));
  }
  const id = values.get('ID');
  if (!id || !/^[a-z0-9._-]{1,64}$/.test(id)) return undefined;
  const version = values.get('VERSION_ID');
  return {
    id,
    name: values.get('PRETTY_NAME') ?? values.get('NAME') ?? id,
    ...(version ? { version } : {}),
  };
}

/** Values are written as a shell would read them. */
function unquoted(value: string): string {
  const [, single, double] = /^(?:'([^']*)'|"((?:[^"\\]|\\.)*)")$/.exec(value) ?? [];
  return single ?? double?.replaceAll(/\\(.)/g, '$1') ?? value;
}
