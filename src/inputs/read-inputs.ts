/** What the user typed → `Inputs`. The only reader of inputs; every refusal names the input, the value and a way out. */

import { isAbsolute, join, resolve } from 'node:path';
import { parseCheckNames } from '../domain/check-names.ts';
import { parseReference } from '../domain/names/reference.ts';
import { BUILDKIT_IMAGE, BUILDX_SHA256, QEMU_IMAGE } from '../domain/pins.ts';
import { type Platform, parsePlatform } from '../domain/platforms/platform.ts';
import { UserError } from '../errors.ts';
import { once, readAll, readEach } from '../util/read-all.ts';
import { readBuildOptions } from './build-options.ts';
import { readCargoChoice, readLinker, readSystemPackages } from './cargo-inputs.ts';
import type { Environment, RunEnvironment } from './environment.ts';
import { readImages } from './image-inputs.ts';
import type { InputName } from './input-table.ts';
import type {
  BuilderChoice,
  BuildxChoice,
  CacheChoice,
  CompileChoice,
  CompileMode,
  Destination,
  InputNotice,
  Inputs,
  QemuChoice,
} from './inputs.ts';
import { readLeg } from './leg-input.ts';
import {
  parseBoolean,
  parseCount,
  parseEntries,
  parseLines,
  parseList,
  parseWords,
  type RawInput,
} from './lists.ts';
import { registryReaders } from './login-inputs.ts';
import { readNodes } from './node-inputs.ts';
import { readOutputs } from './output-inputs.ts';
import { readPlatforms, unknownPlatform } from './platform-inputs.ts';
import { readSigning } from './signing-inputs.ts';

/** Looks up what was typed for an input; empty when nothing was. */
export type RawInputs = (name: InputName) => string;

/**
 * @param env where `secret-envs` are looked up.
 * @throws UserError for all that is wrong.
 */
export function readInputs(raw: RawInputs, environment: RunEnvironment, env: Environment = {}): Inputs {
  const input = (name: InputName): RawInput => ({ name, value: raw(name).trim() });
  const optional = (name: InputName): string | undefined => input(name).value || undefined;
  const flag = (name: InputName): boolean => optional(name) !== undefined && parseBoolean(input(name));
  const path = (text: string): string => (isAbsolute(text) ? text : resolve(environment.workspace, text));

  const notices: InputNotice[] = [];
  const whole = once(() => readPlatforms(input('platforms')));
  const leg = once(() => readLeg({ leg: input('leg'), runId: input('run-id') }, whole(), environment));
  const outputs = once(() =>
    readOutputs(
      {
        push: input('push'),
        promote: input('promote'),
        output: input('output'),
        outputs: { ...input('outputs'), value: raw('outputs') },
        load: input('load'),
        images: input('images'),
      },
      path,
    ),
  );
  const mode = once(() => oneOf(input('mode'), ['build', 'plan'] as const, 'build'));
  const destination = once((): Destination => {
    const chosen = outputs().destination;
    const isUnnamed = optional('images') === undefined && environment.github === undefined;
    if (mode() !== 'plan' || chosen.kind !== 'auto' || !isUnnamed) return chosen;
    // Whoever looks at a plan for the first time has not chosen a name yet.
    return { kind: 'nowhere', why: 'images is not given; write images: ghcr.io/OWNER/NAME' };
  });
  const isNamed = once(() => outputs().exports.load);
  const compile = once(() => readCompile(input('compile'), whole()));
  const images = once(() =>
    readImages(input('images'), destination(), isNamed(), environment.github, notices),
  );
  const packages = once(() => readSystemPackages(input('system-packages')));
  return readAll<Inputs>({
    mode,
    images,
    platforms: () => leg()?.share ?? whole(),
    leg: () => leg()?.choice,
    tagRules: () => parseLines(raw('tags')),
    flavor: () => parseLines(raw('flavor')),
    immutable: () => flag('immutable'),
    allowVersionMismatch: () => flag('allow-version-mismatch'),
    keepPlatformTags: () => flag('keep-platform-tags'),
    labels: () => parseEntries(input('labels')),
    annotations: () => parseEntries(input('annotations')),
    compile,
    cargo: () =>
      readCargoChoice({
        bin: input('bin'),
        package: input('package'),
        features: input('features'),
        profile: input('profile'),
        'cargo-args': input('cargo-args'),
        toolchain: input('toolchain'),
      }),
    linker: () => readLinker(input('linker'), compile().kind === 'runner'),
    base: () => readBase(input('base')),
    isBaseGiven: () => optional('base') !== undefined,
    systemPackages: () => packages().systemPackages,
    findsPackages: () => packages().findsPackages,
    build: () => readBuildOptions({ input, optional, flag, path, env, notices }),
    builder: () => readBuilder(optional('builder'), input('buildkit-image')),
    nodes: () => readNodes({ ...input('nodes'), value: raw('nodes') }, optional('builder'), destination()),
    buildx: () => readBuildx(input('buildx-version')),
    qemu: () => readQemu(input('qemu-image')),
    cacheOnFailure: () => flag('cache-on-failure'),
    cache: () => readCache(input('cache'), optional('cache-ref'), path),
    ...registryReaders(raw, environment, images),
    destination,
    exports: () => outputs().exports,
    promotes: () => outputs().promotes,
    skipChecks: () => parseCheckNames(parseList(input('skip-checks'))),
    allow: () => parseLines(raw('allow')),
    smoke: () => parseWords(input('smoke')),
    signing: () => readSigning({ input, path, env }),
    timeoutMs: () =>
      (optional('timeout') === undefined ? 60 : parseCount(input('timeout'), { from: 1, to: 1440 })) * 60_000,
    notices: () => notices,
    environment: () => environment,
  });
}

