/** Which part of what `cargo build` gets decides about crates: `cargo tree` is asked with it, and takes nothing else. */
import type { CargoChoice } from '../../inputs/cargo-inputs.ts';

const WITH_VALUE = new Set(['--config', '-Z', '--exclude', '-F', '--features']);
const ALONE = new Set([
  '--no-default-features',
  '--all-features',
  '--offline',
  '--frozen',
  '--workspace',
  '--all',
]);

/** Arguments of `cargo tree` that choose the packages and features that `cargo build` gets. */
export function treeChoice({ packages, features, args }: CargoChoice): readonly string[] {
  const kept: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? '';
    const [flag = ''] = word.split('=', 1);
    const isJoined = (word.includes('=') && WITH_VALUE.has(flag)) || /^-[ZF]./.test(word);
    if (ALONE.has(word) || isJoined) kept.push(word);
    else if (WITH_VALUE.has(word)) kept.push(word, args[++at] ?? '');
  }
  return [
    ...packages.flatMap((name) => ['--package', name]),
    ...(features.length > 0 ? ['--features', features.join(',')] : []),
    ...kept,
  ];
}
