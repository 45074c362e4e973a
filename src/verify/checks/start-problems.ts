/** What is said of a start that cannot be: a sentence and a remedy for each kind of problem. */
import { basename } from '../../domain/image-path.ts';
import type { ExecProblem, Refusal } from '../exec/model/execve.ts';
import type { Finding } from '../view/finding.ts';

/** What is started, for sentences. */
export interface StartWords {
  /** As it is written in the image. */
  readonly word: string;
  /** `the entrypoint` and the like. */
  readonly role: string;
  /** The image's user. */
  readonly user: string | undefined;
}

type Problem = ExecProblem | Refusal;
type Description = Pick<Finding, 'message' | 'remedy' | 'found' | 'expected'>;
type Describe<K extends Problem['kind']> = (
  start: StartWords,
  problem: Extract<Problem, { readonly kind: K }>,
) => Description;

/** @param problem why the kernel, or a program before it, refuses. */
export function describeProblem(start: StartWords, problem: Problem): Description {
  // The row is that of the problem's kind, which the compiler cannot follow.
  const describe = DESCRIPTIONS[problem.kind] as (start: StartWords, problem: Problem) => Description;
  return describe(start, problem);
}

const unrunnable = ({ word, role }: StartWords): Description => ({
  message: `${role}, ${word}, is a script that cannot be run`,
  remedy: 'Correct its first line.',
});

const DESCRIPTIONS: { readonly [K in Problem['kind']]: Describe<K> } = {
  missing: ({ word, role }, problem) => ({
    found: 'nothing',
    message:
      `${role}, ${word}, is not in the image` +
      (problem.at === problem.path ? '' : ` (${problem.at} does not exist)`),
    remedy: 'Copy it there in the last stage, and compare its path with ENTRYPOINT and WORKDIR.',
  }),
  'not-on-path': (start, problem) => {
    const { word, role } = start;
    return {
      found: problem.unusable ? describeProblem(start, problem.unusable).message : 'nothing',
      expected: `one of ${problem.searchPath.join(':')}`,
      message: problem.unusable
        ? `${role}, ${word || "''"}, is on the image’s PATH, but not as something that can be executed`
        : `${role}, ${word || "''"}, is in no directory of the image’s PATH`,
      remedy:
        'Give its whole path, or copy it into a directory of PATH, such as /usr/local/bin, with mode 0755.',
    };
  },
  'relative-on-path': ({ word, role }, problem) => ({
    found: `PATH has ${problem.directory === '' ? 'an empty entry' : problem.directory}`,
    expected: 'directories that begin with a slash',
    message: `${role}, ${word}, is found through a relative directory of PATH, and the container runtime refuses to execute it`,
    remedy: 'Give PATH absolute directories only, or give the program’s whole path.',
  }),
  'not-a-script': ({ word, role }, problem) => ({
    found: problem.reason,
    expected: 'a shell script',
    message: `${role}, ${word}, is not a script: ${problem.reason}`,
    remedy: 'Start it directly, without the shell before it.',
  }),
  refused: ({ role }, problem) => ({
    found: problem.reason,
    message: `${role}: ${problem.path} ends with an error, because ${problem.reason}`,
    remedy: problem.remedy,
  }),
  loop: ({ word, role }) => ({
    found: 'links that go round in a circle',
    message: `${role}, ${word}, leads through links that go round in a circle`,
    remedy: 'Remove the link that points at itself.',
  }),
  directory: ({ word, role }) => ({
    found: 'a directory',
    message: `${role}, ${word}, is a directory`,
    remedy: `Name the program in it. COPY of a file to a path that ends in / or is a directory puts it inside: ${word}/${basename(word)}.`,
  }),
  'not-a-directory': ({ word, role }) => ({
    found: 'a file',
    expected: 'a directory',
    message: `${role}, ${word}, is not a directory`,
    remedy: word.endsWith('/')
      ? 'Remove the slash at its end.'
      : 'Name a directory, or do not copy a file there.',
  }),
  special: ({ word, role }) => ({
    found: 'a device, a pipe or a socket',
    message: `${role}, ${word}, is not a file`,
    remedy: 'Copy the program there.',
  }),
  'not-executable': ({ word, role }, problem) => ({
    found: problem.mode === undefined ? 'no execute permission' : `mode ${octal(problem.mode)}`,
    expected: 'an execute permission',
    message: `${role}, ${word}, may not be executed by anybody`,
    remedy:
      'Use COPY --chmod=755. Artifacts of CI lose the permission on the way: restore it after download.',
  }),
  'no-permission': ({ word, role, user }, problem) => ({
    found: `mode ${octal(problem.mode)}`,
    message: `${role}, ${word}, may not be executed by the image’s user ${user}: ${problem.at} does not let it`,
    remedy:
      'Use COPY --chmod=755 (or --chown), and do not keep the program under a private directory such as /root.',
  }),
  'not-a-program': ({ word, role }, problem) => ({
    found: problem.reason,
    expected: 'an ELF program or a script',
    message: `${role}, ${word}, is not a program: ${problem.reason}`,
    remedy: problem.data
      ? 'Begin the script with #!/bin/sh, without a byte order mark or an empty line before it.'
      : 'Build it again; it was damaged or cut off on the way into the image.',
  }),
  'empty-interpreter': unrunnable,
  'too-many-scripts': unrunnable,
};

function octal(mode: number): string {
  return `0${mode.toString(8)}`;
}
