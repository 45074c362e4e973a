/**
 * Files that another frontend than docker/dockerfile builds (`# syntax=IMAGE`): BuildKit runs that image, which reads the file
 * as it likes. What is found in the file is then a guess, which refuses nothing and looks nothing up.
 */
import { parseReference } from '../../domain/names/reference.ts';
import { UserError } from '../../errors.ts';
import { readDirectives } from '../syntax/directives.ts';
import { analyseDockerfile } from './analyse.ts';
import type { DockerfileAnalysis, DockerfileOptions } from './dockerfile-facts.ts';

export interface Frontend {
  /** As it is written. */
  readonly image: string;
  readonly line: number;
}

/** The argument that counts more than the file (moby/buildkit, frontend/dockerfile/builder/build.go). */
const SYNTAX_ARGUMENT = 'BUILDKIT_SYNTAX';
/** A mirror keeps the path. */
const OFFICIAL = /(?:^|\/)docker\/dockerfile(?:-upstream)?$/;

/** The frontend that builds a file, where it is none of docker/dockerfile's. */
export function foreignFrontend(
  text: string,
  buildArgs: Readonly<Record<string, string>>,
): Frontend | undefined {
  const named = buildArgs[SYNTAX_ARGUMENT] ?? syntaxOf(text);
  const [image = ''] = named?.split(' ') ?? [];
  if (image === '') return undefined;
  const reference = parseReference(image);
  // What is no name of an image is for BuildKit to refuse.
  if ('problem' in reference || OFFICIAL.test(reference.path)) return undefined;
  const lines = text.split('\n');
  return { image, line: Math.max(1, lines.findIndex((line) => line.includes(image)) + 1) };
}

/** As BuildKit looks for it: behind `#`, behind `//`, or in a file that is JSON as a whole (parser/directives.go). */
function syntaxOf(text: string): string | undefined {
  const lines = text.replace(/^\ufeff/, '').split('\n');
  return (
    readDirectives(lines).get('syntax') ??
    readDirectives(lines.map((line) => line.replace(/^\/\//, '#'))).get('syntax') ??
    jsonSyntax(text)
  );
}

function jsonSyntax(text: string): string | undefined {
  if (!text.trimStart().startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    const syntax = typeof value === 'object' && value !== null ? Reflect.get(value, 'syntax') : undefined;
    return typeof syntax === 'string' ? syntax : undefined;
  } catch {
    return undefined;
  }
}

/** @throws UserError for a file that is no Dockerfile: without one there is nothing to plan with. */
export function analyseForeign(
  text: string,
  options: DockerfileOptions,
  { image, line }: Frontend,
): DockerfileAnalysis {
  const file = options.file ?? 'Dockerfile';
  const analysis = (() => {
    try {
      return analyseDockerfile(text, options);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      throw new UserError(
        `${file} is built by the frontend ${image}, and cannot be read as a Dockerfile: ${error.message}`,
        {
          input: 'file',
          value: file,
          remedy:
            'Build and push it with docker buildx build, and give the image to multihull verify or multihull promote.',
          location: { file, line },
          cause: error,
        },
      );
    }
  })();
  return {
    ...analysis,
    foreignFrontend: image,
    bases: [],
    rustUnderEmulation: [],
    hints: [
      {
        kind: 'foreign-frontend',
        line,
        message: `${image} builds this file, and not docker/dockerfile: stages, platforms and emulated compiles are only read from it as if it were a Dockerfile`,
        remedy:
          'Nothing was refused because of them, and base images were not looked up. What comes of the build is verified as ever.',
      },
    ],
  };
}
