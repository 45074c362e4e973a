import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { UserError } from '../../src/errors.ts';
import { composeInputs } from '../../src/inputs/compose.ts';
import { expandVariables, parseCompose, parseDotEnv } from '../../src/inputs/compose-file.ts';
import { refusalOf } from '../fakes/refused.ts';

const ENV = { TAG: '1.2', EMPTY: '', TOKEN: 's3cret' };

function read(text: string, service?: string) {
  const found = composeInputs(parseCompose('compose.yaml', text, ENV), service, {
    directory: '/work',
    env: ENV,
  });
  return {
    service: found.service,
    values: Object.fromEntries(found.values),
    notices: found.notices.map(({ message, line }) => `${line}: ${message}`),
  };
}

/** A service with these lines in its build. */
const build = (...lines: readonly string[]) =>
  `services:\n  app:\n    image: ghcr.io/acme/trow\n    build:\n${lines.map((line) => `      ${line}\n`).join('')}`;

test('everything that has an input is taken over, and nothing is left', () => {
  const text = `
x-labels: &labels { team: hull }
services:
  db: { image: "postgres:17" }
  app:
    image: ghcr.io/acme/trow:\${TAG}
    ports: ["80:80"]
    build:
      context: ./crate
      dockerfile: docker/Dockerfile
      target: runtime
      args: { RUST_LOG: info, TOKEN: , NOT_THERE: , N: 1, PRICE: $$5 }
      platforms: [linux/amd64, linux/arm64]
      tags: ["ghcr.io/acme/trow:edge"]
      labels: { <<: *labels, more: "yes" }
      additional_contexts: ["shared=../shared", "base=docker-image://debian:bookworm"]
      ssh: [default]
      no_cache: true
      pull: true
      provenance: mode=max
      sbom: true
      secrets: [{ source: token, target: cargo }]
      cache_from: ["type=registry,ref=ghcr.io/acme/trow:cache"]
      cache_to: ["type=registry,ref=ghcr.io/acme/trow:cache,mode=max"]
      x-bake: { anything: true }
secrets:
  token: { environment: TOKEN }
`;
  expect(read(text)).toEqual({
    service: 'app',
    notices: [],
    values: {
      images: 'ghcr.io/acme/trow',
      tags: '1.2\nedge',
      context: '/work/crate',
      file: '/work/crate/docker/Dockerfile',
      target: 'runtime',
      'build-args': 'RUST_LOG=info\nTOKEN=s3cret\nN=1\nPRICE=$5',
      platforms: 'linux/amd64,linux/arm64',
      labels: 'team=hull\nmore=yes',
      'build-contexts': 'shared=/shared\nbase=docker-image://debian:bookworm',
      ssh: 'default',
      'no-cache': 'true',
      pull: 'true',
      provenance: 'mode=max',
      sbom: 'true',
      secrets: 'cargo=s3cret',
      cache: 'registry',
      'cache-ref': 'ghcr.io/acme/trow:cache',
    },
  });
});

test('a build that is a directory', () => {
  expect(read('services: { app: { build: . } }').values).toEqual({ context: '/work' });
});

test('lists of KEY=value are mappings', () => {
  const { values } = read(build('args: ["A=1=2", "TOKEN", "NOT_THERE"]', 'labels: ["a=b"]'));
  expect(values).toMatchObject({ 'build-args': 'A=1=2\nTOKEN=s3cret', labels: 'a=b', context: '/work' });
});

describe('what has no input is named with its line', () => {
  test.each([
    [build('network: host'), '5: services.app.build.network is not taken over: no input says the same'],
    [build('shm_size: 1gb'), '5: services.app.build.shm_size is not'],
    [build('never_heard_of: 1'), '5: services.app.build.never_heard_of is not'],
    [
      build('args:', '  TEXT: "a\\nb"'),
      '6: services.app.build.args.TEXT is not taken over: an input takes no',
    ],
    [build('additional_contexts: { o: "service:other" }'), 'another service’s image'],
    [build('secrets: [file]'), 'only environment: is read; give it with --secrets file=…'],
    [build('cache_from: [a.io/x:c, a.io/y:c]'), 'cache_from.1 is not taken over: there is one cache'],
    [build('cache_to: ["type=s3,region=x"]'), 'cache_to.0 is not taken over: no input says the same'],
    [build('cache_to: ["type=gha,scope=x"]'), 'cache_to.0 is not taken over: scope has no input'],
    [build('tags: [a.io/other:9]'), 'build.tags.0 is not taken over: every image gets the same tags'],
    [`${build('target: x')}    platform: linux/arm64\n`, '6: services.app.platform is not taken over'],
    [`${build('target: x')}    extends: { file: o }\n`, 'services.app.extends is not taken over: one file'],
    [build('target: $NOPE'), 'the variable NOPE is not set: it is empty'],
    [`services: { app: { image: "a.io/x@sha256:${'a'.repeat(64)}", build: . } }`, 'a digest is not'],
  ])('%#', (text, notice) => {
    const { notices } = read(text);
    expect(notices).toEqual([expect.stringContaining(notice)]);
  });
});

