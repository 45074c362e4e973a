/** BuildKit's own reader of Dockerfiles (testbed/go/dockerfile-oracle), asked in one batch. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../../../testbed/exec.ts';
import { buildGoTool, findGo, moduleDirectory } from '../../../testbed/go.ts';
import { paths } from '../../../testbed/paths.ts';
import { dockerfileOracle } from '../../../testbed/versions.ts';

export interface WordQuestion {
  readonly Op: 'word';
  readonly Word: string;
  readonly Escape: string;
  readonly Env: Readonly<Record<string, string>>;
}

export interface WordAnswer {
  readonly result: string;
  readonly words: readonly string[] | null;
  readonly matched: readonly string[];
  readonly unmatched: readonly string[];
  readonly error?: string;
}

export interface FileQuestion {
  readonly Op: 'file';
  readonly Text: string;
  readonly Args: Readonly<Record<string, string>>;
  readonly Target: string;
  readonly Build: string;
  readonly Platforms: readonly string[];
}

interface Failure {
  readonly message: string;
  readonly line: number;
}

export interface FileAnswer {
  readonly failedIn: '' | 'parser' | 'instructions';
  readonly error?: Failure;
  readonly escape: string;
  readonly syntax: string;
  readonly instructions: readonly {
    readonly keyword: string;
    readonly line: number;
    readonly end: number;
    readonly flags: readonly string[];
    readonly args: readonly string[];
    readonly json: boolean;
    readonly heredocs: readonly {
      readonly name: string;
      readonly expand: boolean;
      readonly chomp: boolean;
      readonly content: string;
    }[];
  }[];
  readonly globalArgs: readonly string[];
  readonly stages: readonly {
    readonly name: string;
    readonly from: string;
    readonly platform: string;
    readonly line: number;
    readonly commands: number;
  }[];
  readonly built: readonly {
    readonly images: readonly { readonly reference: string; readonly platform: string }[];
    readonly runs: readonly {
      readonly args: readonly string[];
      readonly platform: string;
      readonly env: readonly string[] | null;
    }[];
    readonly error?: Failure;
  }[];
}

/** Builds the oracle where it is not built yet. */
export async function buildOracle(): Promise<void> {
  await buildGoTool(dockerfileOracle, findGo);
}

/** Answers in the order of the questions. */
export async function ask<Answer>(
  questions: readonly (WordQuestion | FileQuestion)[],
): Promise<readonly Answer[]> {
  const input = `${questions.map((question) => JSON.stringify(question)).join('\n')}\n`;
  const output = await run([join(paths.bin, 'dockerfile-oracle')], { input });
  const answers = output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer);
  if (answers.length !== questions.length)
    throw new Error(`${answers.length} answers to ${questions.length} questions`);
  return answers;
}

/** A file of BuildKit's own sources, where Go's module cache has them. */
export class BuildkitSources {
  private readonly directory: string;
  private constructor(directory: string) {
    this.directory = directory;
  }

  static async find(): Promise<BuildkitSources> {
    const module = await moduleDirectory(dockerfileOracle, 'github.com/moby/buildkit', await findGo());
    return new BuildkitSources(join(module, 'frontend/dockerfile'));
  }

  read(path: string): Promise<string> {
    return readFile(join(this.directory, path), 'utf8');
  }

  /** All files of that name below a directory. */
  async readAll(directory: string, name: string): Promise<readonly { path: string; text: string }[]> {
    const entries = await readdir(join(this.directory, directory), { recursive: true, withFileTypes: true });
    const found = entries
      .filter((entry) => entry.isFile() && entry.name === name)
      .map((entry) => join(entry.parentPath, entry.name));
    return Promise.all(found.sort().map(async (path) => ({ path, text: await readFile(path, 'utf8') })));
  }
}
