import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readCargoConfig } from '../../../src/crate/manifest/documents.ts';
import {
  environment,
  execForm,
  isPlainPath,
  runShell,
} from '../../../src/dockerfile/generate/dockerfile-text.ts';
import { PLATFORM_TABLE } from '../../../src/domain/platforms/platform-table.ts';
import { UserError } from '../../../src/errors.ts';
import { crateOf, packageOf } from '../../crate/crate-samples.ts';
import { compileStages, type Written, write } from './written.ts';

/** A mark that is in all hostile text: wherever it is found, a user's text is. */
const MARK = 'zq';
// biome-ignore format: fragments
const PIECES = [
  MARK, '$(id)', '`id`', '$HOME', '${X}', ';', '&&', '|', '>', '<<EOF', '<<-E', '\n', '\r\n', "'", '"', '\\', '\\\n', ' ', '\t', '#', '*', '[', ']', '{', '}',
  '(', '~', '!', ',', '=', '/', '../', '-', '--', ':', '@', '%', 'é', '\u2028', '\u0000', 'RUN id', 'USER root', 'A', 'a.b', '1',
];
const hostile = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 6 })
  .map((pieces) => `${MARK}${pieces.join('')}`);
const mostlyPlain = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(`${MARK}-a`, `${MARK}_B`, MARK.toUpperCase()) },
  hostile,
);
const maybe = (arbitrary: fc.Arbitrary<string>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant('') }, arbitrary);

const toml = (text: string) =>
  JSON.stringify(text).replaceAll(
    /[\u007f-\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const anyCrate = fc
  .record({
    name: mostlyPlain,
    bin: mostlyPlain,
    path: mostlyPlain,
    directory: maybe(mostlyPlain),
    flag: maybe(mostlyPlain),
    vendored: maybe(mostlyPlain),
  })
  .map(({ name, bin, path, directory, flag, vendored }) =>
    crateOf({
      root: `/work/${name}`,
      packages: [
        packageOf(
          `[package]\nname = ${toml(name)}\ndefault-run = ${toml(bin)}\n[[bin]]\nname = ${toml(bin)}\npath = ${toml(path)}\n`,
          ['src/lib.rs'],
          directory,
        ),
      ],
      config: readCargoConfig(
        `${flag === '' ? '' : `[build]\nrustflags = [${toml(flag)}]\n`}[source.x]\n${vendored === '' ? '' : `directory = ${toml(vendored)}\n`}`,
        '.cargo/config.toml',
      ),
    }),
  );

const anyInput = fc.record({
  platforms: fc
    .subarray(
      PLATFORM_TABLE.map(({ name }) => name),
      { minLength: 1, maxLength: 3 },
    )
    .map((names) => names.join(',')),
  base: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom('debian:trixie-slim', 'ubuntu:24.04', 'scratch', 'build') },
    hostile,
  ),
  features: maybe(mostlyPlain),
  profile: maybe(mostlyPlain),
  'cargo-args': maybe(
    fc.oneof(
      hostile,
      hostile.map((text) => `'${text}' "${text}"`),
    ),
  ),
  'system-packages': maybe(fc.constantFrom('libpq-dev', 'cmake', `${MARK}-dev`, `${MARK};id`)),
  'build-args': maybe(
    fc.oneof(mostlyPlain, fc.constant('TARGETARCH')).map((text) => `${text}=${MARK} $(id)`),
  ),
  secrets: maybe(mostlyPlain.map((text) => `${text}=x`)),
  ssh: maybe(hostile),
  toolchain: maybe(fc.constantFrom('1.85.0', 'nightly', 'x;id', `${MARK}\nRUN id`)),
  builder: maybe(fc.constant('mine')),
});

/** Refusals are answers; anything else that is thrown is a fault. */
function attempt(work: () => Written): Written | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** Each writes a Dockerfile and analyses it, some milliseconds. */
const runs = { numRuns: 300 };
const forEach = (check: (written: Written, compile: string) => void) =>
  fc.assert(
    fc.property(anyCrate, anyInput, fc.boolean(), (crate, typed, isMixed) => {
      const [first] = typed.platforms.split(',');
      const compile = isMixed ? `container,${first}=emulate` : 'container';
      const written = attempt(() => write({ ...typed, compile }, crate));
      if (written) check(written, compile);
    }),
    runs,
  );

/**
 * The Dockerfile's lines as far as something but us reads them: without JSON arrays, which no shell reads, and without
 * quoted values of ENV in which nothing is replaced.
 */
function exposed(dockerfile: string): readonly string[] {
  return dockerfile.split('\n').map((line) => {
    const start = line.search(/\[".*"\]$/);
    if (start >= 0) JSON.parse(line.slice(start));
    const bare = start < 0 ? line : line.slice(0, start);
    return bare.replace(/^(ENV | {4})([A-Za-z_]\w*)="(?:\\.|[^"\\$])*"(?= \\$|$)/, '$1$2=');
  });
}

