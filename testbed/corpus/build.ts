/**
 * Makes the corpus: every row's image in the testbed's registry under `corpus/`, and as an OCI layout on disk. What
 * is there already, made of the same, is left as it is.
 */
import { existsSync } from 'node:fs';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../exec.ts';
import { fillOnce, keyOf, writeAtomic } from '../files.ts';
import { note, step } from '../log.ts';
import { partial, root } from '../paths.ts';
import { artifacts } from './artifacts.ts';
import { CASES } from './cases.ts';
import { assemble, contentOf, type Descriptor, type Document } from './image.ts';
import { openRegistry, type Registry } from './registry.ts';
import type { Buildx, Image, Row } from './types.ts';

/** One image of the corpus, where it is. */
export interface Made {
  readonly row: Row;
  /** `127.0.0.1:PORT/corpus/name@sha256:…` */
  readonly reference: string;
  /** A directory with an OCI layout. */
  readonly layout: string;
}

/** Bytes of all layouts, once each; layouts have links to them. */
const STORE = join(root, 'corpus', 'blobs');
const MADE_BY = 1;

/** Makes what is not there yet. */
export async function buildCorpus(host: string): Promise<readonly Made[]> {
  const directory = await artifacts();
  const registry = openRegistry(host);
  const code = await Promise.all(
    ['image.ts', 'packing.ts', 'build.ts'].map((name) => readFile(join(import.meta.dirname, name), 'utf8')),
  );
  const base = (await registry.document('library/debian', 'bookworm-slim'))?.descriptor.digest ?? '';
  await mkdir(STORE, { recursive: true });
  const made: Made[] = [];
  await step(`the corpus: ${CASES.length} images`, async () => {
    for (const row of CASES) {
      const key = keyOf(
        String(MADE_BY),
        JSON.stringify([row.name, row.made, row.shape]),
        directory,
        base,
        ...code,
      );
      made.push(
        await makeOne(row, key, directory, registry, host).catch((cause: unknown) => {
          throw new Error(`corpus/${row.name}: ${cause instanceof Error ? cause.message : cause}`, { cause });
        }),
      );
    }
  });
  return made;
}

async function makeOne(
  row: Row,
  key: string,
  directory: string,
  registry: Registry,
  host: string,
): Promise<Made> {
  const repository = `corpus/${row.name}`;
  const layout = join(root, 'corpus', `${row.name}-${key}`);
  const record = `${layout}.digest`;
  const known = existsSync(record) ? await readFile(record, 'utf8') : undefined;
  const there = await registry.digest(repository);
  if (known !== undefined && known === there && existsSync(layout))
    return { row, reference: `${host}/${repository}@${there}`, layout };
  if (isBuildx(row.made)) await build(row.made, `${host}/${repository}:1`, directory);
  else
    await registry.push(
      repository,
      await assemble({ ...row, made: row.made }, directory, (name, platform) =>
        registry.base(name, platform),
      ),
    );
  const digest = await registry.digest(repository);
  if (digest === undefined) throw new Error('it was pushed, and the registry does not have it');
  await rm(layout, { recursive: true, force: true });
  await fillOnce(layout, (into) => writeLayout(into, repository, digest, registry));
  await writeAtomic(record, digest);
  note(`${row.name}: made`);
  return { row, reference: `${host}/${repository}@${digest}`, layout };
}

function isBuildx(made: readonly Image[] | Buildx): made is Buildx {
  return 'dockerfile' in made;
}

async function build(
  { dockerfile, context, platforms, args }: Buildx,
  reference: string,
  directory: string,
): Promise<void> {
  const scratch = partial(join(root, 'corpus', 'context'));
  await mkdir(scratch, { recursive: true });
  try {
    await writeFile(join(scratch, 'Dockerfile'), dockerfile);
    for (const [name, content] of Object.entries(context))
      await writeFile(join(scratch, name), await contentOf(content, directory), { mode: 0o755 });
    const output = [
      'type=image',
      'push=true',
      `name=${reference}`,
      ...args.filter((arg) => !arg.startsWith('--')),
    ];
    const flags = ['--platform', platforms.join(','), ...args.filter((arg) => arg.startsWith('--'))];
    await run(
      ['docker', 'buildx', 'build', '--builder', 'default', ...flags, '--output', output.join(','), scratch],
      { log: 'corpus' },
    );
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Everything that can be reached from an image, as it is in the registry. */
async function writeLayout(
  into: string,
  repository: string,
  digest: string,
  registry: Registry,
): Promise<void> {
  const blobs = join(into, 'blobs/sha256');
  await mkdir(blobs, { recursive: true });
  const place = async (sha256: string, bytes: () => Promise<Buffer>): Promise<void> => {
    const name = sha256.replace('sha256:', '');
    const stored = join(STORE, name);
    if (!existsSync(stored)) {
      const temporary = partial(stored);
      await writeFile(temporary, await bytes());
      await link(temporary, stored).catch(() => undefined);
      await rm(temporary);
    }
    if (!existsSync(join(blobs, name))) await link(stored, join(blobs, name));
  };
  const walk = async (reference: string): Promise<Document | undefined> => {
    const document = await registry.document(repository, reference);
    if (!document) return undefined;
    await place(document.descriptor.digest, () => Promise.resolve(document.bytes));
    const parsed = JSON.parse(document.bytes.toString()) as {
      manifests?: readonly Descriptor[];
      config?: Descriptor;
      layers?: readonly Descriptor[];
    };
    for (const child of parsed.manifests ?? []) await walk(child.digest);
    for (const one of [...(parsed.config ? [parsed.config] : []), ...(parsed.layers ?? [])])
      await place(one.digest, () => registry.blob(repository, one.digest));
    return document;
  };
  const top = await walk(digest);
  await writeFile(join(into, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
  await writeFile(
    join(into, 'index.json'),
    JSON.stringify({ schemaVersion: 2, manifests: [top?.descriptor] }),
  );
}
