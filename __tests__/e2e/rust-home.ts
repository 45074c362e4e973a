/** A rustup of the tests' own, with nothing in it: what `compile: runner` finds on a fresh machine. */
import { chmodSync, copyFileSync, existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { must, testbed } from './engines.ts';

/** Variables that make rustup and cargo live in directories of their own. */
export async function freshRust(): Promise<Readonly<Record<string, string>>> {
  const directory = mkdtempSync(join(tmpdir(), 'multihull-e2e-rust-'));
  const env = {
    RUSTUP_HOME: join(directory, 'rustup'),
    CARGO_HOME: join(directory, 'cargo'),
    PATH: `${join(directory, 'cargo', 'bin')}:${process.env['PATH']}`,
  };
  const answer = await fetch(`${testbed('RUSTUP_UPDATE_ROOT')}/dist/x86_64-unknown-linux-gnu/rustup-init`);
  const init = join(directory, 'rustup-init');
  writeFileSync(init, Buffer.from(await answer.arrayBuffer()));
  chmodSync(init, 0o755);
  must(init, ['-y', '--no-modify-path', '--profile', 'minimal', '--default-toolchain', 'none'], {
    env: { ...process.env, ...env },
  });
  // Where a machine has its own way to the registry of crates, these directories need it, too.
  const settings = join(homedir(), '.cargo', 'config.toml');
  if (existsSync(settings)) copyFileSync(settings, join(env.CARGO_HOME, 'config.toml'));
  return env;
}
