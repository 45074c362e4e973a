/** Where the image goes: `push`, `output`, and build-push-action's `load` and `outputs`. */
import { CsvError, parse } from 'csv-parse/sync';
import { UserError } from '../errors.ts';
import { readEach } from '../util/read-all.ts';
import type { Destination, Exports } from './inputs.ts';
import { parseBoolean, parseLines, parseList, type RawInput } from './lists.ts';

export interface OutputInputs {
  readonly push: RawInput;
  readonly promote: RawInput;
  readonly output: RawInput;
  readonly outputs: RawInput;
  readonly load: RawInput;
  readonly images: RawInput;
}

export interface OutputChoice {
  readonly destination: Destination;
  readonly exports: Exports;
  readonly promotes: boolean;
}

/** One line of `outputs`, as buildx reads it (util/buildflags/export.go). */
interface Item {
  readonly line: string;
  readonly type: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** What an item asks for. */
type Wish =
  | { readonly kind: 'image'; readonly push: boolean; readonly byDigest: boolean }
  | { readonly kind: 'load' }
  | { readonly kind: 'layout'; readonly directory: string }
  | { readonly kind: 'archive'; readonly format: 'oci' | 'docker'; readonly file: string }
  | {
      readonly kind: 'files';
      readonly format: 'local' | 'tar';
      readonly path: string;
      readonly split?: string;
    }
  | { readonly kind: 'nothing' };

/**
 * Without a word about `push`, whoever names another place for the image does not push: build-push-action's users write
 * `load: true` to try an image before it is released.
 * @throws UserError for two places that exclude each other, and for what an exporter of BuildKit does that is not done here.
 */
export function readOutputs(inputs: OutputInputs, path: (text: string) => string): OutputChoice {
  const pushed = inputs.push.value === '' ? undefined : parseBoolean(inputs.push);
  const given = givenItems(inputs);
  const names = parseList(inputs.images);
  const wishes = readEach(given, (item) => readItem(item, names, path));
  const directory = layoutDirectory(inputs.output, wishes, path);
  const load = isTrue(inputs.load) || wishes.some(({ kind }) => kind === 'load');
  const isPushed = pushed ?? (wishes.some((wish) => wish.kind === 'image' && wish.push) ? true : undefined);
  if (pushed === false && wishes.some((wish) => wish.kind === 'image' && wish.push))
    throw new UserError('push: false and outputs with a push exclude each other', {
      input: 'outputs',
      value: inputs.outputs.value,
      remedy: 'Leave push out, or leave push=true or type=registry out of outputs.',
    });
  const byDigest = wishes.some((wish) => wish.kind === 'image' && wish.byDigest);
  return {
    destination: readDestination(isPushed, directory, {
      load,
      isNamed: wishes.length > 0,
      typed: inputs.output.value || inputs.outputs.value,
    }),
    exports: {
      load,
      archives: wishes.flatMap((wish) => (wish.kind === 'archive' ? [wish] : [])),
      files: wishes.flatMap((wish) => (wish.kind === 'files' ? [wish] : [])),
      compression: [...new Set(given.flatMap(compression))],
    },
    promotes: inputs.promote.value === '' ? !byDigest : parseBoolean(inputs.promote),
  };
}

function readDestination(
  pushed: boolean | undefined,
  directory: string | undefined,
  { load, isNamed, typed }: { readonly load: boolean; readonly isNamed: boolean; readonly typed: string },
): Destination {
  if (directory !== undefined) {
    if (pushed === true) {
      throw new UserError('output and push: true exclude each other', {
        input: 'output',
        value: typed,
        remedy: 'Leave out push to write the OCI layout, or leave out output to push.',
      });
    }
    return { kind: 'layout', directory };
  }
  if (pushed === true) return { kind: 'push' };
  if (pushed === false) return { kind: 'nowhere', why: 'push is false' };
  if (load) return { kind: 'nowhere', why: 'load puts the image into the Docker of this machine' };
  if (isNamed) return { kind: 'nowhere', why: 'outputs names another place for it' };
  return { kind: 'auto' };
}

const isTrue = (input: RawInput): boolean => input.value !== '' && parseBoolean(input);

/** Where the type is written to `output`, it is meant as in `outputs`. */
function givenItems({ output, outputs }: OutputInputs): readonly Item[] {
  const lines = parseLines(outputs.value).map((line) => readLine({ name: outputs.name, value: line }));
  return output.value.startsWith('type=') ? [readLine(output), ...lines] : lines;
}

function readLine(input: RawInput): Item {
  const fields = csvFields(input);
  const [first = ''] = fields;
  // A word alone is a directory, and `-` the standard output.
  if (fields.length === 1 && !first.includes('='))
    return {
      line: input.value,
      type: first === '-' ? 'tar' : 'local',
      attributes: new Map([['dest', first]]),
    };
  const attributes = new Map<string, string>();
  for (const field of fields) {
    const equals = field.indexOf('=');
    if (equals < 1)
      throw new UserError(`${input.name}: "${field}" is not of the form key=value`, {
        input: input.name,
        value: input.value,
        remedy: 'Write for example type=oci,dest=image.tar; put quotes around a field with a comma.',
      });
    attributes.set(field.slice(0, equals).trim().toLowerCase(), field.slice(equals + 1));
  }
  return { line: input.value, type: attributes.get('type') ?? '', attributes };
}

function csvFields(input: RawInput): readonly string[] {
  try {
    const [fields = []] = parse(input.value, { columns: false, relax_column_count: true, trim: true });
    return fields;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw refusal(
      input.value,
      'has a quote in the wrong place',
      'Put quotes around a whole field: "name=a,b".',
    );
  }
}

function layoutDirectory(
  output: RawInput,
  wishes: readonly Wish[],
  path: (text: string) => string,
): string | undefined {
  const own = output.value === '' || output.value.startsWith('type=') ? [] : [path(output.value)];
  const directories = [...own, ...wishes.flatMap((wish) => (wish.kind === 'layout' ? [wish.directory] : []))];
  if (directories.length > 1)
    throw new UserError(`output: ${directories.join(' and ')} are two layouts of one image`, {
      input: 'output',
      value: directories.join(', '),
      remedy: 'Name one directory.',
    });
  return directories[0];
}

/** Attributes of all exporters that make an image. */
const COMPRESSION = ['compression', 'compression-level', 'force-compression'];

function compression({ type, attributes }: Item): readonly string[] {
  if (!['image', 'registry', 'oci', 'docker'].includes(type)) return [];
  return COMPRESSION.flatMap((key) => (attributes.has(key) ? [`${key}=${attributes.get(key)}`] : []));
}

function readItem(item: Item, names: readonly string[], path: (text: string) => string): Wish {
  const { type, attributes, line } = item;
  const dest = attributes.get('dest') ?? '';
  switch (type) {
    case 'image':
    case 'registry': {
      checkAttributes(item, ['push', 'push-by-digest', 'name-canonical'], names);
      return {
        kind: 'image',
        push: type === 'registry' || isOn(item, 'push'),
        byDigest: isOn(item, 'push-by-digest'),
      };
    }
    case 'docker': {
      checkAttributes(item, ['dest', 'context'], names);
      if (attributes.has('context'))
        throw refusal(line, 'names a Docker context', 'Choose it with DOCKER_CONTEXT in env: of the step.');
      return dest === '' ? { kind: 'load' } : { kind: 'archive', format: 'docker', file: place(item, path) };
    }
    case 'oci': {
      checkAttributes(item, ['dest', 'tar'], names);
      return attributes.has('tar') && !isOn(item, 'tar')
        ? { kind: 'layout', directory: place(item, path) }
        : { kind: 'archive', format: 'oci', file: place(item, path) };
    }
    case 'local':
    case 'tar': {
      checkAttributes(item, ['dest', 'platform-split'], names);
      const split = attributes.has('platform-split') ? String(isOn(item, 'platform-split')) : undefined;
      const files = { kind: 'files' as const, format: type, path: place(item, path) };
      return split === undefined ? files : { ...files, split };
    }
    case 'cacheonly':
      checkAttributes(item, [], names);
      return { kind: 'nothing' };
    default:
      throw refusal(
        line,
        type === '' ? 'has no type' : `has a type that BuildKit does not know: ${type}`,
        'Write type= with image, registry, docker, oci, local, tar or cacheonly.',
      );
  }
}

function place({ line, attributes }: Item, path: (text: string) => string): string {
  const dest = attributes.get('dest') ?? '';
  if (dest === '-')
    throw refusal(line, 'writes to the standard output', 'Name a file or a directory: dest=PATH.');
  if (dest === '') throw refusal(line, 'does not say where to', 'Add dest=PATH.');
  return path(dest);
}

function isOn({ line, attributes }: Item, key: string): boolean {
  const value = attributes.get(key);
  if (value === undefined) return false;
  // Go's strconv.ParseBool, which BuildKit uses.
  if (/^(?:1|t|true)$/i.test(value)) return true;
  if (/^(?:0|f|false)$/i.test(value)) return false;
  throw refusal(line, `has ${key}=${value}`, `Write ${key}=true or ${key}=false.`);
}

/** What holds of every image that is made here, so that saying it changes nothing. */
const ALWAYS: ReadonlyMap<string, 'true' | 'false'> = new Map([
  ['oci-mediatypes', 'true'],
  ['rewrite-timestamp', 'true'],
  ['unpack', 'false'],
]);
/** What says it instead; the rest is not done. */
const INSTEAD: readonly (readonly [RegExp, string])[] = [
  [/^annotation/, 'Write it to annotations, for example index:KEY=value or manifest:KEY=value.'],
  [
    /^registry\.insecure$/,
    'Leave it out: registries on this machine are spoken to over HTTP, all others over HTTPS.',
  ],
  [/^(?:oci-mediatypes|rewrite-timestamp|unpack)$/, 'Leave it out.'],
];

function checkAttributes(item: Item, known: readonly string[], names: readonly string[]): void {
  const { type, attributes, line } = item;
  const isImage = ['image', 'registry', 'oci', 'docker'].includes(type);
  for (const [key, value] of attributes) {
    if (key === 'type' || known.includes(key)) continue;
    if (isImage && COMPRESSION.includes(key)) continue;
    if (isImage && ALWAYS.has(key) && String(isOn(item, key)) === ALWAYS.get(key)) continue;
    if (isImage && key === 'name') {
      checkNames(line, value, names);
      continue;
    }
    const remedy = INSTEAD.find(([pattern]) => pattern.test(key))?.[1];
    throw refusal(line, `has ${key}, which is not done here`, remedy ?? `Leave ${key} out.`);
  }
}

/** The names of the image stand in `images` and its tags in `tags`, which may be said again. */
function checkNames(line: string, value: string, names: readonly string[]): void {
  for (const name of value.split(',').map((one) => one.trim())) {
    if (names.some((one) => one.toLowerCase() === name.toLowerCase())) continue;
    const [, repository = name, tag] = /^(.+?)(?::([^:/]+))?$/.exec(name) ?? [];
    throw refusal(
      line,
      `names ${name}, which is not one of images`,
      `Write images: ${repository}${tag === undefined ? '' : ` and tags: ${tag}`}, and leave name= out.`,
    );
  }
}

function refusal(line: string, what: string, remedy: string): UserError {
  return new UserError(`outputs: "${line}" ${what}`, { input: 'outputs', value: line, remedy });
}
