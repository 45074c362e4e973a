import { describe, expect, test } from '@jest/globals';
import { parse } from 'smol-toml';
import { readMetadata } from '../../../src/crate/metadata/read-metadata.ts';
import { imageShape } from '../../../src/dockerfile/migrate/final-stage-shape.ts';
import { analyse } from '../analyse-text.ts';

const BUILD =
  'FROM rust:1 AS build\nWORKDIR /src\nCOPY . .\nENV SQLX_OFFLINE=true\nRUN cargo build --release\n';
const PROGRAM = 'COPY --from=build /src/target/release/app /usr/local/bin/app\n';
const shape = (final: string) => {
  const text = `${BUILD}${final}`;
  return imageShape(text, analyse(text));
};
const lost = (final: string) => shape(final).lost.map(({ line, message }) => `${line}: ${message}`);

describe('the keys that say the same', () => {
  test.each<[string, string, readonly string[]]>([
    ['nothing, where the defaults do', `FROM debian:bookworm-slim\n${PROGRAM}CMD ["app"]\n`, []],
    ['base', `FROM gcr.io/distroless/cc-debian12\n${PROGRAM}`, ['base = "gcr.io/distroless/cc-debian12"']],
    ['scratch', `FROM scratch\n${PROGRAM}`, ['base = "scratch"']],
    [
      'files, relative to the working directory',
      `FROM debian:bookworm-slim\nWORKDIR /app\n${PROGRAM}COPY ./config/a.toml b.toml ./etc\nCOPY assets /usr/share/app/\n`,
      [
        'files = [{ from = "config/a.toml", to = "/app/etc/" }, { from = "b.toml", to = "/app/etc/" }, { from = "assets", to = "/usr/share/app/" }]',
        'workdir = "/app"',
      ],
    ],
    [
      'env, expose, user, volumes, stop signal',
      `FROM debian:bookworm-slim\n${PROGRAM}ENV RUST_LOG=info NAME="a b"\nENV OLD form of it\nEXPOSE 80 443/tcp 53/udp\nUSER 1000\nVOLUME /data\nSTOPSIGNAL SIGINT\n`,
      [
        'env = { RUST_LOG = "info", NAME = "a b", OLD = "form of it" }',
        'expose = [80, 443, "53/udp"]',
        'user = "1000"',
        'stop-signal = "SIGINT"',
        'volumes = ["/data"]',
      ],
    ],
    [
      'arguments behind the program',
      `FROM debian:bookworm-slim\n${PROGRAM}CMD ["/usr/local/bin/app", "--port", "80"]\n`,
      ['cmd = ["--port", "80"]'],
    ],
    [
      'arguments of CMD behind ENTRYPOINT',
      `FROM debian:bookworm-slim\n${PROGRAM}ENTRYPOINT ["app"]\nCMD ["serve"]\n`,
      ['cmd = ["serve"]'],
    ],
    [
      'a stage in between',
      `FROM debian:trixie AS base\nENV A=1\nFROM base\n${PROGRAM}`,
      ['base = "debian:trixie"', 'env = { A = "1" }'],
    ],
  ])('%s', (_name, final, metadata) => {
    expect(shape(final)).toEqual({ metadata, lost: [] });
    // What is shown is what the reader of that table takes.
    expect(() => readMetadata(parse(metadata.join('\n')), 'Cargo.toml')).not.toThrow();
  });

  test('of a final stage that compiles, only what the image is for', () => {
    const text =
      'FROM rust:1\nWORKDIR /app\nCOPY . .\nENV CARGO_HOME=/c RUST_LOG=info\nRUN cargo build --release\nEXPOSE 80\nCMD ["./target/release/app", "-v"]\n';
    expect(imageShape(text, analyse(text))).toEqual({
      metadata: ['env = { RUST_LOG = "info" }', 'cmd = ["-v"]', 'expose = [80]'],
      lost: [],
    });
  });
});

test.each([
  ['RUN', 'FROM debian:bookworm-slim\nRUN apt-get install -y tini\n', '7: RUN apt-get install -y tini'],
  [
    'HEALTHCHECK',
    'FROM debian:bookworm-slim\nHEALTHCHECK CMD curl localhost\n',
    '7: HEALTHCHECK CMD curl localhost',
  ],
  [
    'files of other stages',
    'FROM node AS web\nFROM debian:bookworm-slim\nCOPY --from=web /dist /dist\n',
    '8: COPY --from=web /dist /dist',
  ],
  [
    'what a script does',
    'FROM debian:bookworm-slim\nENTRYPOINT ["/entrypoint.sh"]\n',
    '7: ENTRYPOINT ["/entrypoint.sh"]',
  ],
  ['a shell', 'FROM debian:bookworm-slim\nCMD app --port $PORT\n', '7: CMD app --port $PORT'],
  ['owners', 'FROM debian:bookworm-slim\nCOPY --chown=app a /a\n', '7: --chown=app'],
  [
    'downloads',
    'FROM debian:bookworm-slim\nADD https://example.com/x /x\n',
    '7: ADD https://example.com/x /x',
  ],
])('lost: %s', (_name, final, line) => {
  expect(lost(final)).toContain(line);
});
