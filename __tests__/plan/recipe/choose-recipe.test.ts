import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { chooseRecipe } from '../../../src/plan/recipe/choose-recipe.ts';
import { readProject } from '../../../src/probe/read-project.ts';
import { testPorts } from '../../fakes/ports.ts';
import { refusalFrom } from '../../fakes/refused.ts';
import { temporary } from '../../fakes/tools.ts';
import { inputsOf, platform, type Typed } from '../../fakes/typed-inputs.ts';
import { CROSS, EMULATES } from '../plan-samples.ts';

async function probed(
  files: Readonly<Record<string, string>>,
  typed: Typed = {},
  native: readonly string[] = [],
) {
  const workspace = await temporary();
  await mkdir(join(workspace, 'docker'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(workspace, name), text);
  const inputs = inputsOf(typed, { workspace });
  const compileHost = { host: platform('amd64'), native, runDirectory: '/tmp/run' };
  const fact = readProject(inputs, await testPorts()).then((project) =>
    chooseRecipe(inputs, project, compileHost),
  );
  return { workspace, fact };
}

describe('the Dockerfile', () => {
  test('is the one in the context, and is called by its path in the workspace', async () => {
    const { workspace, fact } = await probed({ Dockerfile: CROSS });
    expect(await fact).toMatchObject({
      path: join(workspace, 'Dockerfile'),
      analysis: { file: 'Dockerfile' },
      declaredArgs: ['TARGETPLATFORM'],
    });
  });

  test('that another frontend builds is guessed at, and nothing is refused', async () => {
    const { fact } = await probed({ Dockerfile: `# syntax=acme/frontend\n${EMULATES}` });
    expect((await fact).analysis).toMatchObject({
      foreignFrontend: 'acme/frontend',
      rustUnderEmulation: [],
      bases: [],
    });
    expect((await fact).migration).toBeUndefined();
  });

  test('or the one that is named', async () => {
    const { fact } = await probed({ 'docker/app.Dockerfile': CROSS }, { file: 'docker/app.Dockerfile' });
    expect((await fact).analysis.file).toBe('docker/app.Dockerfile');
  });

  test('that is not there: the one beside it is proposed', async () => {
    const { workspace, fact } = await probed({ 'docker/Dockerfile.prod': '' }, { file: 'docker/Dockerfile' });
    expect(await refusalFrom(fact)).toEqual({
      input: 'file',
      value: join(workspace, 'docker/Dockerfile'),
      message: 'file: there is no docker/Dockerfile',
      remedy: 'Beside it there is Dockerfile.prod: write file: docker/Dockerfile.prod.',
    });
  });

  test.each<Typed>([{}, { file: 'no/such/place/Dockerfile' }])('that is nowhere: %j', async (typed) => {
    const { fact } = await probed({}, typed);
    expect((await refusalFrom(fact)).remedy).toMatch(/the path of your Dockerfile in file/);
  });

  const emulated = async (typed: Typed, native: readonly string[] = []) => {
    const { fact } = await probed({ Dockerfile: EMULATES }, typed, native);
    const { rustUnderEmulation } = (await fact).analysis;
    return rustUnderEmulation.flatMap(({ platforms }) => platforms.map(({ name }) => name));
  };

  test('what the host or a node of the builder runs itself is no emulation', async () => {
    const platforms = 'amd64,amd64/v3,386,arm64,armhf';
    expect(await emulated({ platforms })).toEqual(['linux/arm64', 'linux/arm/v7']);
    expect(await emulated({ platforms }, ['linux/arm64', 'linux/mips'])).toEqual(['linux/arm/v7']);
  });
});
