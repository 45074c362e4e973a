/**
 * Signatures, statements and SBOMs as others read them: GitHub's command line, Kyverno's, and syft. Compiling these takes
 * minutes the first time: SOAK=full only.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildGoTool, findGo } from '../../testbed/go.ts';
import { paths } from '../../testbed/paths.ts';
import { readerTools } from '../../testbed/versions.ts';
import { checkout, cli, freshImage, must, ROOT, testbed } from '../e2e/engines.ts';
import { type Sigstore, services, sigstore, withToken } from '../e2e/sigstore.ts';

const full = process.env['SOAK'] === 'full' ? test : test.skip;
const SYFT = { SYFT_CHECK_FOR_APP_UPDATE: 'false', SYFT_REGISTRY_INSECURE_USE_HTTP: 'true' };
const VERIFIED = 'https://github.com/multihull/multihull/blob/main/docs/verification-v1.md';
const BUILDER = `readers-${Math.random().toString(36).slice(2, 8)}`;
let found: Sigstore;
let directory: string;

beforeAll(async () => {
  if (process.env['SOAK'] !== 'full') return;
  let go: Promise<string> | undefined;
  for (const tool of readerTools) await buildGoTool(tool, () => (go ??= findGo()), { isPatient: true });
  found = await sigstore();
  ({ directory } = checkout({
    Dockerfile: 'FROM debian:bookworm-slim\nLABEL test=readers\nCMD ["/bin/true"]\n',
  }));
  must('docker', [
    ...['buildx', 'create', '--name', BUILDER, '--driver', 'docker-container'],
    ...['--driver-opt', `network=host,image=${testbed('TESTBED_BUILDKIT_IMAGE')}`],
  ]);
}, 40 * 60_000);

afterAll(() => {
  if (process.env['SOAK'] === 'full') must('docker', ['buildx', 'rm', '--force', BUILDER]);
});

/** SPDX's own validator, from Python's package index. @returns what it finds wrong. */
function invalid(document: object): string {
  const home = join(paths.tools, 'spdx-tools-0.8.3');
  const requirements = join(ROOT, 'testbed/spdx-tools.txt');
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--target', home];
  if (!existsSync(home))
    must('python3', [...pip, '--no-deps', '--require-hashes', '--requirement', requirements]);
  const file = join(mkdtempSync(join(tmpdir(), 'multihull-soak-spdx-')), 'sbom.spdx.json');
  writeFileSync(file, JSON.stringify(document));
  const words = ['-m', 'spdx_tools.spdx.clitools.pyspdxtools', '--infile', file, '--version', 'SPDX-2.3'];
  const { status, stderr } = spawnSync('python3', words, {
    encoding: 'utf8',
    env: { ...process.env, PYTHONPATH: home },
  });
  return status === 0 ? '' : stderr;
}

interface Ended {
  readonly code: number | null;
  readonly text: string;
  readonly stdout: string;
}

function run(tool: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Ended {
  const result = spawnSync(join(paths.bin, tool), args, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 256 * 1024 * 1024,
  });
  return { code: result.status, stdout: result.stdout, text: `${result.stdout}${result.stderr}` };
}

/** `multihull build`; @returns the image by its digest. */
function build(image: string, flags: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  const words = [
    'build',
    '--images',
    image,
    '--platforms',
    'linux/amd64,linux/arm64',
    '--context',
    directory,
  ];
  const common = ['--tags', 'edge', '--builder', BUILDER, '--cache', 'off'];
  const built = must(process.execPath, cli(...words, ...common, ...flags), {
    env: { ...process.env, ...env },
  });
  return built.trim();
}

full('gh attestation verify accepts what the job signed, for its repository alone', () => {
  // In a registry that lists referrers under a tag: the other one of the testbed lists them as of another type.
  const image = build(freshImage('gh'), ['--sign', 'keyless', ...services(found)], withToken(found));
  const home = mkdtempSync(join(tmpdir(), 'multihull-soak-gh-'));
  const root = join(home, 'trusted-root.jsonl');
  writeFileSync(root, `${readFileSync(found['TESTBED_TRUSTED_ROOT'] ?? '', 'utf8').trim()}\n`);
  const verify = (repository: string, predicate: string) => {
    const issuer = ['--cert-oidc-issuer', found['TESTBED_ISSUER'] ?? ''];
    const words = ['attestation', 'verify', `oci://${image}`, '--bundle-from-oci', '--repo', repository];
    return run('gh', [...words, '--custom-trusted-root', root, '--predicate-type', predicate, ...issuer], {
      GH_TOKEN: 'none',
      GH_CONFIG_DIR: home,
    });
  };
  expect(verify('acme/trow', VERIFIED)).toMatchObject({ code: 0 });
  expect(verify('acme/other', VERIFIED).code).not.toBe(0);
  expect(verify('acme/trow', 'https://example.com/else').code).not.toBe(0);
});

