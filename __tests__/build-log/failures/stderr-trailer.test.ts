import { readStderrTrailer } from '../../../src/build-log/failures/stderr-trailer.ts';

describe('what buildx says after the progress', () => {
  it('names the Dockerfile line and the error', () => {
    const stderrTrailer = readStderrTrailer([
      'Dockerfile:5',
      '--------------------',
      '   3 |     COPY Cargo.toml Cargo.lock ./',
      '   4 |     ',
      '   5 | >>> RUN cargo build --release \\',
      '   6 | >>>   --target x',
      '   7 |     FROM debian',
      '--------------------',
      'ERROR: failed to build: failed to solve: process "/bin/sh -c cargo" did not complete successfully: exit code: 101',
      '',
      'View build details: docker-desktop://dashboard/build/x',
    ]);
    expect(stderrTrailer.excerpts).toEqual([
      { file: 'Dockerfile', line: 5, blamed: ['RUN cargo build --release \\', '  --target x'] },
    ]);
    expect(stderrTrailer.error).toBe(
      'failed to build: failed to solve: process "/bin/sh -c cargo" did not complete successfully: exit code: 101',
    );
  });

  it('keeps an error of several lines', () => {
    expect(readStderrTrailer(['ERROR: one', 'two']).error).toBe('one\ntwo');
  });

  it('finds nothing in other text', () => {
    expect(readStderrTrailer(['WARNING: no output specified', 'a:1', 'text'])).toEqual({ excerpts: [] });
  });
});
