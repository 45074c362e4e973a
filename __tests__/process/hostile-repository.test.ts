/**
 * Repositories whose configuration names a program: it must not run, whatever is asked. Each row is first shown to be
 * dangerous, where plain git can be made to run its program.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, chmod, cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { openCheckout } from '../../src/git/checkout.ts';
import { probeGit } from '../../src/probe/git-facts.ts';
import { testPorts } from '../fakes/ports.ts';
import { fakeTools, temporary } from '../fakes/tools.ts';
import { GITHUB, RUN_ENVIRONMENT } from '../fakes/typed-inputs.ts';

const ENV = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CEILING_DIRECTORIES: '/tmp' };
const STARTER = `import { cli } from '${new URL('../../src/entries/cli.ts', import.meta.url)}';\nawait cli();\n`;
const MISSING = 'a'.repeat(40);

interface Row {
  readonly title: string;
  /** The repository's config; EVIL is the path of the program. */
  readonly config: string;
  /** What makes plain git run it. */
  readonly control?: readonly string[];
  /** Hooks of that name are the program. */
  readonly hooks?: readonly string[];
  readonly attributes?: string;
}

const PROMISOR = `[extensions]
partialClone = origin
[core]
repositoryformatversion = 1
[remote "origin"]
promisor = true
`;
const LAZY = ['cat-file', 'commit', MISSING];

const ROWS: readonly Row[] = [
  {
    title: 'promisor remote with uploadpack',
    config: `${PROMISOR}url = /tmp\nuploadpack = EVIL`,
    control: LAZY,
  },
  {
    title: 'promisor remote over ssh',
    config: `${PROMISOR}url = ssh://localhost/x\n[core]\nsshCommand = EVIL`,
    control: LAZY,
  },
  {
    title: 'promisor remote over ext',
    config: `${PROMISOR}url = ext::EVIL\n[protocol "ext"]\nallow = always\n[protocol]\nallow = always`,
    control: LAZY,
  },
  {
    title: 'promisor remote that insteadOf sends to ext',
    config: `${PROMISOR}url = https://example.invalid/x\n[url "ext::EVIL "]\ninsteadOf = https://example.invalid/\n[protocol "ext"]\nallow = always`,
    control: LAZY,
  },
  {
    title: 'promisor remote over git with a proxy',
    config: `${PROMISOR}url = git://localhost/x\n[core]\ngitProxy = EVIL`,
    control: LAZY,
  },
  {
    title: 'promisor remote with a helper of its own',
    config: `${PROMISOR}url = x\nvcs = ext\n[protocol "ext"]\nallow = always\n[remote "origin"]\nurl = EVIL`,
  },
  {
    title: 'log.showSignature and gpg.program',
    config: '[log]\nshowSignature = true\n[gpg]\nprogram = EVIL',
    control: ['log', '-1'],
  },
  {
    title: 'log.showSignature and gpg.openpgp.program',
    config: '[log]\nshowSignature = true\n[gpg "openpgp"]\nprogram = EVIL',
    control: ['log', '-1'],
  },
  {
    title: 'other signature programs',
    config:
      '[log]\nshowSignature = true\n[gpg]\nformat = ssh\n[gpg "ssh"]\nprogram = EVIL\ndefaultKeyCommand = EVIL\nallowedSignersFile = /dev/null\n[gpg "x509"]\nprogram = EVIL\n[tag]\ngpgSign = true\n[commit]\ngpgSign = true',
    control: ['commit', '--allow-empty', '-m', 'x'],
  },
  { title: 'core.fsmonitor', config: '[core]\nfsmonitor = EVIL', control: ['status'] },
  {
    title: 'clean filter',
    config: '[filter "x"]\nclean = EVIL\nsmudge = EVIL\nrequired = true',
    attributes: '* filter=x\n',
    control: ['add', 'file'],
  },
  {
    title: 'process filter',
    config: '[filter "x"]\nprocess = EVIL\nrequired = true',
    attributes: '* filter=x\n',
    control: ['add', 'file'],
  },
  { title: 'diff.external', config: '[diff]\nexternal = EVIL', control: ['diff'] },
  {
    title: 'textconv, diff and merge drivers',
    config:
      '[diff "x"]\ntextconv = EVIL\ncommand = EVIL\n[merge "x"]\ndriver = EVIL\n[diff]\nexternal = EVIL\n[interactive]\ndiffFilter = EVIL',
    attributes: '* diff=x merge=x\n',
    control: ['diff'],
  },
  {
    title: 'pager and editor',
    config:
      '[core]\npager = EVIL\neditor = EVIL\n[pager]\nrev-parse = EVIL\nshow = EVIL\nfor-each-ref = EVIL\nrev-list = EVIL\n[sequence]\neditor = EVIL',
    control: ['commit', '--allow-empty'],
  },
  {
    title: 'aliases of our commands',
    config:
      '[alias]\nrev-parse = !EVIL\nrev-list = !EVIL\nfor-each-ref = !EVIL\nmerge-base = !EVIL\nremote = !EVIL\nx = !EVIL',
    control: ['x'],
  },
  { title: 'trace2', config: '[trace2]\neventTarget = |EVIL\nnormalTarget = EVIL\nperfTarget = EVIL' },
  {
    title: 'credential helper and askpass',
    config: '[credential]\nhelper = !EVIL\n[core]\naskPass = EVIL',
    control: ['credential', 'fill'],
  },
  {
    title: 'hooks',
    config: '',
    hooks: [
      'reference-transaction',
      'post-index-change',
      'pre-auto-gc',
      'post-checkout',
      'fsmonitor-watchman',
    ],
    control: ['update-ref', 'refs/heads/x', 'HEAD'],
  },
  {
    title: 'core.hooksPath',
    config: '[core]\nhooksPath = HOOKS',
    control: ['update-ref', 'refs/heads/x', 'HEAD'],
  },
  {
    title: 'hooks that the configuration names',
    config: '[hook "x"]\ncommand = EVIL\nevent = reference-transaction\nevent = post-index-change',
  },
  {
    title: 'include',
    config: '[include]\npath = included',
    control: ['status'],
  },
  { title: 'core.worktree', config: '[core]\nworktree = WORK\nfsmonitor = EVIL', control: ['status'] },
  {
    title: 'submodule update and alternates',
    config:
      '[submodule]\nrecurse = true\n[submodule "x"]\nupdate = !EVIL\nurl = ext::EVIL\n[core]\nalternateRefsCommand = EVIL\n[uploadpack]\npackObjectsHook = EVIL\n[gc]\nrecentObjectsHook = EVIL\nauto = 1',
  },
];

