/** The Dockerfile, read and analysed. */
import { basename, join, relative } from 'node:path';
import { type Platform, parsePlatform } from '../domain/platform.ts';
import { UserError } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { nativePlatforms } from '../plan/builder.ts';
import { analyseDockerfile } from '../plan/dockerfile/analyse.ts';
import type { DockerfileFact } from '../plan/facts.ts';
import type { Ports } from '../ports.ts';

/**
 * @param native platforms for which the builder has nodes of its own.
 * @throws UserError when there is no Dockerfile, or BuildKit would refuse it.
 */
export async function probeDockerfile(
  inputs: Inputs,
  host: Platform,
  native: readonly string[],
  ports: Pick<Ports, 'files'>,
): Promise<DockerfileFact> {
  const { build } = inputs;
  const path = build.file ?? join(build.context, 'Dockerfile');
  const text = await ports.files.readTextIfExists(path);
  const shown = relative(inputs.ambient.workspace, path);
  const name = shown.startsWith('..') ? path : shown;
  if (text === undefined) {
    const near = (await ports.files.list(join(path, '..'))).filter((file) => /dockerfile/i.test(file));
    throw new UserError(`file: there is no ${name}`, {
      input: 'file',
      value: path,
      remedy:
        near.length > 0
          ? `Beside it there is ${near.join(', ')}: write file: ${relative(inputs.ambient.workspace, join(path, '..', near[0] ?? ''))}.`
          : `Write the path of your Dockerfile in file, relative to ${basename(inputs.ambient.workspace)}.`,
    });
  }
  const analysis = analyseDockerfile(text, {
    buildArgs: Object.fromEntries(build.args.map(({ key, value }) => [key, value])),
    target: build.target,
    platforms: inputs.platforms,
    buildPlatform: host,
    nativePlatforms: [...nativePlatforms(host), ...native.flatMap((text) => parsePlatform(text) ?? [])],
    buildContexts: ['multihull', ...build.contexts.map(({ key, value }) => `${key}=${value}`)],
    file: name,
  });
  return { path, analysis, declaredArgs: declaredArgs(text) };
}

/** Names that some ARG declares; a build argument that nobody declares would only be noise in the provenance. */
export function declaredArgs(dockerfile: string): readonly string[] {
  const names = [...dockerfile.matchAll(/^[ \t]*ARG[ \t]+(.+)$/gim)].flatMap((match) =>
    (match[1] ?? '').split(/[ \t]+/).map((word) => word.split('=')[0] ?? ''),
  );
  return [...new Set(names.filter((name) => /^[A-Za-z_]\w*$/.test(name)))];
}
