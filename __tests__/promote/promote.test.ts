import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type Digest, parseDigest } from '../../src/domain/names/digest.ts';
import { EnvironmentError } from '../../src/errors.ts';
import { pointWithBuildx, promote, readTags } from '../../src/promote/promote.ts';
import type { ImageStore } from '../../src/registry/oci/oci-types.ts';
import { testPorts } from '../fakes/ports.ts';
import { fakeTools, temporary } from '../fakes/tools.ts';
import { planOf } from '../plan/plan-samples.ts';

function digest(letter: string): Digest {
  const parsed = parseDigest(`sha256:${letter.repeat(64)}`);
  if (!parsed) throw new Error(`not a hex digit: ${letter}`);
  return parsed;
}
const [OLD, NEW, OTHER] = [digest('a'), digest('b'), digest('c')];

interface Scene {
  /** Where tags point before, by name; others do not exist. */
  readonly before: Readonly<Record<string, Digest>>;
  /** Tags that `imagetools create` refuses to move, by the digest they would get. */
  readonly refused?: readonly (readonly [tag: string, to: Digest])[];
  /** Tags that are moved although the command says that it failed. */
  readonly movedAnyway?: readonly string[];
  /** What the registry says when these are read. */
  readonly lies?: Readonly<Record<string, Digest>>;
  /** Tags that cannot be read after the first write. */
  readonly unreadable?: readonly string[];
  readonly deletes?: boolean;
}

/** A registry of tags as files: the fake docker writes them, the store reads and deletes them. */
async function scene({
  before,
  refused = [],
  movedAnyway = [],
  lies = {},
  unreadable = [],
  deletes = true,
}: Scene) {
  const directory = await temporary();
  await mkdir(join(directory, 'tags'));
  for (const [tag, to] of Object.entries(before)) await writeFile(join(directory, 'tags', tag), to);
  const move = `for last; do :; done; prev=; for word; do [ "$prev" = --tag ] && tag=\${word##*:}; prev=$word; done`;
  const write = `${move}; printf %s "\${last#*@}" > '${directory}/tags/'"$tag"`;
  const docker = await fakeTools({
    docker: [
      ...refused.map(([tag, to]) => ({
        on: `buildx imagetools create *:${tag} *@${to}`,
        code: 1,
        stderr: `ERROR: denied: ${tag}\n`,
        script: movedAnyway.includes(tag) ? write : ':',
      })),
      { on: 'buildx imagetools create *', script: write },
    ],
  });
  let hasWritten = false;
  const setTag = async (tag: string) => {
    if (hasWritten && unreadable.includes(tag))
      throw new EnvironmentError('the registry does not answer', { remedy: 'Wait.' });
    const text = await readFile(join(directory, 'tags', tag), 'utf8').catch(() => '');
    return (hasWritten ? lies[tag] : undefined) ?? parseDigest(text);
  };
  const never = () => Promise.reject(new Error('not asked for'));
  const store: ImageStore = {
    name: 'memory',
    resolve: async (tag) => {
      const found = await setTag(tag);
      return found && { mediaType: 'application/vnd.oci.image.index.v1+json', digest: found, size: 1 };
    },
    deleteTag: async (tag) => {
      if (deletes) await rm(join(directory, 'tags', tag));
      return deletes;
    },
    document: never,
    text: never,
    blob: never,
    confirm: never,
    putDocument: never,
    tags: never,
  };
  const run = async (names: readonly string[]) => {
    const plan = planOf({ tags: names.join('\n') });
    const ports = await testPorts(docker.env);
    const known = await readTags(plan.tags, () => store);
    hasWritten = true;
    const promotion = await promote(
      plan.tags.map((tag) => ({ tag, digest: NEW })),
      known,
      () => store,
      pointWithBuildx(plan, ports),
      ports.log,
    );
    const rows = promotion.tags.map(({ ref, status }) => `${ref.split(':')[1]} ${status}`);
    hasWritten = false;
    const now = await Promise.all(names.map(async (tag) => [tag, await setTag(tag)] as const));
    return { ...promotion, rows, now: Object.fromEntries(now), ports, calls: await docker.words() };
  };
  return { run };
}

const FIVE = ['one', 'two', 'three', 'four', 'five'];

