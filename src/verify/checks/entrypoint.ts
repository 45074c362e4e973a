/** `entrypoint`: what `docker run` starts exists and can be executed; a script's interpreter, too. */

import { basename } from '../../domain/image-path.ts';
import type { ExecProblem, Refusal } from '../exec/model/execve.ts';
import { problemOf, type Start } from '../exec/model/start.ts';
import type { Finding } from '../view/finding.ts';
import type { ImageView } from '../view/image-view.ts';
import { checkContainer } from './container.ts';
import { describeProblem, type StartWords } from './start-problems.ts';

export function checkEntrypoint(view: ImageView): readonly Finding[] {
  const { entryPoints } = view;
  return [
    ...nothingToStart(view),
    ...checkContainer(view),
    ...entryPoints.starts.flatMap((start) => startFindings(view, start)),
    ...entryPoints.doubts.map((doubt): Finding => ({ status: 'warn', ...doubt })),
    ...entryPoints.health.flatMap((start) => healthFindings(view, start)),
    ...damaged(view),
  ];
}

function nothingToStart({ entryPoints }: ImageView): readonly Finding[] {
  if (entryPoints.starts.length > 0) return [];
  return [
    {
      status: 'warn',
      found: 'neither Entrypoint nor Cmd',
      message: 'the image says nothing of what to start; `docker run` needs a command',
      remedy: 'Add ENTRYPOINT to the Dockerfile’s last stage, unless this image is only a base for others.',
    },
  ];
}

/** What must be there fails; what the container goes on without is a warning; of what may be started nothing is said. */
function startFindings(view: ImageView, start: Start): readonly Finding[] {
  const finding = start.weight === 'may' ? undefined : startProblem(view, start);
  if (!finding) return [];
  if (start.weight === 'must') return [finding];
  return [{ ...finding, status: 'warn', message: `${finding.message}; the container goes on without it` }];
}

/** A container with a failing health check runs, and is called unhealthy. */
function healthFindings(view: ImageView, start: Start): readonly Finding[] {
  const finding = start.weight === 'must' ? startProblem(view, start) : undefined;
  if (!finding) return [];
  return [{ ...finding, status: 'warn', message: `the health check always fails: ${finding.message}` }];
}

function startProblem(view: ImageView, start: Start): Finding | undefined {
  const { scripts, refused } = start.execution;
  const problem = problemOf(start);
  if (!problem) return refused ? refusedFinding(view, start, refused) : undefined;
  const script = scripts.at(-1);
  if (script && problem.kind !== 'refused')
    return interpreterProblem(start, script.path, script.entry.line, problem);
  return {
    status: 'fail',
    ...pathOf(problem),
    ...describeProblem(wordsOf(view, start), problem),
  };
}

/** Docker's default capabilities go past permissions when it starts the first program. */
function refusedFinding(view: ImageView, start: Start, refused: Refusal): Finding {
  const { message, ...rest } = describeProblem(wordsOf(view, start), refused);
  return {
    status: 'warn',
    path: refused.path,
    ...rest,
    message: `${message}; Docker starts it all the same, and a runtime that drops capabilities (Kubernetes’ restricted profile, --cap-drop=ALL) does not`,
  };
}

function wordsOf({ image }: ImageView, { word, role }: Start): StartWords {
  return { word, role, user: image.config.config.User };
}

/** A bare word that is not found has no path. */
function pathOf(problem: ExecProblem): { readonly path?: string } {
  return 'path' in problem ? { path: problem.path } : {};
}

function interpreterProblem(start: Start, script: string, line: string, problem: ExecProblem): Finding {
  const who = `${script} (${start.role}) is a script for`;
  if (line.includes('\r'))
    return {
      status: 'fail',
      path: script,
      found: 'a carriage return at the end of its first line',
      message: `${script} (${start.role}) has Windows line endings: the kernel looks for an interpreter whose name ends in a carriage return`,
      remedy: 'Save it with Unix line endings (.gitattributes: `*.sh text eol=lf`).',
    };
  const wanted = problem.kind === 'not-on-path' ? problem.word : 'path' in problem ? problem.path : '';
  const absent = problem.kind === 'missing' || problem.kind === 'not-on-path';
  return {
    status: 'fail',
    path: script,
    found: absent ? 'nothing' : problem.kind,
    expected: wanted,
    message:
      problem.kind === 'empty-interpreter'
        ? `${script} (${start.role}) begins with #! and names no interpreter`
        : problem.kind === 'too-many-scripts'
          ? `${script} (${start.role}) is run by a script, which is run by a script, and so on; the kernel gives up`
          : `${who} ${wanted}, which ${absent ? 'the image does not have' : 'cannot be executed'}`,
    remedy: absent
      ? `Install ${basename(wanted)} in the last stage, or write the script for a shell that the image has (#!/bin/sh).`
      : 'Correct the script’s first line.',
  };
}

/** Programs whose file ends before their code does: they crash at once, or hang an emulator. */
function damaged({ programs }: ImageView): readonly Finding[] {
  return programs.flatMap(({ start, path, entry }): Finding[] =>
    start && entry.elf.truncated
      ? [
          {
            status: 'fail',
            path,
            found: entry.elf.damage[0] ?? 'the file is cut off',
            message: `${path}, ${start.role}, is cut off: its headers promise more than the file has`,
            remedy: 'Build or copy it again; an upload or a disk that ran full cut it off.',
          },
        ]
      : [],
  );
}
