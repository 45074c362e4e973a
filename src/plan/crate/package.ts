/** One package's manifest and files → what cargo finds in it (doc.rust-lang.org/cargo/reference/cargo-targets.html). */
import { posix } from 'node:path';
import { isTable, readToml, type Table } from '../cargo-manifest.ts';
import type { CargoTarget, CratePackage } from './types.ts';

/** Names below a package's directory that cargo looks at by itself. */
export interface PackageFiles {
  /** Relative to the package's directory: `src/main.rs`, `src/bin/tool.rs`, `src/bin/other/main.rs`, `build.rs`. */
  readonly has: (path: string) => boolean;
  /** Names in `src/bin`. */
  readonly bins: readonly string[];
}

/**
 * Reads a package.
 * @param directory relative to the workspace's root, empty for the root.
 * @returns undefined for a manifest without `[package]`.
 * @throws UserError when it is not TOML.
 */
export function readPackage(
  text: string,
  file: string,
  directory: string,
  files: PackageFiles,
): CratePackage | undefined {
  const root = readToml(text, file);
  const own = root['package'];
  const name = isTable(own) ? own['name'] : undefined;
  if (!isTable(own) || typeof name !== 'string') return undefined;
  const at = (path: string) => posix.normalize(posix.join(directory, path));
  return {
    name,
    directory,
    targets: [
      ...libraries(root, name, files),
      ...binaries(root, own, name, files),
      ...buildScript(own, files),
      ...others(root),
    ].map((target) => ({ ...target, path: at(target.path) })),
    defaultRun: text_(own['default-run']),
    features: new Map(
      Object.entries(tableOf(root['features'])).map(([feature, enabled]) => [feature, strings(enabled)]),
    ),
    dependencies: dependencyTables(root).flatMap((table) =>
      Object.entries(table).map(([key, value]) => (isTable(value) ? (text_(value['package']) ?? key) : key)),
    ),
    pathDependencies: [
      ...dependencyTables(root),
      tableOf(root['dev-dependencies']),
      ...patches(root),
    ].flatMap((table) =>
      Object.values(table).flatMap((value) => {
        const path = isTable(value) ? text_(value['path']) : undefined;
        return path === undefined ? [] : [at(path)];
      }),
    ),
  };
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
    for (const [other, { path: known }] of found) if (known === path && other !== bin) found.delete(other);
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

/** Examples, tests and benches that the manifest names: cargo refuses a manifest whose sources are not there. */
function others(root: Table): readonly Found[] {
  return (['example', 'test', 'bench'] as const).flatMap((kind) =>
    tablesOf(root[kind]).flatMap((table): Found[] => {
      const name = text_(table['name']) ?? '';
      const folder = kind === 'bench' ? 'benches' : `${kind}s`;
      return name === ''
        ? []
        : [
            {
              kind: 'other',
              name,
              path: text_(table['path']) ?? `${folder}/${name}.rs`,
              requiredFeatures: [],
            },
          ];
    }),
  );
}

/** Tables of dependencies that a build compiles, also those of single targets. */
function dependencyTables(root: Table): readonly Table[] {
  const of = (table: Table) => [tableOf(table['dependencies']), tableOf(table['build-dependencies'])];
  return [
    ...of(root),
    ...Object.values(tableOf(root['target'])).flatMap((target) => (isTable(target) ? of(target) : [])),
  ];
}

function patches(root: Table): readonly Table[] {
  return Object.values(tableOf(root['patch'])).filter(isTable);
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