/** A checkout with such a configuration; `bare`: the repository's own files lie in the directory itself. */
async function hostile({ config, hooks, attributes }: Row, shape: 'checkout' | 'bare' | 'gitfile') {
  const base = await temporary('multihull-hostile-');
  const [evil, marker] = [join(base, 'evil.sh'), join(base, 'ran')];
  await writeFile(evil, `#!/bin/sh\necho "$0 $*" >> '${marker}'\nexit 1\n`);
  await chmod(evil, 0o755);
  const hooksPath = join(base, 'hooks');
  await mkdir(hooksPath);
  await cp(evil, join(hooksPath, 'reference-transaction'));
  const directory = join(base, 'work');
  const env = { PATH: process.env['PATH'] ?? '', ...ENV };
  const git = (args: readonly string[], input = '') =>
    execFileSync('git', args, { cwd: directory, env, encoding: 'utf8', input });
  await mkdir(directory);
  git(['init', '-q', '-b', 'main']);
  await writeFile(join(directory, 'file'), 'one\n');
  git(['add', 'file']);
  const tree = git(['write-tree']).trim();
  const author = 'a <a@b> 1772600767 +0000';
  const signed = `tree ${tree}\nauthor ${author}\ncommitter ${author}\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n aaaa\n -----END PGP SIGNATURE-----\n\none\n`;
  const sha = git(['hash-object', '-t', 'commit', '-w', '--stdin', '--literally'], signed).trim();
  git(['update-ref', 'refs/heads/main', sha]);
  await writeFile(join(directory, 'Dockerfile'), 'FROM scratch\nCOPY file /\n');
  await writeFile(join(directory, 'file'), 'two\n');
  if (attributes !== undefined) await writeFile(join(directory, '.gitattributes'), attributes);
  const repository = join(directory, '.git');
  await writeFile(join(repository, 'included'), `[core]\nfsmonitor = ${evil}\n`);
  for (const hook of hooks ?? []) await cp(evil, join(repository, 'hooks', hook));
  const text = config.replaceAll('EVIL', evil).replaceAll('HOOKS', hooksPath).replaceAll('WORK', directory);
  await appendFile(join(repository, 'config'), `\n${text}\n`);
  if (shape === 'gitfile') {
    await cp(repository, join(base, 'elsewhere'), { recursive: true });
    await rm(repository, { recursive: true });
    await writeFile(repository, `gitdir: ${join(base, 'elsewhere')}\n`);
  }
  if (shape === 'bare') {
    for (const name of ['HEAD', 'config', 'objects', 'refs', 'hooks', 'included'])
      await cp(join(repository, name), join(directory, name), { recursive: true });
    await rm(repository, { recursive: true });
  }
  return { directory, sha, ran: () => existsSync(marker) };
}

