/**
 * Runs the programs that cargo made once on this machine, where there is no Docker: with the loader and the libraries that
 * their image has, but in no container. What a program starts or reads is the machine's own, as its user.
 */
import { join } from 'node:path';
import { PROGRAMS } from '../domain/image-layout.ts';
import { EnvironmentError } from '../errors.ts';
import { extractFiles } from '../image/layers/extract-files.ts';
import type { AssemblyPlan } from '../plan/model/assembly.ts';
import type { Command, Ports } from '../ports.ts';
import type { ImageSource } from '../registry/oci/oci-types.ts';
import type { SmokeRun } from '../verify/smoke-rules.ts';
import type { ImageView } from '../verify/view/image-view.ts';
import { KEEP_BYTES, LIMIT_SECONDS } from './run-smoke.ts';

/** Loader and libraries of one program. */
const MAX_BYTES = 256 * 1024 * 1024;

interface FilePlace {
  /** In the image, without links. */
  readonly path: string;
  readonly layer: number;
}

/** What a platform's image starts, as far as it is needed to start it elsewhere. */
export type SmokeSubject = { readonly platform: string } & (
  | {
      readonly kind: 'program';
      /** In the image; it is one of those that were compiled here. */
      readonly program: string;
      readonly entrypoint: readonly string[];
      readonly env: readonly string[];
      /** undefined for a static program. */
      readonly loader: (FilePlace & { readonly flavour: 'glibc' | 'musl' }) | undefined;
      /** By the name that is asked for. */
      readonly libraries: ReadonlyMap<string, FilePlace>;
    }
  | { readonly kind: 'other'; readonly reason: string }
);

/** Taken from an image before it is forgotten. */
export function smokeSubject({ platform, image, programs }: ImageView): SmokeSubject {
  const other = (reason: string): SmokeSubject => ({ platform: platform.name, kind: 'other', reason });
  const program = programs.find(({ start }) => start !== undefined);
  if (!program?.path.startsWith(`${PROGRAMS}/`))
    return other(
      'what the image starts is not a program that was compiled here, and nothing else of an image is executed without Docker',
    );
  const { loader, closure } = program;
  const { Entrypoint = [], Env = [] } = image.config.config;
  const subject = {
    platform: platform.name,
    kind: 'program' as const,
    program: program.path,
    entrypoint: Entrypoint,
    env: Env,
  };
  if (loader.kind === 'none') return { ...subject, loader: undefined, libraries: new Map() };
  if (loader.kind !== 'found' || loader.flavour === 'other' || !closure)
    return other('its loader is not one that can be started by itself');
  // A file's own path, not the one by which others name it: in Debian that of the loader leads through links.
  const libraries = new Map<string, FilePlace>();
  for (const [name, { entry, layer }] of closure.byName)
    if (!name.includes('/')) libraries.set(name, { path: entry.path, layer });
  const { entry, layer, flavour } = loader;
  return { ...subject, loader: { path: entry.path, layer, flavour }, libraries };
}

export interface SmokeHere {
  readonly plan: AssemblyPlan;
  /** By platform; the machine's own and those with a handler in the kernel are not in it. */
  readonly emulators: ReadonlyMap<string, string>;
  /** Of the base's layers; undefined from scratch. */
  readonly source: ImageSource | undefined;
  readonly command: readonly string[];
  /** This run's own; programs start in a directory below it, with nothing in it. */
  readonly directory: string;
  readonly limitSeconds?: number;
}

/** @throws EnvironmentError when a layer of the base cannot be read. */
export async function runHere(
  subjects: readonly SmokeSubject[],
  request: SmokeHere,
  ports: Pick<Ports, 'exec' | 'files' | 'clock' | 'log'>,
): Promise<readonly SmokeRun[]> {
  const runs: SmokeRun[] = [];
  for (const subject of subjects) {
    const run = await runOne(subject, request, ports);
    const how = run.kind === 'ended' ? `exit code ${run.exitCode}` : run.kind;
    ports.log.info(`smoke ${subject.platform}, on this machine: ${how}`);
    runs.push(run);
  }
  return runs;
}