describe('any crate, and anything that is typed, is refused or gives a Dockerfile', () => {
  test('in which a user’s text outside of JSON arrays is nothing to a shell', () => {
    let found = 0;
    forEach(({ dockerfile }) => {
      const words = exposed(dockerfile).flatMap((line) => line.split(/\s+/));
      const theirs = words.filter((word) => word.toLowerCase().includes(MARK));
      found += theirs.length;
      expect(theirs.filter((word) => !/^[A-Za-z0-9_@%+=:,./-]+$/.test(word))).toEqual([]);
    });
    expect(found).toBeGreaterThan(100);
  });

  test('whose instructions are those that we wrote, each in its place', () => {
    const own = /^(?:#.*|FROM|RUN|ENV|ARG|COPY|WORKDIR|USER|ENTRYPOINT|)$/;
    forEach(({ dockerfile }) => {
      const bare = dockerfile
        .replaceAll(/^COPY .*<<'?([A-Z]+)'? .*\n[\s\S]*?^\1$/gm, '')
        .replaceAll(/\\\n/g, ' ');
      const firsts = bare.split('\n').map((line) => /^#|^\S*/.exec(line)?.[0] ?? '');
      expect(firsts.filter((word) => !own.test(word))).toEqual([]);
      expect(bare.match(/^USER .*/gm)).toEqual(['USER 65532:65532']);
      expect(bare.match(/^ENTRYPOINT .*/gm)).toHaveLength(1);
    });
  });

  test('that sets only variables of one target, and of rustup itself', () => {
    const suffixed =
      /(?:_[a-z0-9_]+_unknown_linux_[a-z]+|^CARGO_TARGET_[A-Z0-9_]+_UNKNOWN_LINUX_[A-Z]+_[A-Z]+|^[A-Z0-9_]+_UNKNOWN_LINUX_[A-Z]+_JEMALLOC_SYS_WITH_LG_PAGE)$/;
    const rustup = new Set(['RUSTUP_TOOLCHAIN', 'RUSTUP_HOME', 'CARGO_HOME', 'PATH']);
    forEach(({ dockerfile }) => {
      const lines = dockerfile.replaceAll(/\\\n/g, ' ').split('\n');
      const set = lines
        .filter((line) => line.startsWith('ENV '))
        .flatMap((line) => [...line.matchAll(/(?:^ENV|\s)\s*([^\s="]+)=(?:"[^"]*"|[^\s"]*)(?=\s|$)/g)])
        .map(([, name]) => name ?? '');
      const given = lines
        .filter((line) => line.startsWith('RUN ') && line.includes('["env"'))
        .flatMap((line) => {
          const words: readonly string[] = JSON.parse(line.slice(line.indexOf('["env"')));
          return words.slice(1, words.indexOf('cargo')).map((word) => word.split('=')[0] ?? '');
        });
      expect([...set, ...given].filter((name) => !rustup.has(name) && !suffixed.test(name))).toEqual([]);
    });
  });

  test('that our own analysis reads, and that compiles nothing under QEMU but what is asked for', () => {
    forEach(({ analysis, emulated, dockerfile }, compile) => {
      expect(analysis.hints).toEqual([]);
      const asked = /,(.*)=emulate/.exec(compile)?.[1];
      expect(emulated.filter((name) => name !== asked)).toEqual([]);
      expect(compileStages(dockerfile)).not.toMatch(/TARGET(?:PLATFORM|ARCH|VARIANT|OS)/);
      const names = analysis.stages.flatMap(({ name }) => name ?? []);
      expect(new Set(names).size).toBe(names.length);
    });
  });
});

describe('instructions', () => {
  test('a JSON array is one line, and is read back as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (words) => {
        expect(execForm(words)).not.toMatch(/[\n\r\u2028\u2029]/);
        expect(JSON.parse(execForm(words))).toEqual(words);
      }),
    );
  });

  test.each(['a b', ';', '`id`', '$(id)', 'a\nb', "'", '*', '~', '#', '', '&&', '(', '!', '\\'])(
    'word %j does not reach a shell',
    (word) => {
      expect(() => runShell([['install', word]])).toThrow('must not reach a shell');
      expect(isPlainPath(word)).toBe(false);
    },
  );

  test.each(['-rf', '--from=x', '$HOME', '"a"', '{a}', 'é'])('%j is no plain path', (path) => {
    expect(isPlainPath(path)).toBe(false);
  });

  test.each([
    ['a', 'ENV X=a'],
    ['-C target-cpu=x', 'ENV X="-C target-cpu=x"'],
    ['$HOME', 'ENV X="\\$HOME"'],
    ['a"b\\c', 'ENV X="a\\"b\\\\c"'],
    ['', 'ENV X=""'],
  ])('ENV with %j', (value, expected) => {
    expect(environment({ X: value })).toEqual([expected]);
  });

  test('ENV with nothing, with two, and with a line end', () => {
    expect(environment({})).toEqual([]);
    expect(environment({ A: '1', B: '2' })).toEqual(['ENV A=1 \\\n    B=2']);
    expect(() => environment({ A: '1\nUSER root' })).toThrow('must not reach');
  });
});
