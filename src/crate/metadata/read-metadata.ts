/** `[package.metadata.multihull]`: what the image looks like, said in the crate's own manifest. */
import { parseReference } from '../../domain/names/reference.ts';
import { UserError } from '../../errors.ts';
import { nearestWord } from '../../util/did-you-mean.ts';
import { isTable, type Table } from '../manifest/cargo-manifest.ts';
import { type FileRule, readFileRules } from './file-rules.ts';
import { METADATA_KEYS, METADATA_TABLE, type MetadataName } from './metadata-keys.ts';
import { type Complain, isImagePath, shown } from './metadata-values.ts';

/** What the table says; what it does not say is undefined or empty. */
export interface ImageMetadata {
  /** The manifest, as the user knows it. */
  readonly file: string;
  readonly base: string | undefined;
  readonly files: readonly FileRule[];
  readonly env: ReadonlyMap<string, string>;
  readonly entrypoint: readonly string[] | undefined;
  readonly cmd: readonly string[];
  /** `8000/tcp`. */
  readonly expose: readonly string[];
  readonly user: string | undefined;
  readonly workdir: string | undefined;
  readonly volumes: readonly string[];
  readonly stopSignal: string | undefined;
  readonly systemPackages: readonly string[];
}

/** More than this is no list that somebody wrote. */
const MAX_ITEMS = 1000;

/**
 * Reads the table.
 * @param text the manifest, to find lines in.
 * @throws UserError with everything that is wrong in it, not only the first.
 */
export function readMetadata(table: unknown, file: string, text = ''): ImageMetadata {
  const problems: string[] = [];
  const complain: Complain = (key, problem, remedy) => {
    problems.push(`${at(text, key)}${key} ${problem} (${remedy})`);
  };
  if (!isTable(table)) complain('multihull', 'is not a table', `write [${METADATA_TABLE}]`);
  const metadata = readTable(isTable(table) ? table : {}, file, complain);
  if (problems.length > 0) throw refusal(problems, file);
  return metadata;
}

/** Everything that is wrong in a table, in one error. */
export function refusal(problems: readonly string[], file: string): UserError {
  const count = problems.length === 1 ? '' : `${problems.length} things are wrong: `;
  return new UserError(`${file}: [${METADATA_TABLE}]: ${count}${problems.join('; ')}`, {
    input: 'context',
    value: file,
    remedy: 'docs/crates.md has every key with an example.',
    location: { file },
  });
}

function readTable(table: Table, file: string, complain: Complain): ImageMetadata {
  for (const name of Object.keys(table)) {
    if (METADATA_KEYS.some((key) => key.name === name)) continue;
    const names = METADATA_KEYS.map((key) => key.name);
    const near = nearestWord(name, names);
    complain(
      name,
      'is not known',
      near === undefined ? `there are ${names.join(', ')}` : `did you mean ${near}?`,
    );
  }
  const read = <T>(name: MetadataName, reader: (value: unknown, name: string, complain: Complain) => T) =>
    table[name] === undefined ? undefined : reader(table[name], name, complain);
  return {
    file,
    base: read('base', readBase),
    files: read('files', readFileRules) ?? [],
    env: read('env', readEnvironment) ?? new Map(),
    entrypoint: read('entrypoint', readEntrypoint),
    cmd: read('cmd', readTexts) ?? [],
    expose: read('expose', readPorts) ?? [],
    user: read('user', readUser),
    workdir: read('workdir', readPath),
    volumes: read('volumes', readPaths) ?? [],
    stopSignal: read('stop-signal', readSignal),
    systemPackages: read('system-packages', readPackages) ?? [],
  };
}

function readText(value: unknown, name: string, complain: Complain): string | undefined {
  if (typeof value === 'string' && value !== '' && !/[\0\r\n]/.test(value)) return value;
  complain(name, `is ${shown(value)}`, `write a text of one line, ${name} = "…"`);
  return undefined;
}

function readTexts(value: unknown, name: string, complain: Complain): readonly string[] {
  if (!Array.isArray(value) || value.length > MAX_ITEMS) {
    complain(name, `is ${shown(value)}`, `write a list, ${name} = ["…"]`);
    return [];
  }
  return value.flatMap((item: unknown, index) => {
    if (typeof item === 'string' && !item.includes('\0')) return [item];
    complain(`${name}[${index}]`, `is ${shown(item)}`, 'write a text in quotes');
    return [];
  });
}

function readBase(value: unknown, name: string, complain: Complain): string | undefined {
  const base = readText(value, name, complain);
  if (base === undefined || base === 'scratch') return base;
  const parsed = parseReference(base);
  if (!('problem' in parsed)) return base;
  complain(name, `"${base}" ${parsed.problem}`, 'write an image, for example "debian:bookworm-slim"');
  return undefined;
}

