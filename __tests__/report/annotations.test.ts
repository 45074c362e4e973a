import type { BuildFailure } from '../../src/build-log/graph/failure.ts';
import { checkNotes, failureNotes, MAX_ANNOTATIONS } from '../../src/report/annotations.ts';
import { goodReport } from './samples.ts';

const failure: BuildFailure = {
  cause: {
    kind: 'rust-error',
    error: { code: 'E0308', message: 'mismatched types', file: 'src/main.rs', line: 3, column: 5 },
  },
  platform: 'linux/arm64',
  runsOn: 'linux/amd64',
  platforms: ['linux/arm64'],
  stage: 'cross',
  step: { n: 5, of: 9 },
  instruction: 'RUN cargo build',
  exitCode: 101,
  log: [],
  dockerfile: { file: 'docker/Dockerfile', line: 12 },
  text: 'failed to solve',
  message: 'linux/arm64: src/main.rs:3:5: mismatched types [E0308]',
  hint: 'Correct the source.',
  further: [{ place: 'linux/arm/v7 cross 5/9', instruction: 'RUN cargo build', error: 'exit code: 101' }],
};

describe('annotations', () => {
  it('point at the Rust line, at the Dockerfile line, and at what failed as well', () => {
    expect(failureNotes(failure, { crateDirectory: './crates/trow/' })).toEqual([
      {
        level: 'error',
        message: 'mismatched types [E0308] (linux/arm64)',
        annotation: { title: 'rustc (linux/arm64)', file: 'crates/trow/src/main.rs', line: 3 },
      },
      {
        level: 'error',
        message: 'linux/arm64: src/main.rs:3:5: mismatched types [E0308]\nCorrect the source.',
        annotation: { title: 'Build failed: linux/arm64 cross 5/9', file: 'docker/Dockerfile', line: 12 },
      },
      {
        level: 'error',
        message: 'RUN cargo build failed as well: exit code: 101',
        annotation: { title: 'Build failed: linux/arm/v7 cross 5/9' },
      },
    ]);
  });

  it('leave out a file that is not in the repository', () => {
    const file = '/usr/local/cargo/registry/src/x-1.0/src/lib.rs';
    const error = { message: 'bad', file, line: 1, column: 1 };
    const notes = failureNotes({ ...failure, cause: { kind: 'rust-error', error }, further: [] });
    expect(notes.map((note) => note.annotation.file)).toEqual(['docker/Dockerfile']);
  });

  it('are one a finding, whichever platforms it is on', () => {
    const check = {
      check: 'libraries',
      status: 'fail',
      message: 'libssl.so.3 is missing',
      remedy: 'Install it.',
    } as const;
    const platforms = goodReport.platforms.map((one) => ({ ...one, ok: false, checks: [check] }));
    expect(checkNotes({ ...goodReport, ok: false, platforms })).toEqual([
      {
        level: 'error',
        message: 'linux/amd64, linux/arm64 and linux/arm/v7: libssl.so.3 is missing\nInstall it.',
        annotation: { title: 'Check libraries' },
      },
    ]);
    expect(checkNotes(goodReport)).toEqual([]);
  });

  it('say how many more there are than GitHub shows', () => {
    const checks = Array.from({ length: 25 }, (_, i) => ({
      check: 'libraries' as const,
      status: 'fail' as const,
      message: `library ${i}`,
    }));
    const notes = checkNotes({ ...goodReport, ok: false, checks });
    expect(notes).toHaveLength(MAX_ANNOTATIONS);
    expect(notes.at(-1)?.message).toBe('16 more findings are in the job summary');
  });
});