full('Kyverno admits what was verified, and nothing else, with the policy of examples/', () => {
  const home = mkdtempSync(join(tmpdir(), 'multihull-soak-kyverno-'));
  const env = { COSIGN_PASSWORD: 'x' };
  must(found['TESTBED_COSIGN'] ?? '', ['generate-key-pair'], { cwd: home, env: { ...process.env, ...env } });
  const signing = ['--signing-key', join(home, 'cosign.key'), '--rekor-url', 'off', '--tsa-url', 'off'];
  const images = {
    verified: build(freshImage('kyverno'), signing, env),
    lax: build(freshImage('kyverno'), [...signing, '--skip-checks', 'libraries'], env),
    unsigned: build(freshImage('kyverno'), ['--sign', 'off']),
  };
  // Kyverno takes certificates of the public Sigstore only, so the key stands where the identity does.
  const key = readFileSync(join(home, 'cosign.pub'), 'utf8').trim().split('\n');
  const lines = ['- keys:', '    publicKeys: |-', ...key.map((line) => `      ${line}`)];
  const entry = [...lines, '    rekor: { ignoreTlog: true }', '    ctlog: { ignoreSCT: true }'];
  const text = readFileSync(join(ROOT, 'examples/admission/kyverno.yaml'), 'utf8');
  const policy = text
    .replace(
      /^ +- keyless:\n[\s\S]*?(?=^ +conditions:)/m,
      entry.map((line) => `${' '.repeat(20)}${line}\n`).join(''),
    )
    .replace('ghcr.io/acme/*', '*');
  expect(policy).not.toContain('keyless');
  writeFileSync(join(home, 'policy.yaml'), policy);
  const admits = (image: string): Ended => {
    const pod = join(home, 'pod.yaml');
    const container = { name: 'c', image };
    const metadata = { name: 'pod', namespace: 'default' };
    writeFileSync(
      pod,
      JSON.stringify({ apiVersion: 'v1', kind: 'Pod', metadata, spec: { containers: [container] } }),
    );
    return run('kyverno', ['apply', join(home, 'policy.yaml'), '--resource', pod, '--registry']);
  };
  expect(admits(images.verified).text).toMatch(/pass: [1-9]\d*, fail: 0, warn: 0, error: 0/);
  for (const image of [images.lax, images.unsigned])
    expect(admits(image)).toMatchObject({ code: 1, text: expect.stringMatching(/pass: 0, fail: [1-9]/) });
});

/** As distroless has it: of each package a file without its status, and lists of files that are no packages. */
const DISTROLESS = String.raw`FROM debian:bookworm-slim AS debian
RUN mkdir -p /out/var/lib/dpkg/status.d /out/etc /out/bin /out/lib64 /out/lib/x86_64-linux-gnu && \
    awk -v RS= '/^Package: (libc6|base-files|libssl3|tzdata|netbase|gcc-12-base|libgcc-s1|libpcre2-8-0|dpkg)\n/ { \
      split($1 " " $2, word, " "); file = "/out/var/lib/dpkg/status.d/" word[2]; \
      gsub(/Status: [^\n]*\n/, ""); print > file; print "0 usr/x" > (file ".md5sums") }' /var/lib/dpkg/status && \
    cp /etc/os-release /out/etc/ && cp /bin/true /out/bin/ && cp /lib64/ld-linux-x86-64.so.2 /out/lib64/ && \
    cp /lib/x86_64-linux-gnu/libc.so.6 /out/lib/x86_64-linux-gnu/
FROM scratch
COPY --from=debian /out /
CMD ["/bin/true"]
`;

/** In the form of Alpine's own database: a subpackage with its origin, one with a version of git, files in between. */
const ALPINE = `FROM debian:bookworm-slim AS debian
FROM scratch
COPY --from=debian /bin/true /bin/true
COPY --from=debian /lib64/ld-linux-x86-64.so.2 /lib64/
COPY --from=debian /lib/x86_64-linux-gnu/libc.so.6 /lib/x86_64-linux-gnu/
COPY os-release /etc/os-release
COPY installed /lib/apk/db/installed
CMD ["/bin/true"]
`;
const OS_RELEASE = 'NAME="Alpine Linux"\nID=alpine\nVERSION_ID=3.21.3\nPRETTY_NAME="Alpine Linux v3.21"\n';
const apkEntry = (name: string, version: string, origin: string) =>
  [
    ...['C:Q1qKcZ+j23xssAXmgQhkOO8dHnbWw=', `P:${name}`, `V:${version}`, 'A:x86_64', 'S:411000', 'I:650000'],
    ...['T:what it is', 'U:https://example.com/', 'L:MIT', `o:${origin}`, 'm:Somebody <a@example.com>'],
    ...['t:1700000000', 'c:0123456789abcdef0123456789abcdef01234567', 'D:so:libc.musl-x86_64.so.1'],
    ...['p:so:x=1', 'F:lib', 'R:x.so', 'a:0:0:755', 'Z:Q1qKcZ+j23xssAXmgQhkOO8dHnbWw='],
  ].join('\n');
