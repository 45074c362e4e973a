/** A rustup with directories of its own and nothing in it, as on a fresh machine; tests and benchmarks share it. */
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

/** @returns variables that make rustup and cargo live below `directory`. @throws when rustup cannot be set up. */
export async function freshRust(directory: string, env: Env): Promise<Readonly<Record<string, string>>> {
  const own = {
    RUSTUP_HOME: join(directory, 'rustup'),
    CARGO_HOME: join(directory, 'cargo'),
    PATH: `${join(directory, 'cargo', 'bin')}:${env['PATH']}`,
  };
  const answer = await fetch(`${env['RUSTUP_UPDATE_ROOT']}/dist/x86_64-unknown-linux-gnu/rustup-init`);
  const init = join(directory, 'rustup-init');
  writeFileSync(init, Buffer.from(await answer.arrayBuffer()));
  chmodSync(init, 0o755);
  const words = ['-y', '--no-modify-path', '--profile', 'minimal', '--default-toolchain', 'none'];
  const result = spawnSync(init, words, { encoding: 'utf8', env: { ...env, ...own } });
  if (result.status !== 0) throw new Error(`rustup-init failed:\n${result.stdout}${result.stderr}`);
  // Where a machine has its own way to the registry of crates, these directories need it, too.
  const settings = join(homedir(), '.cargo', 'config.toml');
  if (existsSync(settings)) copyFileSync(settings, join(own.CARGO_HOME, 'config.toml'));
  return own;
}
