import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { analyseDockerfile } from '../../src/dockerfile/analysis/analyse.ts';
import { parsePlatform } from '../../src/domain/platforms/platform.ts';
import { UserError } from '../../src/errors.ts';
import { loadShellParser } from '../../src/shell/load-parser.ts';

const shell = await loadShellParser();

const platforms = ['linux/amd64', 'linux/arm64', 'linux/arm/v7'].flatMap((name) => parsePlatform(name) ?? []);

/** Refusals are answers; anything else that is thrown is a fault. */
function analyse(text: string) {
  const [buildPlatform] = platforms;
  if (!buildPlatform) throw new Error('there are platforms');
  try {
    return analyseDockerfile(text, {
      buildArgs: { A: 'x' },
      platforms,
      buildPlatform,
      shell,
      buildContexts: ['ctx'],
    });
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

// biome-ignore format: fragments
const FRAGMENTS = [
  'FROM a', 'FROM --platform=$BUILDPLATFORM b AS s', 'FROM s', 'FROM s-${TARGETARCH} AS t', 'FROM scratch', 'from ctx as S',
  'ARG A=1', 'ARG TARGETARCH', 'ARG B=${A:-$TARGETPLATFORM} C="', 'ENV X=$TARGETARCH', 'ENV X y z', 'RUN cargo build',
  'RUN <<EOF', 'EOF', 'RUN cat <<-"E" > x', '\tE', 'E', 'RUN echo `', "RUN echo $(cargo 'build", 'RUN ["cargo", "build"]',
  'RUN --mount=from=s,target=/x true', 'COPY --from=s /a /b', 'COPY --from=0 a b', 'COPY --from=ctx . .', 'COPY target/release/x /',
  'COPY ["a', '# syntax=x', '# escape=`', '# c', '', ' \\', '&& cargo test \\', 'ONBUILD RUN x', 'WORKDIR /', '\\',
];

describe('any text', () => {
  test('is analysed or refused with an explanation', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 14 }), (lines) => {
        analyse(lines.join('\n'));
      }),
      { numRuns: 3000 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        analyse(`FROM a\nRUN ${text}`);
        analyse(text);
      }),
    );
  });

  test('what is found lies inside the file, and the target is reached', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...FRAGMENTS), { minLength: 1, maxLength: 14 }), (lines) => {
        const found = analyse(`FROM first\n${lines.join('\n')}`);
        if (!found) return;
        expect(found.reachable).toContain(found.target.index);
        const count = lines.length + 1;
        const placed = [
          ...found.stages,
          ...found.bases,
          ...found.executesOnTarget,
          ...found.rustUnderEmulation,
        ];
        for (const { line } of placed) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(count);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
