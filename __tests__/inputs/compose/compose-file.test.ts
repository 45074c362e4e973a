/** What a model of Compose's becomes. The whole one was recorded; e2e/compose has the tool itself. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { UserError } from '../../../src/errors.ts';
import { composeInputs } from '../../../src/inputs/compose/compose-file.ts';
import { readComposeModel } from '../../../src/inputs/compose/compose-model.ts';
import { refusalOf } from '../../fakes/refused.ts';

const ENV = { TAG: '1.2', EMPTY: '', TOKEN: 's3cret' };
const RECORDED = readFileSync(new URL('fixtures/compose.resolved-5.4.0.yaml', import.meta.url), 'utf8');

function read(text: string, service?: string) {
  const found = composeInputs(readComposeModel('compose.yaml', text), service, {
    directory: '/work',
    env: ENV,
  });
  return {
    service: found.service,
    values: Object.fromEntries(found.values),
    notices: found.notices.map(({ message }) => message),
  };
}

/** A service with these lines in its build. */
const build = (...lines: readonly string[]) =>
  `services:\n  app:\n    image: ghcr.io/acme/trow\n    build:\n      context: /work\n${lines.map((line) => `      ${line}\n`).join('')}`;

test('everything that has an input is taken over, and nothing is left', () => {
  expect(read(RECORDED)).toEqual({
    service: 'app',
    notices: [],
    values: {
      images: 'ghcr.io/acme/trow',
      tags: '1.2\nedge',
      context: '/work/crate',
      file: '/work/crate/docker/Dockerfile',
      target: 'runtime',
      'build-args': '"LINES=a\n""b"""\nN=1\nPRICE=$5\nRUST_LOG=info\nTOKEN=s3cret',
      platforms: 'linux/amd64,linux/arm64',
      labels: 'more=yes\nteam=hull',
      'build-contexts': 'base=docker-image://debian:bookworm\nshared=/shared',
      ssh: 'deploy=/keys/deploy\ndefault',
      'no-cache': 'true',
      pull: 'true',
      provenance: 'mode=max',
      sbom: 'true',
      'secret-envs': 'cargo=TOKEN',
      'secret-files': 'npmrc=/work/npmrc',
      'shm-size': '67108864',
      network: 'host',
      ulimit: 'nofile=1024:2048\nnproc=65535',
      'add-hosts': 'registry.internal:10.0.0.7',
      'allow-entitlements': 'network.host',
      cache: 'registry',
      'cache-ref': 'ghcr.io/acme/trow:cache',
    },
  });
});

test('a Dockerfile of the usual name is not asked for by name', () => {
  const { values } = read('services: { app: { build: { context: /work, dockerfile: Dockerfile } } }');
  expect(values).toEqual({ context: '/work' });
});

describe('what has no input is named', () => {
  test.each([
    [build('privileged: true'), 'services.app.build.privileged is not taken over: no input says the same'],
    [build('never_heard_of: 1'), 'services.app.build.never_heard_of is not'],
    [build('additional_contexts: { o: "service:other" }'), 'another service’s image'],
    [build('secrets: [file]'), 'neither environment: nor file:; give it with --secret-envs'],
    [build('cache_from: [a.io/x:c, a.io/y:c]'), 'cache_from.1 is not taken over: there is one cache'],
    [build('cache_to: ["type=s3,region=x"]'), 'cache_to.0 is not taken over: no input says the same'],
    [build('cache_to: ["type=gha,scope=x"]'), 'cache_to.0 is not taken over: scope has no input'],
    [build('tags: [a.io/other:9]'), 'build.tags.0 is not taken over: every image gets the same tags'],
    [`${build('target: x')}    platform: linux/arm64\n`, 'services.app.platform is not taken over'],
    [
      `services: { app: { image: "a.io/x@sha256:${'a'.repeat(64)}", build: { context: /w } } }`,
      'a digest is not',
    ],
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
    ['no model', '- a\n', undefined, /did not answer with a model/],
    ['nothing is built', 'services: { db: { image: postgres } }', undefined, /0 services have a build/],
    ['two are', 'services: { a: { build: {} }, b: { build: {} } }', undefined, /2 services have a build/],
    ['no such service', 'services: { a: { build: {} } }', 'b', /there is no service "b"/],
    ['one without a build', 'services: { a: { image: x } }', 'a', /the service a has no build/],
    ['an inline Dockerfile', build('dockerfile_inline: FROM x'), undefined, /Dockerfile inside/],
    ['a bad image', 'services: { a: { image: "A B", build: {} } }', undefined, /is not an image name/],
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