describe('all tags move', () => {
  test('those that are there, and new ones', async () => {
    const { run } = await scene({ before: { one: OLD } });
    const result = await run(['one', 'two']);
    expect(result.promoted).toBe(true);
    expect(result.tags).toEqual([
      { ref: 'ghcr.io/acme/trow:one', before: OLD, after: NEW, status: 'moved' },
      { ref: 'ghcr.io/acme/trow:two', after: NEW, status: 'moved' },
    ]);
    expect(result.now).toEqual({ one: NEW, two: NEW });
  });

  test('one that is there already is left alone, and no command runs for it', async () => {
    const { run } = await scene({ before: { one: NEW, two: OLD } });
    const result = await run(['one', 'two']);
    expect(result.rows).toEqual(['one unchanged', 'two moved']);
    expect(result.calls).toHaveLength(1);
  });

  test('doing it again does nothing', async () => {
    const { run } = await scene({ before: { one: OLD } });
    await run(['one']);
    const again = await run(['one']);
    expect(again).toMatchObject({ promoted: true, rows: ['one unchanged'] });
    expect(again.calls).toHaveLength(1);
  });
});

describe('one cannot be moved', () => {
  const refused = [['three', NEW]] as const;

  test('the others point again to where they pointed, and new ones are gone', async () => {
    const { run } = await scene({ before: { one: OLD, two: OTHER, three: OLD, four: NEW }, refused });
    const result = await run(FIVE);
    expect(result.promoted).toBe(false);
    expect(result.rows).toEqual([
      'one restored',
      'two restored',
      'three failed',
      'four unchanged',
      'five removed',
    ]);
    expect(result.now).toEqual({ one: OLD, two: OTHER, three: OLD, four: NEW, five: undefined });
    expect(result.problem).toMatch(
      /^ghcr\.io\/acme\/trow:three: docker buildx imagetools create failed.*denied: three$/s,
    );
    expect(result.ports.log.of('warn')).toEqual(['1 of 5 tags could not be moved; the others are put back']);
  });

  test('every one of several is named', async () => {
    const { run } = await scene({
      before: {},
      refused: [
        ['one', NEW],
        ['two', NEW],
      ],
    });
    const result = await run(['one', 'two', 'three']);
    expect(result.rows).toEqual(['one failed', 'two failed', 'three removed']);
    expect(result.problem).toMatch(/trow:one:.*denied: one\n.*trow:two:.*denied: two/s);
  });
});

const PUT_BACK: readonly (readonly [string, Scene, string, Digest | undefined, RegExp | undefined])[] = [
  [
    'a write that went through although it failed is undone',
    { before: { one: OLD }, refused: [['one', NEW]], movedAnyway: ['one'] },
    'one failed',
    OLD,
    /denied: one/,
  ],
  [
    'also where the tag is new',
    { before: {}, refused: [['one', NEW]], movedAnyway: ['one'] },
    'one failed',
    undefined,
    /denied: one/,
  ],
  [
    'a registry that does not delete tags: it stays, and that is said',
    { before: {}, refused: [['two', NEW]], deletes: false },
    'one not-restored',
    NEW,
    /it is new, and this registry does not let tags be deleted/,
  ],
  [
    'a restore that fails is said',
    {
      before: { one: OLD },
      refused: [
        ['two', NEW],
        ['one', OLD],
      ],
    },
    'one not-restored',
    NEW,
    /denied: one/,
  ],
  [
    'a tag that is read back as something else has failed',
    { before: { one: OLD }, lies: { one: OTHER } },
    'one not-restored',
    OLD,
    /put back, it still points at sha256:c/,
  ],
  [
    'a tag that cannot be read back is not claimed to be anywhere',
    { before: { one: OLD }, unreadable: ['one'] },
    'one not-restored',
    NEW,
    /does not answer/,
  ],
];

describe('what is put back', () => {
  test.each(PUT_BACK)('%s', async (_title, setting, row, now, message) => {
    const { run } = await scene(setting);
    const result = await run(['one', 'two']);
    expect(result.promoted).toBe(false);
    expect(result.rows[0]).toBe(row);
    expect(result.now['one']).toBe(now);
    expect(result.tags[0]?.message).toMatch(message ?? /^$/);
  });
});

test('a tag that cannot be read before keeps everything from moving', async () => {
  const plan = planOf({ tags: 'one' });
  const store = { resolve: () => Promise.reject(new EnvironmentError('down', { remedy: 'Wait.' })) };
  await expect(readTags(plan.tags, () => store as unknown as ImageStore)).rejects.toThrow('down');
});
