/**
 * `--from-compose`: what a Compose file says about the build of a service, as inputs. Each of Compose's attributes of a
 * build is either mapped, or named in a notice; what would make another image is refused.
 */
import { isAbsolute, join } from 'node:path';
import { formatRepository, parseReference, type Reference } from '../../domain/names/reference.ts';
import { UserError } from '../../errors.ts';
import type { Environment } from '../environment.ts';
import type { InputName } from '../input-table.ts';
import { composeCache } from './compose-cache.ts';
import { type ComposeModel, isRecord, type Path, type Value } from './compose-model.ts';
import { type Reader, text, texts } from './compose-reader.ts';

export interface ComposeNotice {
  readonly message: string;
  readonly file: string;
}

export interface ComposeInputs {
  readonly service: string;
  readonly values: ReadonlyMap<InputName, string>;
  readonly notices: readonly ComposeNotice[];
}

type Attribute = (value: Value, path: Path, reader: Reader) => void;

/** @throws UserError for what cannot be read, or when no single service can be meant. */
export function composeInputs(
  file: ComposeModel,
  service: string | undefined,
  surroundings: { readonly directory: string; readonly env: Environment },
): ComposeInputs {
  const name = serviceOf(file, service);
  const values = new Map<InputName, string>();
  const notices: ComposeNotice[] = [];
  const reader: Reader = {
    ...surroundings,
    file,
    set: (input, value) => void values.set(input, value),
    leave: (path, why) =>
      void notices.push({ message: `${path.join('.')} is not taken over: ${why}`, file: file.name }),
  };
  const root: Path = ['services', name];
  const build = file.at([...root, 'build']);
  const attributes = typeof build === 'string' ? { context: build } : build;
  if (!isRecord(attributes))
    return file.refuse(
      [...root, 'build'],
      'it is neither a directory nor a mapping',
      'Write build: DIRECTORY.',
    );
  // A Compose file without `context` means its own directory.
  for (const [key, value] of Object.entries({ context: '.', ...attributes })) {
    const path = [...root, 'build', key];
    if (value === null || key.startsWith('x-')) continue;
    const read = ATTRIBUTES[key];
    if (read) read(value, path, reader);
    else reader.leave(path, 'no input says the same');
  }
  readNames(root, reader);
  if (file.at([...root, 'platform']) !== undefined)
    reader.leave([...root, 'platform'], 'what is built is said by build.platforms');
  return { service: name, values, notices };
}

function serviceOf(file: ComposeModel, asked: string | undefined): string {
  const services = file.at(['services']);
  const names = isRecord(services) ? Object.keys(services) : [];
  const built = names.filter((name) => file.at(['services', name, 'build']) !== undefined);
  const list = built.join(', ') || 'none';
  if (asked !== undefined) {
    if (built.includes(asked)) return asked;
    const what = names.includes(asked)
      ? `the service ${asked} has no build`
      : `there is no service "${asked}"`;
    throw new UserError(`${file.name}: ${what}`, {
      input: 'from-compose',
      value: `${file.name}:${asked}`,
      remedy: `Services with build: ${list}.`,
    });
  }
  const [only] = built;
  if (only !== undefined && built.length === 1) return only;
  throw new UserError(`${file.name}: ${built.length} services have a build`, {
    input: 'from-compose',
    value: file.name,
    remedy: `Say which: --from-compose ${file.name}:SERVICE. Services with build: ${list}.`,
  });
}

const ATTRIBUTES: Readonly<Record<string, Attribute>> = {
  context: (value, path, reader) => reader.set('context', place(text(value, path, reader), reader)),
  dockerfile(value, path, reader) {
    const context = reader.file.at([...path.slice(0, -1), 'context']) ?? '.';
    const root = place(typeof context === 'string' ? context : '.', reader);
    const file = text(value, path, reader);
    // Compose says its default; without the file, one is written for the crate.
    if (file === 'Dockerfile') return;
    reader.set('file', isAbsolute(file) ? file : join(root, file));
  },
  dockerfile_inline: (_value, path, { file }) =>
    file.refuse(
      path,
      'a Dockerfile inside the Compose file is not read',
      'Move it into a file, and name that in dockerfile.',
    ),
  target: single('target'),
  args: (value, path, reader) => reader.set('build-args', entries(pairs(value, path, reader))),
  labels: (value, path, reader) => reader.set('labels', entries(pairs(value, path, reader))),
  platforms: (value, path, reader) => reader.set('platforms', texts(value, path, reader).join(',')),
  additional_contexts(value, path, reader) {
    const taken = pairs(value, path, reader).flatMap(([key, where]) => {
      if (!where.startsWith('service:'))
        return [`${key}=${/^[a-z-]+:\/\//.test(where) ? where : place(where, reader)}`];
      reader.leave([...path, key], 'it is another service’s image');
      return [];
    });
    if (taken.length > 0) reader.set('build-contexts', taken.join('\n'));
  },
  // `ID: /path`, as Compose writes a key of its own.
  ssh: (value, path, reader) =>
    reader.set(
      'ssh',
      texts(value, path, reader)
        .map((item) => item.replace(/^([^\s:=]+): /, '$1='))
        .join('\n'),
    ),
  secrets: readSecrets,
  no_cache: single('no-cache'),
  pull: single('pull'),
  provenance: single('provenance'),
  sbom: single('sbom'),
  shm_size: single('shm-size'),
  network: single('network'),
  entitlements: (value, path, reader) =>
    reader.set('allow-entitlements', texts(value, path, reader).join('\n')),
  extra_hosts: (value, path, reader) =>
    reader.set(
      'add-hosts',
      texts(value, path, reader)
        .map((item) => item.replace('=', ':'))
        .join('\n'),
    ),
  ulimits(value, path, reader) {
    if (!isRecord(value)) return reader.file.refuse(path, 'it is not a mapping', 'Write NAME: NUMBER.');
    reader.set(
      'ulimit',
      Object.entries(value)
        .map(([name, limit]) => `${name}=${limitOf(limit)}`)
        .join('\n'),
    );
  },
  cache_from: composeCache,
  cache_to: composeCache,
  // Read together with `image`.
  tags: () => {},
};