test.each(ROWS.filter(({ control }) => control))('$title: plain git runs the program', async (row) => {
  const { directory, ran } = await hostile(row, 'checkout');
  const env = { PATH: process.env['PATH'], ...ENV, GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@b' };
  const who = { GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@b', TERM: 'dumb' };
  const input = 'protocol=https\nhost=example.invalid\n\n';
  spawnSync('git', [...(row.control ?? [])], { cwd: directory, env: { ...env, ...who }, input });
  expect(ran()).toBe(true);
});

describe.each(ROWS)('$title', (row) => {
  test.each(['checkout', 'bare', 'gitfile'] as const)('%s: we do not', async (shape) => {
    const { directory, sha, ran } = await hostile(row, shape);
    const ports = await testPorts(ENV);
    const environment = { ...RUN_ENVIRONMENT, workspace: directory };
    await probeGit(environment, directory, ports);
    await probeGit({ ...environment, github: { ...GITHUB, sha: MISSING } }, directory, ports);
    const opened = await openCheckout(directory, ports);
    if (shape === 'bare') expect(opened).toMatchObject({ kind: 'refused' });
    else if (opened.kind === 'found') {
      await opened.checkout.committedAt(MISSING);
      await opened.checkout.isAncestor(sha, MISSING);
      await opened.checkout.commit(MISSING);
      await opened.checkout.changedFiles();
    }
    // What buildx asks git for a build's provenance (util/gitutil in its sources).
    const asks = [
      ['rev-parse', '--is-inside-work-tree'],
      ['show', '--format=%H', 'HEAD', '--quiet', '--'],
      ['show', '--format=%H', MISSING, '--quiet', '--'],
      ['remote', 'get-url', 'origin'],
    ];
    for (const args of asks) await ports.exec.run({ tool: 'git', args: ['-C', directory, ...args] });
    expect(ran()).toBe(false);
  });
});

describe('multihull plan', () => {
  const groups = [
    ['promisor remotes', ROWS.filter(({ title }) => title.startsWith('promisor remote with uploadpack'))],
    ['everything else', ROWS.filter(({ config }) => !config.includes('promisor'))],
  ] as const;
  const shapes = ['checkout', 'bare'] as const;
  test.each(groups.flatMap(([title, rows]) => shapes.map((shape) => [title, shape, rows] as const)))(
    '%s, %s: nothing runs, in a workflow and without',
    async (_title, shape, rows) => {
      const all: Row = {
        title: '',
        config: rows.map(({ config }) => config).join('\n'),
        attributes: '* filter=x diff=x merge=x\n',
        hooks: rows.flatMap(({ hooks }) => hooks ?? []),
      };
      const { directory, ran } = await hostile(all, shape);
      const tools = await fakeTools({
        docker: [
          { on: 'version *', stdout: '28.5.1\n' },
          { on: 'buildx version', stdout: 'github.com/docker/buildx v0.33.0 x\n' },
        ],
      });
      const github = {
        GITHUB_ACTIONS: 'true',
        GITHUB_EVENT_NAME: 'push',
        GITHUB_REF: 'refs/heads/main',
        GITHUB_SHA: MISSING,
        GITHUB_REPOSITORY: 'acme/trow',
        GITHUB_WORKSPACE: directory,
      };
      const starter = join(await temporary(), 'cli.mjs');
      await writeFile(starter, STARTER);
      for (const more of [{}, github]) {
        const { status, stdout, stderr } = spawnSync(
          process.execPath,
          [starter, 'plan', '--images', '127.0.0.1:9/acme/trow', '--push', 'false'],
          { cwd: directory, env: { ...tools.env, ...ENV, ...more }, encoding: 'utf8' },
        );
        expect(`${status}: ${stderr}`).toMatch(/^0:/);
        expect(ran()).toBe(false);
        // What a plan warns of is a part of it.
        if (shape === 'bare') expect(stdout).toContain('looks like a bare Git repository');
      }
    },
    60_000,
  );
});
