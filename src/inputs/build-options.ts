/** The inputs that buildx gets, under build-push-action's names: what can be known to be wrong is refused here. */
import { parseReference } from '../domain/names/reference.ts';
import { UserError } from '../errors.ts';
import { once, readAll, readEach } from '../util/read-all.ts';
import type { Environment } from './environment.ts';
import type { InputName } from './input-table.ts';
import type { BuildOptions, InputNotice, SbomChoice } from './inputs.ts';
import {
  type KeyValue,
  parseEntries,
  parseKeyValues,
  parseList,
  parseSecrets,
  type RawInput,
} from './lists.ts';

/** How the reader of all inputs looks things up. */
export interface InputReader {
  readonly input: (name: InputName) => RawInput;
  /** Undefined when nothing was typed. */
  readonly optional: (name: InputName) => string | undefined;
  readonly flag: (name: InputName) => boolean;
  /** A path as it is meant from where the run was started. */
  readonly path: (text: string) => string;
  readonly env: Environment;
  readonly notices: InputNotice[];
}

/** @throws UserError for all that buildx or BuildKit would refuse later. */
export function readBuildOptions(reader: InputReader): BuildOptions {
  const { input, optional, flag, path } = reader;
  const file = optional('file');
  const secrets = once(() => readSecrets(reader));
  return readAll<BuildOptions>({
    context: () => path(readContext(optional('context') ?? '.')),
    file: () => (file === undefined ? undefined : path(file)),
    target: () => optional('target'),
    args: () => readBuildArgs(reader),
    contexts: () => parseKeyValues(input('build-contexts'), 'shared=../shared'),
    secrets: () => secrets().secrets,
    secretFiles: () => secrets().secretFiles,
    ssh: () => parseList(input('ssh')),
    noCache: () => flag('no-cache'),
    pull: () => flag('pull'),
    provenance: () => readProvenance(input('provenance')),
    sbom: () => readSbom(input('sbom')),
    addHosts: () => readAddHosts(input('add-hosts')),
    network: () => readNetwork(optional('network')),
    shmSize: () => readSize(input('shm-size')),
    ulimits: () => readUlimits(input('ulimit')),
    cgroupParent: () => optional('cgroup-parent'),
    noCacheFilters: () => parseList(input('no-cache-filters')),
    entitlements: () => readEntitlements(input('allow-entitlements')),
  });
}

/** `KEY=value`; a name alone takes its value from the environment, and is left out where there is none, as with buildx. */
function readBuildArgs({ input, env, notices }: InputReader): readonly KeyValue[] {
  return parseKeyValues(input('build-args'), 'RUST_LOG=info', (name) => {
    const value = Object.hasOwn(env, name) ? env[name] : undefined;
    if (value === undefined)
      notices.push({
        message: `build-args: ${name} has no value, and neither has the environment; it is not given to the build`,
        remedy: `Write ${name}=VALUE, or set ${name} for this step (env:).`,
      });
    return value;
  });
}

/** docker/buildx, build/opt.go. */
function readNetwork(network: string | undefined): string | undefined {
  if (network === undefined || ['default', 'none', 'host'].includes(network)) return network;
  throw new UserError(`network: BuildKit has no network "${network}"`, {
    input: 'network',
    value: network,
    remedy:
      'Write default, none or host. For a network of Docker, make a builder with --driver-opt network=NAME, and name it with builder.',
  });
}

function readContext(context: string): string {
  const subdirectory = /^\{\{\s*defaultContext\s*\}\}(?::(.*))?$/.exec(context);
  if (subdirectory)
    throw new UserError(
      'context: {{defaultContext}} is a build from GitHub, and this one needs a directory',
      {
        input: 'context',
        value: context,
        remedy: `Check the repository out first${subdirectory[1] ? `, and write context: ${subdirectory[1]}` : ', and leave context out'}.`,
      },
    );
  if (!/^(?:[a-z+]+:\/\/|git@|-$)/.test(context)) return context;
  throw new UserError(`context: "${context}" is not a directory`, {
    input: 'context',
    value: context,
    remedy:
      'Check the repository out first, and write the directory; the Dockerfile is read before the build.',
  });
}

/**
 * `secrets` (id=value), `secret-envs` (id=VARIABLE) and `secret-files` (id=path). A secret that is empty, as all are in
 * runs for forks, is not handed on; the notice names no id, for it may be a line of somebody's key.
 */