function readCompile(input: RawInput, platforms: readonly Platform[]): CompileChoice {
  const ways = ['dockerfile', 'container', 'runner', 'emulate'] as const;
  let kind: CompileChoice['kind'] = 'auto';
  const overrides = new Map<string, CompileMode>();
  readEach(parseList(input), (item) => {
    const equals = item.indexOf('=');
    if (equals < 0) {
      kind = oneOf({ name: input.name, value: item }, ['auto', ...ways] as const, 'auto');
      return;
    }
    const platform = parsePlatform(item.slice(0, equals));
    if (!platform) throw unknownPlatform(input.name, item.slice(0, equals));
    if (!platforms.includes(platform)) {
      throw new UserError(`${input.name}: ${platform.name} is not one of this image's platforms`, {
        input: input.name,
        value: item,
        remedy: `Add ${platform.name} to platforms, or remove it here.`,
      });
    }
    overrides.set(
      platform.name,
      oneOf({ name: input.name, value: item.slice(equals + 1) }, ['dockerfile', 'emulate'] as const),
    );
  });
  return { kind, overrides };
}

function readBase(input: RawInput): string {
  if (input.value !== '' && input.value !== 'scratch') requireReference(input);
  return input.value || 'debian:bookworm-slim';
}

function readBuilder(name: string | undefined, image: RawInput): BuilderChoice {
  if (name !== undefined) return { kind: 'existing', name };
  if (image.value !== '') requireReference(image);
  return { kind: 'own', image: image.value || BUILDKIT_IMAGE };
}

function readQemu(input: RawInput): QemuChoice {
  if (input.value === 'package') return { kind: 'package' };
  if (input.value !== '') requireReference(input);
  return { kind: 'image', image: input.value || QEMU_IMAGE };
}

function requireReference(input: RawInput): void {
  const parsed = parseReference(input.value);
  if (!('problem' in parsed)) return;
  throw new UserError(`${input.name}: "${input.value}" is not an image reference: ${parsed.problem}`, {
    input: input.name,
    value: input.value,
    remedy: 'Write name:tag, or better name:tag@sha256:….',
  });
}

function readBuildx(input: RawInput): BuildxChoice {
  if (input.value === '') return { version: undefined, sha256: undefined };
  const match = /^(v?\d+\.\d+\.\d+(?:-[a-z0-9.]+)?)(?:@sha256:([a-f0-9]{64}))?$/.exec(input.value);
  const version = match?.[1]?.replace(/^v?/, 'v');
  if (version === undefined) {
    throw new UserError(`${input.name}: "${input.value}" is not a version`, {
      input: input.name,
      value: input.value,
      remedy: `Write one of ${Object.keys(BUILDX_SHA256).join(', ')}, or vX.Y.Z@sha256:… with the checksum of the release's binary.`,
    });
  }
  if (match?.[2] === undefined && !BUILDX_SHA256[version]) {
    throw new UserError(`${input.name}: Multihull has no checksum for buildx ${version}`, {
      input: input.name,
      value: input.value,
      remedy: `Write one of ${Object.keys(BUILDX_SHA256).join(', ')}, or ${version}@sha256:… with the checksum of the release's binary.`,
    });
  }
  return { version, sha256: match?.[2] };
}

function readCache(input: RawInput, ref: string | undefined, path: (text: string) => string): CacheChoice {
  const kind = oneOf(input, ['registry', 'gha', 'local', 'off'] as const, 'registry');
  if (kind === 'local') return { kind, directory: path(ref ?? join('.multihull', 'cache')) };
  if (kind !== 'registry') {
    if (ref === undefined) return { kind };
    throw new UserError(`cache-ref has no meaning with cache: ${kind}`, {
      input: 'cache-ref',
      value: ref,
      remedy: 'Leave cache-ref out, or write cache: registry or cache: local.',
    });
  }
  if (ref !== undefined) requireReference({ name: 'cache-ref', value: ref });
  return { kind, ref };
}

/** @param fallback what an empty value means; without it an empty value is refused. */
function oneOf<T extends string>(input: RawInput, choices: readonly T[], fallback?: T): T {
  if (input.value === '' && fallback !== undefined) return fallback;
  const found = choices.find((choice) => choice === input.value);
  if (found !== undefined) return found;
  throw new UserError(`${input.name}: "${input.value}" is not one of ${choices.join(', ')}`, {
    input: input.name,
    value: input.value,
    remedy: `Write ${input.name}: ${choices.join(' or ')}.`,
  });
}
