/** `entrypoint`: what `docker run` starts exists and can be executed; a script's interpreter, too. */

import { basename } from '../../domain/image-path.ts';
import type { ExecProblem, Refusal } from '../exec/model/execve.ts';
import { problemOf, type Start } from '../exec/model/start.ts';
import type { Finding } from '../view/finding.ts';
import type { ImageView } from '../view/image-view.ts';
import { checkContainer } from './container.ts';

export function checkEntrypoint(view: ImageView): readonly Finding[] {
  const { reach } = view;
  return [
    ...nothingToStart(view),
    ...checkContainer(view),
    ...reach.starts.flatMap((start) => startFindings(view, start)),
    ...reach.health.flatMap((start) => healthFindings(view, start)),
    ...damaged(view),
  ];
}

function nothingToStart({ reach }: ImageView): readonly Finding[] {
  if (reach.starts.length > 0) return [];
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
    ...describe(view, start, problem),
  };
}

/** Docker's default capabilities go past permissions when it starts the first program. */
function refusedFinding(view: ImageView, { word, role }: Start, refused: Refusal): Finding {
  const { message, ...rest } = describe(view, { word, role }, refused);
  return {
    status: 'warn',
    path: refused.path,
    ...rest,
    message: `${message}; Docker starts it all the same, and a runtime that drops capabilities (Kubernetes’ restricted profile, --cap-drop=ALL) does not`,
  };
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

function describe(
  view: ImageView,
  { word, role }: Pick<Start, 'word' | 'role'>,
  problem: ExecProblem,
): Pick<Finding, 'message' | 'remedy' | 'found' | 'expected'> {
  switch (problem.kind) {
    case 'missing':
      return {
        found: 'nothing',
        message:
          `${role}, ${word}, is not in the image` +
          (problem.at === problem.path ? '' : ` (${problem.at} does not exist)`),
        remedy: 'Copy it there in the last stage, and compare its path with ENTRYPOINT and WORKDIR.',
      };
    case 'not-on-path':
      return {
        found: problem.unusable ? describe(view, { word, role }, problem.unusable).message : 'nothing',
        expected: `one of ${problem.searchPath.join(':')}`,
        message: problem.unusable
          ? `${role}, ${word || "''"}, is on the image’s PATH, but not as something that can be executed`
          : `${role}, ${word || "''"}, is in no directory of the image’s PATH`,
        remedy:
          'Give its whole path, or copy it into a directory of PATH, such as /usr/local/bin, with mode 0755.',
      };
    case 'relative-on-path':
      return {
        found: `PATH has ${problem.directory === '' ? 'an empty entry' : problem.directory}`,
        expected: 'directories that begin with a slash',
        message: `${role}, ${word}, is found through a relative directory of PATH, and the container runtime refuses to execute it`,
        remedy: 'Give PATH absolute directories only, or give the program’s whole path.',
      };
    case 'not-a-script':
      return {
        found: problem.reason,
        expected: 'a shell script',
        message: `${role}, ${word}, is no script: ${problem.reason}`,
        remedy: 'Start it directly, without the shell before it.',
      };
    case 'refused':
      return {
        found: problem.reason,
        message: `${role}: ${problem.path} ends with an error, because ${problem.reason}`,
        remedy: 'Write the command without this option, or install GNU coreutils.',
      };
    case 'loop':
      return {
        found: 'links that go round in a circle',
        message: `${role}, ${word}, leads through links that go round in a circle`,
        remedy: 'Remove the link that points at itself.',
      };
    case 'directory':
      return {
        found: 'a directory',
        message: `${role}, ${word}, is a directory`,
        remedy: `Name the program in it. COPY of a file to a path that ends in / or is a directory puts it inside: ${word}/${basename(word)}.`,
      };
    case 'not-a-directory':
      return {
        found: 'a file',
        expected: 'a directory',
        message: `${role}, ${word}, is not a directory`,
        remedy: word.endsWith('/')
          ? 'Remove the slash at its end.'
          : 'Name a directory, or do not copy a file there.',
      };
    case 'special':
      return {
        found: 'a device, a pipe or a socket',
        message: `${role}, ${word}, is not a file`,
        remedy: 'Copy the program there.',
      };
    case 'not-executable':
      return {
        found: problem.mode === undefined ? 'no execute permission' : `mode ${octal(problem.mode)}`,
        expected: 'an execute permission',
        message: `${role}, ${word}, may not be executed by anybody`,
        remedy:
          'Use COPY --chmod=755. Artifacts of CI lose the permission on the way: restore it after download.',
      };
    case 'no-permission':
      return {
        found: `mode ${octal(problem.mode)}`,
        message: `${role}, ${word}, may not be executed by the image’s user ${view.image.config.config.User}: ${problem.at} does not let it`,
        remedy:
          'Use COPY --chmod=755 (or --chown), and do not keep the program under a private directory such as /root.',
      };
    case 'not-a-program':
      return {
        found: problem.reason,
        expected: 'an ELF program or a script',
        message: `${role}, ${word}, is no program: ${problem.reason}`,
        remedy: problem.data
          ? 'Begin the script with #!/bin/sh, without a byte order mark or an empty line before it.'
          : 'Build it again; it was damaged or cut off on the way into the image.',
      };
    case 'empty-interpreter':
    case 'too-many-scripts':
      return {
        message: `${role}, ${word}, is a script that cannot be run`,
        remedy: 'Correct its first line.',
      };
  }
}

function octal(mode: number): string {
  return `0${mode.toString(8)}`;
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