function readSecrets({
  input,
  path,
  env,
  notices,
}: InputReader): Pick<BuildOptions, 'secrets' | 'secretFiles'> {
  const given = parseSecrets(input('secrets'), 'cargo-token=${{ secrets.CARGO_TOKEN }}');
  const empty = given.filter(({ value }) => value === '').length;
  if (empty > 0)
    notices.push({
      message: `secrets: ${empty === 1 ? 'one item has' : `${empty} items have`} no value and ${empty === 1 ? 'is' : 'are'} not given to the build`,
      remedy:
        'A secret that does not exist in this repository, or in a run for a fork, reads as an empty text. A value with several lines needs quotes around the whole item, id included.',
    });
  const fromVariables = readEach(
    parseKeyValues(input('secret-envs'), 'cargo-token=CARGO_TOKEN'),
    ({ key, value }) => {
      const found = env[value];
      if (found !== undefined && found !== '') return { key, value: found };
      throw new UserError(`secret-envs: the environment has no variable ${value}`, {
        input: 'secret-envs',
        value: `${key}=${value}`,
        remedy: `Set ${value} for this step (env:), or remove the line.`,
      });
    },
  );
  const secrets = [...given.filter(({ value }) => value !== ''), ...fromVariables];
  const secretFiles = parseKeyValues(input('secret-files'), 'cargo-token=./token.txt').map(
    ({ key, value }) => ({
      key,
      value: path(value),
    }),
  );
  refuseTwice([...secrets, ...secretFiles]);
  return { secrets, secretFiles };
}

function refuseTwice(secrets: readonly KeyValue[]): void {
  const ids = secrets.map(({ key }) => key);
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  if (twice < 0) return;
  throw new UserError(
    `secrets: item ${twice + 1} of secrets, secret-envs and secret-files has an id that was given before`,
    {
      input: 'secrets',
      value: '',
      remedy: 'Give each secret an id of its own.',
    },
  );
}

/** What buildx takes (util/buildflags/attests.go): a switch, `mode=min|max`, or `type=provenance,…`-like attributes. */
function readProvenance(input: RawInput): string | undefined {
  if (input.value === '') return undefined;
  if (isSwitch(input.value)) return input.value.toLowerCase();
  const fields = input.value.split(',').map((field) => field.trim());
  const bad = fields.find(
    (field) =>
      !/^(?:mode=(?:min|max)|disabled=(?:true|false)|(?:builder-id|filename|reproducible|inline-only|version)=.+)$/.test(
        field,
      ),
  );
  if (bad === undefined) return fields.join(',');
  throw new UserError(`provenance: "${bad}" is not something that buildx takes`, {
    input: 'provenance',
    value: input.value,
    remedy: /^(?:min|max)$/.test(bad)
      ? `Write provenance: mode=${bad}.`
      : 'Write true, false, mode=min or mode=max.',
  });
}

/** A switch, or a generator: `generator=IMAGE` with further attributes, or an image with a tag or a path. */
function readSbom(input: RawInput): SbomChoice {
  const { value } = input;
  if (value === '') return { kind: 'own' };
  if (isSwitch(value)) return value.toLowerCase() === 'true' ? { kind: 'own' } : { kind: 'off' };
  if (/^(?:generator|disabled|[A-Za-z][\w.-]*)=[^\s]+$/.test(value)) return { kind: 'buildx', value };
  if (/[/:]/.test(value) && !('problem' in parseReference(value)))
    return { kind: 'buildx', value: `generator=${value}` };
  throw new UserError(`sbom: "${input.value}" is neither a switch nor a generator`, {
    input: 'sbom',
    value: input.value,
    remedy: 'Write true, false, or generator=IMAGE.',
  });
}

const isSwitch = (text: string): boolean => /^(?:true|false)$/i.test(text);

/** `host:ip`, as buildx takes them; also `host=ip`. */
function readAddHosts(input: RawInput): readonly string[] {
  return readEach(parseList(input), (item) => {
    if (/^[^\s:=]+[:=](?:\[?[0-9a-fA-F.:]+\]?|host-gateway)$/.test(item)) return item;
    throw new UserError(`add-hosts: "${item}" is not of the form HOST:IP`, {
      input: 'add-hosts',
      value: item,
      remedy: 'Write for example registry.internal:10.0.0.7, or NAME:host-gateway.',
    });
  });
}

/** docker/go-units: digits and a unit. */
function readSize(input: RawInput): string | undefined {
  if (input.value === '' || /^\d+(?:\.\d+)? ?(?:[bB]|[kKmMgGtTpP](?:i?[bB])?)?$/.test(input.value))
    return input.value || undefined;
  throw new UserError(`${input.name}: "${input.value}" is not a size`, {
    input: input.name,
    value: input.value,
    remedy: `Write a number and a unit, for example ${input.name}: 256m.`,
  });
}

/** docker/go-units: `name=soft[:hard]`. */
function readUlimits(input: RawInput): readonly string[] {
  return readEach(parseEntries(input), (item) => {
    if (/^[a-z]+=-?\d+(?::-?\d+)?$/.test(item)) return item;
    throw new UserError(`ulimit: "${item}" is not of the form NAME=SOFT[:HARD]`, {
      input: 'ulimit',
      value: item,
      remedy: 'Write for example nofile=1024:2048, one per line.',
    });
  });
}

const ENTITLEMENTS = /^(?:network\.host|security\.insecure|device(?:=.+)?)$/;

function readEntitlements(input: RawInput): readonly string[] {
  return readEach(parseList(input), (item) => {
    if (ENTITLEMENTS.test(item)) return item;
    throw new UserError(`allow-entitlements: BuildKit has no entitlement "${item}"`, {
      input: 'allow-entitlements',
      value: item,
      remedy: 'Write network.host, security.insecure or device.',
    });
  });
}