function readEnvironment(value: unknown, name: string, complain: Complain): ReadonlyMap<string, string> {
  if (!isTable(value)) {
    complain(name, `is ${shown(value)}`, `write a table, ${name} = { RUST_LOG = "info" }`);
    return new Map();
  }
  const pairs = Object.entries(value).flatMap(([key, text]): [string, string][] => {
    if (!/^[A-Za-z_][A-Za-z0-9_.-]*$/.test(key))
      complain(`${name}.${key}`, 'is not the name of a variable', 'write letters, digits and _');
    else if (typeof text !== 'string' || /[\0\r\n]/.test(text))
      complain(`${name}.${key}`, `is ${shown(text)}`, 'write a text of one line in quotes');
    else return [[key, text]];
    return [];
  });
  return new Map(pairs);
}

function readEntrypoint(value: unknown, name: string, complain: Complain): readonly string[] | undefined {
  const words = readTexts(value, name, complain);
  if (Array.isArray(value) && value.length === 0)
    complain(name, 'is empty', 'leave it out to start the program');
  return words.length > 0 ? words : undefined;
}

function readPorts(value: unknown, name: string, complain: Complain): readonly string[] {
  if (!Array.isArray(value) || value.length > MAX_ITEMS) {
    complain(name, `is ${shown(value)}`, `write a list, ${name} = [8000]`);
    return [];
  }
  return [
    ...new Set(
      value.flatMap((item: unknown, index): string[] => {
        const match = /^(\d{1,5})(?:\/(tcp|udp|sctp))?$/.exec(
          typeof item === 'string'
            ? item
            : typeof item === 'number' || typeof item === 'bigint'
              ? `${item}`
              : '',
        );
        const port = Number(match?.[1]);
        if (match && port > 0 && port < 65536) return [`${port}/${match[2] ?? 'tcp'}`];
        complain(`${name}[${index}]`, `is ${shown(item)}`, 'write a port from 1 to 65535, or "9000/udp"');
        return [];
      }),
    ),
  ];
}

function readUser(value: unknown, name: string, complain: Complain): string | undefined {
  const text = typeof value === 'number' || typeof value === 'bigint' ? `${value}` : value;
  if (typeof text === 'string' && /^[A-Za-z0-9_][\w.-]*(?::[A-Za-z0-9_][\w.-]*)?$/.test(text)) return text;
  complain(name, `is ${shown(value)}`, 'write "USER" or "USER:GROUP", names or numbers, such as "65532"');
  return undefined;
}

function readPath(value: unknown, name: string, complain: Complain): string | undefined {
  if (typeof value === 'string' && isImagePath(value))
    return value.length > 1 ? value.replace(/\/$/, '') : value;
  complain(name, `is ${shown(value)}`, 'write an absolute path without . and ..');
  return undefined;
}

function readPaths(value: unknown, name: string, complain: Complain): readonly string[] {
  return readTexts(value, name, complain).flatMap(
    (path, index) => readPath(path, `${name}[${index}]`, complain) ?? [],
  );
}

function readSignal(value: unknown, name: string, complain: Complain): string | undefined {
  const text = typeof value === 'number' || typeof value === 'bigint' ? `${value}` : value;
  if (typeof text === 'string' && /^(?:SIG[A-Z][A-Z0-9+-]{1,11}|[1-9]\d?)$/.test(text)) return text;
  complain(name, `is ${shown(value)}`, 'write a signal, such as "SIGINT"');
  return undefined;
}

function readPackages(value: unknown, name: string, complain: Complain): readonly string[] {
  return readTexts(value, name, complain).filter((text, index) => {
    if (/^[a-z0-9][a-z0-9+.-]+(?::native)?$/.test(text)) return true;
    complain(`${name}[${index}]`, `is ${shown(text)}`, 'write a Debian package, such as "libssl-dev"');
    return false;
  });
}

/** `line 12: `, where the manifest's text has the key below the table's head; empty where it cannot be told. */
function at(text: string, key: string): string {
  const lines = text.split('\n');
  const head = lines.findIndex((line) => /^\s*\[\s*package\.metadata\.multihull\b/.test(line));
  if (head < 0) return '';
  const name = key.replace(/[.[].*$/, '').replaceAll(/[^\w-]/g, '.');
  const found = lines.findIndex(
    (line, index) =>
      index >= head &&
      new RegExp(`^\\s*(?:"${name}"|'${name}'|${name})\\s*[.=]|\\.${name}\\s*\\]`).test(line),
  );
  return `line ${(found < 0 ? head : found) + 1}: `;
}
