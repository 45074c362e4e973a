import { describe, expect, test } from '@jest/globals';
import type { GitFacts } from '../../../src/domain/names/git-ref.ts';
import { UserError } from '../../../src/errors.ts';
import {
  createdAt,
  type OriginFacts,
  planAnnotations,
  planBuildArgs,
  planLabels,
  readCargoManifest,
  versionMismatch,
} from '../../../src/plan/metadata/labels.ts';

const GIT: GitFacts = {
  event: 'push',
  ref: 'refs/tags/v1.2.3',
  sha: '860c1904a1ce19322e91ac35af1ab07466440c37',
  commitDate: '2026-03-01T12:00:00+02:00',
};
const FACTS: OriginFacts = {
  git: GIT,
  remoteUrl: 'https://github.com/acme/ship',
  cargo: {
    name: 'ship-server',
    version: '1.2.3',
    description: 'Ships\n  things',
    license: 'MIT OR Apache-2.0',
    repository: 'https://git.example/ship',
    bins: [],
    inherits: [],
  },
  version: '1.2.3',
  now: new Date('2026-11-21T15:00:00.123Z'),
};
const BARE: OriginFacts = { git: { event: '', ref: '', sha: '' }, now: FACTS.now };

const refusal = (action: () => unknown): UserError => {
  try {
    action();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('planLabels', () => {
  const lines = (own: readonly string[], facts = FACTS) =>
    planLabels(own, facts).map(
      ({ key, value }) => `${key.replace('org.opencontainers.image.', '')}=${value}`,
    );

  test('from git and Cargo.toml', () => {
    expect(lines([])).toEqual([
      'created=2026-03-01T10:00:00Z',
      'description=Ships things',
      'licenses=MIT OR Apache-2.0',
      'revision=860c1904a1ce19322e91ac35af1ab07466440c37',
      'source=https://github.com/acme/ship',
      'title=ship-server',
      'url=https://github.com/acme/ship',
      'version=1.2.3',
    ]);
  });

  test('what is not known is left out', () => {
    expect(lines([], BARE)).toEqual(['created=2026-11-21T15:00:00Z']);
    expect(lines([], { ...BARE, remoteUrl: 'https://x.example/a/b' })).toContain('title=b');
    expect(lines([], { ...FACTS, remoteUrl: undefined })).toContain('source=https://git.example/ship');
    expect(lines([], { ...FACTS, version: undefined })).toContain('version=1.2.3');
  });

  test('the user’s own win, later ones over earlier ones', () => {
    const found = lines([
      'org.opencontainers.image.title=Ship',
      'maintainer=a',
      'maintainer = b=c ',
      'empty=',
      'org.opencontainers.image.url=',
      "day={{commit_date 'YYYY-MM-DD'}}",
    ]);
    expect(found).toContain('title=Ship');
    expect(found.filter((line) => line.startsWith('maintainer'))).toEqual(['maintainer=b=c']);
    expect(found).toContain('empty=');
    expect(found).toContain('day=2026-03-01');
    expect(found.some((line) => line.startsWith('url'))).toBe(false);
  });

  test.each([['no-equals'], ['=x'], [' =x'], ['x={{nothing}}']])('refused: %s', (entry) => {
    const error = refusal(() => planLabels([entry], FACTS));
    expect(error.input).toBe('labels');
    expect(error.message).toContain(entry);
    expect(error.remedy).not.toBe('');
  });

  test('a date that is none falls back to the clock', () => {
    expect(createdAt({ git: { ...GIT, commitDate: 'soon' }, now: FACTS.now })).toBe('2026-11-21T15:00:00Z');
  });
});

describe('planAnnotations', () => {
  const OWN = { ...BARE, git: { ...BARE.git, commitDate: '1970-01-01T00:00:00Z' } };
  const created = 'org.opencontainers.image.created';

  test.each<[string, string[], number, string[]]>([
    ['index and manifests', [], 3, [`index,manifest:${created}=1970-01-01T00:00:00Z`]],
    ['one platform has no index', ['a=b'], 1, [`manifest:${created}=1970-01-01T00:00:00Z`, 'manifest:a=b']],
    ['the user’s level is kept', [`${created}=`, 'index:a=b'], 2, ['index:a=b']],
    [
      'one level overridden',
      [`index:${created}=x`],
      2,
      [`index:${created}=x`, `manifest:${created}=1970-01-01T00:00:00Z`],
    ],
    ['one level taken away', [`index:${created}=`], 2, [`manifest:${created}=1970-01-01T00:00:00Z`]],
    [
      'several levels, and a platform',
      [`${created}=`, 'manifest[linux/arm/v7],index-descriptor:a=b:c=d'],
      2,
      ['manifest[linux/arm/v7],index-descriptor:a=b:c=d'],
    ],
    ['later ones win', [`${created}=`, 'a=1', 'manifest:a=2', 'a=3'], 2, ['index,manifest:a=3']],
  ])('%s', (_name, own, platforms, expected) => {
    expect(planAnnotations(own, OWN, platforms)).toEqual(expected);
  });

  test.each([['indx:a=b'], ['index:=b'], ['nothing'], ['manifest[]:a=b']])('refused: %s', (entry) => {
    const error = refusal(() => planAnnotations([entry], FACTS, 2));
    expect(error.input).toBe('annotations');
    expect(error.value).toBe(entry);
  });
});

describe('planBuildArgs', () => {
  const ALL = ['BUILD_DATE', 'VCS_REF', 'VERSION', 'SOURCE_DATE_EPOCH', 'OTHER'];
  const args = (own: readonly string[], declared = ALL, facts = FACTS) =>
    planBuildArgs(
      own.map((entry) => {
        const [key = '', value = ''] = entry.split('=');
        return { key, value };
      }),
      facts,
      declared,
    ).map(({ key, value }) => `${key}=${value}`);

  test('the usual ones, from the commit', () => {
    expect(args([])).toEqual([
      'BUILD_DATE=2026-03-01T10:00:00Z',
      'VCS_REF=860c1904a1ce19322e91ac35af1ab07466440c37',
      'VERSION=1.2.3',
      'SOURCE_DATE_EPOCH=1772359200',
    ]);
  });

  test('not given where the Dockerfile does not declare them, nor where the user did', () => {
    expect(args(['VERSION=mine', 'X=1', 'X=2'], ['VERSION', 'VCS_REF'])).toEqual([
      'VERSION=mine',
      'X=2',
      'VCS_REF=860c1904a1ce19322e91ac35af1ab07466440c37',
    ]);
    expect(args([], [])).toEqual([]);
  });

  test('an epoch needs a commit', () => {
    expect(args([], ALL, BARE)).toEqual(['BUILD_DATE=2026-11-21T15:00:00Z']);
  });
});

describe('versionMismatch', () => {
  const cargo = (version: string) => ({ name: 'ship', version, bins: [], inherits: [] });
  test.each([
    ['v1.2.3', '1.2.3'],
    ['1.2.3+build', '1.2.3'],
    ['release1', '1.2.3'],
    ['v1.2.3', 'no version'],
  ])('%s and %s go together', (gitTag, version) => {
    expect(versionMismatch(gitTag, cargo(version))).toBeUndefined();
  });
  test.each([
    ['v1.2.4', '1.2.3'],
    ['v1.2.3-rc.1', '1.2.3'],
  ])('%s and %s do not', (gitTag, version) => {
    expect(versionMismatch(gitTag, cargo(version))?.message).toContain(version);
  });
  test('without Cargo.toml there is nothing to compare', () => {
    expect(versionMismatch('v1.0.0', undefined)).toBeUndefined();
  });
});

describe('readCargoManifest', () => {
  test('a package', () => {
    const text = `[package]
name = "ship"
version = "1.2.3"
description = """
Ships
things"""
license = "MIT"
repository = "https://git.example/ship"
edition = "2024"
[[bin]]
name = "shipd"
path = "src/daemon.rs"
[[bin]]
name = "shipctl"
[dependencies]
serde = { version = "1", features = ["derive"] }
`;
    expect(readCargoManifest(text)).toEqual({
      name: 'ship',
      version: '1.2.3',
      description: 'Ships\nthings',
      license: 'MIT',
      repository: 'https://git.example/ship',
      bins: ['shipd', 'shipctl'],
      inherits: [],
    });
  });

  const MEMBER = '[package]\nname = "a"\nversion.workspace = true\nlicense = { workspace = true }\n';

  test('inherited fields wait for the workspace', () => {
    expect(readCargoManifest(MEMBER)).toEqual({ name: 'a', bins: [], inherits: ['version', 'license'] });
  });

  test('inherited fields are resolved from the workspace’s manifest', () => {
    const text = '[workspace]\nmembers = ["a"]\n[workspace.package]\nversion = "2.0.0"\nlicense = "MIT"\n';
    expect(readCargoManifest(MEMBER, { workspace: { text, file: '../Cargo.toml' } })).toEqual({
      name: 'a',
      version: '2.0.0',
      license: 'MIT',
      bins: [],
      inherits: [],
    });
  });

  test('a package that is its own workspace', () => {
    const text = `${MEMBER}[workspace.package]\nversion = "2.0.0"\nlicense = "MIT"\n`;
    expect(readCargoManifest(text)?.version).toBe('2.0.0');
  });

  test('a virtual workspace is no package', () => {
    expect(readCargoManifest('[workspace]\nmembers = []\n')).toBeUndefined();
    expect(readCargoManifest('')).toBeUndefined();
  });

  test.each<[string, string, RegExp, number | undefined]>([
    ['text that is not TOML', '[package]\nname = ship\n', /Cargo\.toml:2: /, 2],
    ['a key twice', '[package]\nname = "a"\nname = "b"\n', /Cargo\.toml:/, 3],
    ['no name', '[package]\nversion = "1.0.0"\n', /package\.name is missing/, undefined],
    ['a name that is a number', '[package]\nname = 1\n', /package\.name is 1/, 2],
    ['a version that is a number', '[package]\nname = "a"\nversion = 1.2\n', /package\.version is 1\.2/, 3],
    ['workspace = false', '[package]\nname = "a"\nversion.workspace = false\n', /package\.version is \{/, 3],
    ['package is not a table', 'package = 1\n', /package is 1/, 1],
    ['package is a list', '[[package]]\nname = "a"\n', /package is \[/, undefined],
    ['a date', '[package]\nname = "a"\nversion = 2026-01-01\n', /package\.version is/, 3],
  ])('refused: %s', (_name, text, message, line) => {
    const error = refusal(() => readCargoManifest(text));
    expect(error.message).toMatch(message);
    expect(error.location?.file).toBe('Cargo.toml');
    if (line !== undefined) expect(error.location?.line).toBe(line);
    expect(error.remedy).not.toBe('');
  });

  test('a field that the workspace does not have is refused with the workspace’s file', () => {
    const workspace = {
      text: '[workspace]\n[workspace.package]\nversion = "1.0.0"\n',
      file: '../Cargo.toml',
    };
    const error = refusal(() => readCargoManifest(MEMBER, { workspace }));
    expect(error.message).toBe(
      '../Cargo.toml: workspace.package.license, which Cargo.toml inherits, is missing',
    );
  });

  test('names that JavaScript gives a meaning to are only names', () => {
    expect(readCargoManifest('[package]\nname = "a"\n__proto__ = { version = "9" }\n')).toEqual({
      name: 'a',
      bins: [],
      inherits: [],
    });
  });
});

describe('labels that the Dockerfile writes', () => {
  const OCI = 'org.opencontainers.image.';
  const written = new Map([
    [`${OCI}title`, 'Harbour Lights'],
    [`${OCI}description`, undefined],
    [`${OCI}version`, '7'],
  ]);
  const facts = { ...FACTS, written };
  const keys = (pairs: readonly { readonly key: string }[]) => pairs.map(({ key }) => key.replace(OCI, ''));

  test('come before ours, and after the user’s', () => {
    expect(keys(planLabels([], facts))).not.toEqual(expect.arrayContaining(['title']));
    expect(keys(planLabels([], facts))).toEqual(
      keys(planLabels([], FACTS)).filter((key) => !['title', 'description', 'version'].includes(key)),
    );
    expect(planLabels([`${OCI}title=Mine`], facts)).toContainEqual({ key: `${OCI}title`, value: 'Mine' });
    // An empty entry takes ours away, and leaves the Dockerfile's.
    expect(keys(planLabels([`${OCI}title=`], facts))).not.toContain('title');
  });

  test('describe the image in annotations, too; its version and revision stay those of the build', () => {
    const annotations = planAnnotations([], facts, 2).join('\n');
    expect(annotations).toContain(`${OCI}title=Harbour Lights`);
    expect(annotations).not.toContain(`${OCI}description`);
    expect(annotations).not.toContain(`${OCI}version=7`);
    expect(annotations).toContain(`${OCI}revision=`);
  });
});