async function runOne(
  subject: SmokeSubject,
  request: SmokeHere,
  ports: Pick<Ports, 'exec' | 'files' | 'clock'>,
): Promise<SmokeRun> {
  const { platform } = subject;
  const notRun = (reason: string): SmokeRun => ({ kind: 'not-run', platform, reason });
  if (subject.kind === 'other') return notRun(`it needs Docker: ${subject.reason}`);
  const root = join(request.directory, 'smoke', platform.replaceAll('/', '-'));
  const missing = await unpack(subject, request, root, ports);
  if (missing !== undefined) return notRun(`it needs Docker: ${missing} could not be taken out of its layer`);
  const work = join(root, 'work');
  await ports.files.makeDirectory(work, { mode: 0o700 });
  const emulator = request.emulators.get(platform);
  const tool = emulator === undefined ? undefined : await ports.exec.which(emulator);
  if (emulator !== undefined && tool === undefined)
    throw new EnvironmentError(`${emulator} is not on PATH any more`, {
      remedy: 'Something removed it while the image was built; run again.',
    });
  const image = request.plan.images.find((one) => one.platform.name === platform);
  const program = join(image?.gathered ?? '', subject.program);
  const limitSeconds = request.limitSeconds ?? LIMIT_SECONDS;
  const started = ports.clock.monotonic();
  const result = await ports.exec.run(commandOf(subject, { tool, root, program, work }, request.command), {
    timeoutMs: limitSeconds * 1000,
    keepBytes: KEEP_BYTES,
  });
  const output = `${result.stdout}${result.stderr}`;
  if (result.timedOut) return { kind: 'timed-out', platform, limitSeconds, output };
  const seconds = (ports.clock.monotonic() - started) / 1000;
  return { kind: 'ended', platform, exitCode: result.exitCode, output, seconds, isHere: true };
}

/** Starts the loader of the image with the program: what the machine has of either is not asked. */
function commandOf(
  { loader, entrypoint, env }: Extract<SmokeSubject, { kind: 'program' }>,
  paths: { tool: string | undefined; root: string; program: string; work: string },
  command: readonly string[],
): Command {
  const { tool: emulator, root, program, work } = paths;
  const [tool = program, ...args] = [
    ...(emulator === undefined ? [] : [emulator, '-L', root]),
    ...(loader
      ? [
          join(root, 'loader'),
          ...(loader.flavour === 'glibc' ? ['--inhibit-cache'] : []),
          ...['--library-path', join(root, 'lib')],
        ]
      : []),
    program,
    ...entrypoint.slice(1),
    ...command,
  ];
  const own = env.flatMap((pair) => {
    const at = pair.indexOf('=');
    // The paths in them are the image's.
    return at < 1 || pair.startsWith('LD_') ? [] : [[pair.slice(0, at), pair.slice(at + 1)] as const];
  });
  // The image's variables and no others: nothing of the job gets there.
  return {
    tool,
    args,
    cwd: work,
    inherits: 'nothing',
    env: { ...Object.fromEntries(own), HOME: work, TMPDIR: work },
  };
}

/** Loader and libraries become files of this run: no links, under names of ours. @returns what could not be had. */
async function unpack(
  { platform, loader, libraries }: Extract<SmokeSubject, { kind: 'program' }>,
  { plan, source }: SmokeHere,
  root: string,
  { files }: Pick<Ports, 'files'>,
): Promise<string | undefined> {
  const image = plan.images.find((one) => one.platform.name === platform);
  if (!image || !loader) return undefined;
  const base = image.base?.layers ?? [];
  const wanted = [
    { to: join(root, 'loader'), place: loader },
    ...[...libraries].map(([name, place]) => ({ to: join(root, 'lib', name), place })),
  ];
  for (const { to, place } of wanted.filter((one) => one.place.layer >= base.length))
    await files.copyExecutable(join(image.gathered, place.path), to);
  let room = MAX_BYTES;
  for (const [index, layer] of base.entries()) {
    const here = wanted.filter(({ place }) => place.layer === index);
    if (here.length === 0 || !source) continue;
    const found = await extractFiles(source, layer, new Set(here.map(({ place }) => place.path)), room);
    for (const { to, place } of here) {
      const bytes = found.get(place.path);
      if (!bytes) return place.path;
      room -= bytes.byteLength;
      await files.write(to, bytes, { mode: 0o755 });
    }
  }
  return undefined;
}