describe('names', () => {
  const names = (image: string, ...tags: readonly string[]) => {
    const { values } = read(
      `services: { app: { image: "${image}", build: { tags: ${JSON.stringify(tags)} } } }`,
    );
    return [values['images'], values['tags']];
  };
  test('images × tags', () => {
    expect(names('a.io/x:1', 'a.io/x:2', 'b.io/x:2', 'b.io/x:1')).toEqual(['a.io/x\nb.io/x', '1\n2']);
  });
  test('no tag: the event decides', () => {
    expect(names('a.io/x')).toEqual(['a.io/x', undefined]);
  });
  test('a port is no tag', () => {
    expect(names('localhost:5000/x')).toEqual(['localhost:5000/x', undefined]);
  });
  test('only build.tags', () => {
    expect(read('services: { app: { build: { tags: ["a.io/x:1"] } } }').values).toMatchObject({
      images: 'a.io/x',
      tags: '1',
    });
  });
});

describe('refused', () => {
  test.each([
    ['bad YAML', 'services:\n  app: [\n', undefined, /^compose\.yaml:\d+: /],
    ['a tab', 'services:\n\tapp: 1\n', undefined, /^compose\.yaml:2: /],
    ['a list', '- a\n', undefined, /^compose\.yaml:1: it is no mapping/],
    ['a key twice', 'services: {}\nservices: {}\n', undefined, /^compose\.yaml:2: /],
    ['nothing is built', 'services: { db: { image: postgres } }', undefined, /0 services have a build/],
    ['two are', 'services: { a: { build: . }, b: { build: . } }', undefined, /2 services have a build/],
    ['no such service', 'services: { a: { build: . } }', 'b', /there is no service "b"/],
    ['one without a build', 'services: { a: { image: x } }', 'a', /the service a has no build/],
    [
      'a build of another kind',
      'services: { a: { build: [1] } }',
      undefined,
      /^compose.yaml:1: services.a.build: it is n/,
    ],
    [
      'platforms as a text',
      build('platforms: linux/arm64'),
      undefined,
      /^compose.yaml:5: .*platforms: it is not a list/,
    ],
    [
      'a target that is a list',
      build('target: [a]'),
      undefined,
      /^compose.yaml:5: .*target: it is not a single value/,
    ],
    [
      'an inline Dockerfile',
      build('dockerfile_inline: FROM x'),
      undefined,
      /^compose.yaml:5: .*Dockerfile inside/,
    ],
    ['a variable that must be', build('target: "${EMPTY:?say it}"'), undefined, /EMPTY must be set: say it/],
    ['a bad image', 'services: { a: { image: "A B", build: . } }', undefined, /is not an image name/],
    [
      'aliases without end',
      `a: &a [x,x]\nb: &b [${'*a,'.repeat(40)}]\nc: [${'*b,'.repeat(40)}]\nservices: {}`,
      undefined,
      /alias/,
    ],
  ])('%s', (_title, text, service, message) => {
    expect(refusalOf(() => read(text, service))).toMatchObject({
      input: 'from-compose',
      message: expect.stringMatching(message),
    });
  });

  test('any text is read or refused, never a bug', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        try {
          read(build(text));
          read(text);
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }),
    );
  });
});

test.each([
  ['$TAG-${TAG}', '1.2-1.2'],
  ['$$TAG $${TAG}', '$TAG ${TAG}'],
  ['${NO:-d} ${NO-d} ${EMPTY:-d} ${EMPTY-d}', 'd d d '],
  ['${TAG:+y} ${EMPTY:+y}${EMPTY+y}${NO+y}', 'y y'],
  ['${NO:-${TAG:-x}}', '1.2'],
  ['${TAG:?no} ${EMPTY?no}', '1.2 '],
  ['${', '${'],
  ['a$', 'a$'],
])('%s is %j', (text, expected) => {
  const misses = {
    unset: () => {},
    required: (): never => {
      throw new Error('required');
    },
  };
  expect(expandVariables(text, ENV, misses)).toBe(expected);
});

test('.env', () => {
  const text = 'A=1\n# no\nexport B = "two words" # why\nC=\'$x\'\r\nD=a b # c\nE=\nnothing\n';
  expect(parseDotEnv(text)).toEqual({ A: '1', B: 'two words', C: '$x', D: 'a b', E: '' });
});
