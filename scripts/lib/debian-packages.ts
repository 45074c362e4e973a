/** Debian's package lists (deb822(5)), as far as we need them. */

export interface DebianPackage {
  readonly name: string;
  readonly section: string;
  /** `same`, `foreign`, `allowed`; empty for none. */
  readonly multiArch: string;
  /** Each an alternative of names, without versions and architectures. */
  readonly depends: readonly (readonly string[])[];
}

/** All packages of a list, by name. */
export function readPackageList(text: string): ReadonlyMap<string, DebianPackage> {
  return new Map(
    text.split('\n\n').flatMap((paragraph): [string, DebianPackage][] => {
      const fields = new Map(
        [...paragraph.matchAll(/^([A-Za-z-]+): (.*)$/gm)].map(([, key = '', value = '']) => [key, value]),
      );
      const name = fields.get('Package');
      if (name === undefined) return [];
      return [
        [
          name,
          {
            name,
            section: fields.get('Section') ?? '',
            multiArch: fields.get('Multi-Arch') ?? '',
            depends: ['Pre-Depends', 'Depends'].flatMap((key) => dependencies(fields.get(key) ?? '')),
          },
        ],
      ];
    }),
  );
}

function dependencies(text: string): readonly (readonly string[])[] {
  return text
    .split(',')
    .map((choices) =>
      choices
        .split('|')
        .map((choice) => choice.trim().replace(/[ :(].*$/, ''))
        .filter((name) => name !== ''),
    )
    .filter((choices) => choices.length > 0);
}