function single(input: InputName): Attribute {
  return (value, path, reader) => reader.set(input, text(value, path, reader));
}

/** The names of the image: those of `image` and `build.tags` are images × tags, or only the first name's are taken. */
function readNames(root: Path, reader: Reader): void {
  const { file } = reader;
  const image = file.at([...root, 'image']);
  const more = file.at([...root, 'build', 'tags']);
  const named: { readonly path: Path; readonly reference: Reference }[] = [];
  const add = (typed: string, path: Path): void => {
    const reference = parseReference(typed);
    if ('problem' in reference)
      file.refuse(
        path,
        `"${typed}" is not an image name: ${reference.problem}`,
        'Write registry/owner/name:tag.',
      );
    else if (reference.digest !== undefined) reader.leave(path, 'a digest is not something to push to');
    else named.push({ path, reference });
  };
  if (image !== undefined && image !== null) add(text(image, [...root, 'image'], reader), [...root, 'image']);
  if (more !== undefined && more !== null)
    for (const [index, typed] of texts(more, [...root, 'build', 'tags'], reader).entries())
      add(typed, [...root, 'build', 'tags', index]);
  const byName = Map.groupBy(named, ({ reference }) => formatRepository(reference));
  const tagsOf = (items: typeof named) => [...new Set(items.flatMap(({ reference }) => reference.tag ?? []))];
  const [first] = [...byName.values()];
  if (!first) return;
  const tags = tagsOf(first);
  for (const [name, items] of byName) {
    if (tagsOf(items).toSorted().join() === tags.toSorted().join()) continue;
    byName.delete(name);
    for (const { path } of items) reader.leave(path, 'every image gets the same tags here, and these differ');
  }
  reader.set('images', [...byName.keys()].join('\n'));
  if (tags.length > 0) reader.set('tags', tags.join('\n'));
}

/** Secrets of variables and of files; their values never stand on a command line. */
function readSecrets(value: Value, path: Path, reader: Reader): void {
  const items: readonly Value[] = Array.isArray(value)
    ? value
    : reader.file.refuse(path, 'it is not a list', 'Write one item per line, with a dash.');
  const variables: (readonly [string, string])[] = [];
  const files: (readonly [string, string])[] = [];
  for (const [index, item] of items.entries()) {
    const source = isRecord(item) ? item['source'] : item;
    const id = String((isRecord(item) ? item['target'] : undefined) ?? source);
    const at = (key: string) => reader.file.at(['secrets', String(source), key]);
    const [variable, file] = [at('environment'), at('file')];
    if (typeof variable === 'string' && reader.env[variable]) variables.push([id, variable]);
    else if (typeof file === 'string') files.push([id, place(file, reader)]);
    else
      reader.leave(
        [...path, index],
        `${typeof variable === 'string' ? `the variable ${variable} is not set` : 'it has neither environment: nor file:'}; give it with --secret-envs or --secret-files`,
      );
  }
  if (variables.length > 0) reader.set('secret-envs', entries(variables));
  if (files.length > 0) reader.set('secret-files', entries(files));
}

/** As the inputs read them: CSV, with quotes where a value needs them. */
function entries(found: readonly (readonly [string, string])[]): string {
  return found
    .map(joined)
    .map((text) => (/[\n"]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
    .join('\n');
}

function limitOf(limit: Value): string {
  if (!isRecord(limit)) return String(limit);
  return `${String(limit['soft'])}:${String(limit['hard'])}`;
}

function place(path: string, { directory }: Reader): string {
  return isAbsolute(path) || /^(?:[a-z+]+:\/\/|git@)/.test(path) ? path : join(directory, path);
}

/** A mapping, or a list of `KEY=value`. A key without a value takes it from the environment, or is left out. */
function pairs(value: Value, path: Path, reader: Reader): readonly (readonly [string, string])[] {
  const items: readonly (readonly [string, Value | undefined])[] = isRecord(value)
    ? Object.entries(value)
    : texts(value, path, reader).map((item) => {
        const equals = item.indexOf('=');
        return equals < 0 ? [item, undefined] : [item.slice(0, equals), item.slice(equals + 1)];
      });
  return items.flatMap(([key, item]) => {
    const found = item === undefined || item === null ? reader.env[key] : text(item, [...path, key], reader);
    return found === undefined ? [] : [[key, found] as const];
  });
}

function joined([key, value]: readonly [string, string]): string {
  return `${key}=${value}`;
}
