/** One package's manifest and files → what cargo finds in it (doc.rust-lang.org/cargo/reference/cargo-targets.html). */
import { posix } from 'node:path';
import { isTable, readToml, type Table } from './cargo-manifest.ts';
import type { CargoTarget, CratePackage } from './crate-facts.ts';
import { isGitDependency } from './git-askers.ts';

/** Names below a package's directory that cargo looks at by itself. */
export interface PackageFiles {
  /** Relative to its directory: `src/main.rs`, `src/bin/tool.rs`, `src/bin/other/main.rs`, `build.rs`, `tests/a/main.rs`. */
  readonly has: (path: string) => boolean;
  /** Names in `src/bin`. */
  readonly bins: readonly string[];
}

/**
 * Reads a package.
 * @param directory relative to the workspace's root, empty for the root.
 * @param inherited the root's `[workspace.dependencies]`.
 * @param shared the root's `[workspace.package]`.
 * @returns undefined for a manifest without `[package]`.
 * @throws UserError when it is not TOML.
 */
export function readPackage(
  text: string,
  file: string,
  directory: string,
  files: PackageFiles,
  inherited: Table = {},
  shared: Table = {},
): CratePackage | undefined {
  const root = readToml(text, file);
  const own = root['package'];
  const name = isTable(own) ? own['name'] : undefined;
  if (!isTable(own) || typeof name !== 'string') return undefined;
  const at = (path: string, from = directory) =>
    posix.isAbsolute(path) ? posix.normalize(path) : posix.join(from, path);
  const built = dependencyTables(root, BUILD_TABLES).map((each) => withInherited(each, inherited));
  const all = dependencyTables(root, ALL_TABLES).map((each) => withInherited(each, inherited));
  const inheritable = (key: string) =>
    text_(own[key]) ?? (isTable(own[key]) ? text_(shared[key]) : undefined);
  return {
    name,
    directory,
    targets: [
      ...libraries(root, name, files),
      ...binaries(root, own, name, files),
      ...buildScript(own, files),
      ...others(root, files),
    ].map((target) => ({ ...target, path: at(target.path) })),
    defaultRun: text_(own['default-run']),
    features: new Map(
      Object.entries(tableOf(root['features'])).map(([feature, enabled]) => [feature, strings(enabled)]),
    ),
    dependencies: built.flat().map(({ key, table }) => text_(table['package']) ?? key),
    pathDependencies: all.flat().flatMap(({ table, isInherited }) => {
      const path = text_(table['path']);
      return path === undefined ? [] : [at(path, isInherited ? '' : directory)];
    }),
    dependencyKeys: [...new Set(all.flat().map(({ key }) => key))],
    optionalDependencies: [
      ...new Set(built.flat().flatMap(({ key, isOptional }) => (isOptional ? [key] : []))),
    ],
    gitDependencies: gitDependencies(root, inherited),
    rustVersion: inheritable('rust-version'),
    edition: inheritable('edition'),
    metadata:
      tableOf(own['metadata'])['multihull'] === undefined
        ? undefined
        : { table: tableOf(own['metadata'])['multihull'], text },
  };
}

function gitDependencies(root: Table, inherited: Table): readonly string[] {
  const named = (tables: readonly string[], isForBuild: boolean) =>
    dependencyTables(root, tables)
      .flatMap((each) => withInherited(each, inherited))
      .map(({ key, table }) => text_(table['package']) ?? key)
      .filter((name) => isGitDependency(name, isForBuild));
  return [...new Set([...named(['dependencies'], false), ...named(['build-dependencies'], true)])];
}

type Found = Omit<CargoTarget, 'path'> & { readonly path: string };

function libraries(root: Table, name: string, files: PackageFiles): readonly Found[] {
  const lib = root['lib'];
  const table = tableOf(lib);
  if (!isTable(lib) && !files.has('src/lib.rs')) return [];
  return [
    {
      kind: 'lib',
      name: text_(table['name']) ?? name.replaceAll('-', '_'),
      path: text_(table['path']) ?? 'src/lib.rs',
      requiredFeatures: [],
    },
  ];
}