const INSTALLED = `${[
  apkEntry('musl', '1.2.5-r9', 'musl'),
  apkEntry('busybox', '1.37.0-r12', 'busybox'),
  apkEntry('ssl_client', '1.37.0-r12', 'busybox'),
  apkEntry('libcrypto3', '3.3.3-r0', 'openssl'),
  apkEntry('alpine-baselayout-data', '3.6.8-r1', 'alpine-baselayout'),
].join('\n\n')}\n\n`;

full.each([
  ['deb', 'status.d', { Dockerfile: DISTROLESS }, 6],
  ['apk', 'Alpine’s database', { Dockerfile: ALPINE, 'os-release': OS_RELEASE, installed: INSTALLED }, 5],
] as const)('syft finds the same packages as we do: %s, %s', (type, _where, files, least) => {
  const { directory: own } = checkout(files);
  const flags = ['--context', own, '--platforms', 'linux/amd64', '--tags', 'edge', '--cache', 'off'];
  const words = ['build', '--images', freshImage('syft'), ...flags, '--builder', BUILDER, '--sign', 'off'];
  const image = must(process.execPath, cli(...words)).trim();
  const format = ['--format', '{{json .SBOM}}'];
  const inspected: { readonly SPDX: Spdx } = JSON.parse(
    must('docker', ['buildx', 'imagetools', 'inspect', ...format, image]),
  );
  expect(invalid(inspected.SPDX)).toBe('');
  const ours = inspected.SPDX.packages.flatMap(({ externalRefs = [] }) =>
    externalRefs.flatMap(({ referenceLocator }) => {
      const purl = new RegExp(`^pkg:${type}/.*`).exec(referenceLocator)?.[0];
      return purl === undefined ? [] : [bare(purl)];
    }),
  );
  const seen = run('syft', ['scan', `registry:${image}`, '--output', 'json', '--quiet'], SYFT);
  const { artifacts }: Scan = JSON.parse(seen.stdout);
  const theirs = artifacts.filter((one) => one.type === type).map(({ purl }) => bare(purl));
  expect(theirs.length).toBeGreaterThanOrEqual(least);
  expect(ours.sort()).toEqual(theirs.sort());
});

interface Spdx {
  readonly packages: readonly {
    readonly externalRefs?: readonly { readonly referenceLocator: string }[];
  }[];
}

interface Scan {
  readonly artifacts: readonly { readonly type: string; readonly purl: string }[];
}

/** Type, distribution, name and version; of the qualifiers there are different habits. */
function bare(purl: string): string {
  return purl.replace(/\?.*$/, '');
}

full('syft finds the packages that our SBOM has, and reads it', () => {
  const image = build(freshImage('syft'), []);
  const format = ['--format', '{{json .SBOM}}'];
  const inspected = must('docker', ['buildx', 'imagetools', 'inspect', ...format, image]);
  const sboms: Readonly<Record<string, { readonly SPDX: object }>> = JSON.parse(inspected);
  const home = mkdtempSync(join(tmpdir(), 'multihull-soak-syft-'));
  for (const platform of ['linux/amd64', 'linux/arm64']) {
    const file = join(home, 'sbom.spdx.json');
    writeFileSync(file, JSON.stringify(sboms[platform]?.SPDX));
    const debian = ({ stdout }: Ended): readonly string[] => {
      const { artifacts }: { readonly artifacts: readonly Record<string, string>[] } = JSON.parse(stdout);
      return artifacts
        .filter(({ type }) => type === 'deb')
        .map(({ name, version }) => `${name} ${version}`)
        .sort();
    };
    const environment = SYFT;
    const read = debian(run('syft', ['convert', file, '--output', 'json'], environment));
    const words = ['scan', `registry:${image}`, '--platform', platform, '--output', 'json', '--quiet'];
    const seen = debian(run('syft', words, environment));
    expect(seen.length).toBeGreaterThan(50);
    expect(read).toEqual(seen);
    expect(invalid(sboms[platform]?.SPDX ?? {})).toBe('');
  }
  expect(invalid({ ...sboms['linux/amd64']?.SPDX, documentNamespace: 'nothing' })).toContain('namespace');
});