/** `[[bin]]` tables, and what cargo finds by itself unless `autobins = false`. */
function binaries(root: Table, own: Table, name: string, files: PackageFiles): readonly Found[] {
  const found = new Map<string, Found>();
  const add = (bin: string, path: string, requiredFeatures: readonly string[] = []) =>
    found.set(bin, { kind: 'bin', name: bin, path, requiredFeatures });
  if (own['autobins'] !== false) {
    if (files.has('src/main.rs')) add(name, 'src/main.rs');
    for (const entry of files.bins) {
      if (entry.endsWith('.rs')) add(entry.slice(0, -3), `src/bin/${entry}`);
      else if (files.has(`src/bin/${entry}/main.rs`)) add(entry, `src/bin/${entry}/main.rs`);
    }
  }
  for (const table of tablesOf(root['bin'])) {
    const bin = text_(table['name']) ?? name;
    const path = text_(table['path']);
    // A source with a name of its own is not found a second time under its file's name.
    for (const [other, { path: known }] of found)
      if (path !== undefined && known === posix.normalize(path) && other !== bin) found.delete(other);
    add(bin, path ?? found.get(bin)?.path ?? guess(bin, name, files), strings(table['required-features']));
  }
  return [...found.values()];
}

function guess(bin: string, name: string, files: PackageFiles): string {
  const places = [`src/bin/${bin}.rs`, `src/bin/${bin}/main.rs`, ...(bin === name ? ['src/main.rs'] : [])];
  return places.find(files.has) ?? `src/bin/${bin}.rs`;
}

function buildScript(own: Table, files: PackageFiles): readonly Found[] {
  const build = own['build'];
  if (build === false) return [];
  if (typeof build !== 'string' && !files.has('build.rs')) return [];
  return [
    {
      kind: 'build-script',
      name: '',
      path: typeof build === 'string' ? build : 'build.rs',
      requiredFeatures: [],
    },
  ];
}

/** Directories of examples, tests and benches. */
export const OTHER_FOLDERS = { example: 'examples', test: 'tests', bench: 'benches' } as const;

/**
 * Examples, tests and benches that the manifest names: cargo refuses a manifest whose sources are not there, and one
 * that has both `tests/NAME.rs` and `tests/NAME/main.rs`.
 */
function others(root: Table, files: PackageFiles): readonly Found[] {
  return (['example', 'test', 'bench'] as const).flatMap((kind) =>
    tablesOf(root[kind]).flatMap((table): Found[] => {
      const name = text_(table['name']) ?? '';
      const inFolder = `${OTHER_FOLDERS[kind]}/${name}/main.rs`;
      return name === ''
        ? []
        : [
            {
              kind: 'other',
              name,
              path:
                text_(table['path']) ??
                (files.has(inFolder) ? inFolder : `${OTHER_FOLDERS[kind]}/${name}.rs`),
              requiredFeatures: [],
            },
          ];
    }),
  );
}

/** What a build compiles. */
const BUILD_TABLES = ['dependencies', 'build-dependencies'];
/** What cargo reads: it wants the manifests of dev-dependencies, too. */
const ALL_TABLES = [...BUILD_TABLES, 'dev-dependencies'];

/** Tables of dependencies, also those of single targets. */
function dependencyTables(root: Table, names: readonly string[]): readonly Table[] {
  const of = (table: Table) => names.map((name) => tableOf(table[name]));
  return [
    ...of(root),
    ...Object.values(tableOf(root['target'])).flatMap((target) => (isTable(target) ? of(target) : [])),
  ];
}

interface Dependency {
  readonly key: string;
  /** Empty for one that is only a version. */
  readonly table: Table;
  /** What it says is said in the workspace's root. */
  readonly isInherited: boolean;
  readonly isOptional: boolean;
}

function withInherited(table: Table, inherited: Table): readonly Dependency[] {
  return Object.entries(table).map(([key, value]) => {
    const isInherited = isTable(value) && value['workspace'] === true;
    const isOptional = isTable(value) && value['optional'] === true;
    return { key, table: tableOf(isInherited ? inherited[key] : value), isInherited, isOptional };
  });
}

function text_(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

function tableOf(value: unknown): Table {
  return isTable(value) ? value : {};
}

function tablesOf(value: unknown): readonly Table[] {
  return Array.isArray(value) ? value.filter(isTable) : [];
}
