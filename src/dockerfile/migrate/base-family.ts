/** Which distribution a stage's image is of, as far as its name and the stage's own commands tell. */
import { parseReference } from '../../domain/names/reference.ts';
import type { StageRun } from './stage-runs.ts';

export type BaseFamily =
  | {
      readonly kind: 'debian';
      /** Packages of other architectures are on another server, which no list of the image names. */
      readonly isUbuntu: boolean;
      /** It comes with compilers and many `-dev` packages (buildpack-deps), which no line names. */
      readonly isFull: boolean;
      readonly hasRustup: boolean;
      /** It is the image's own: a RUN that installs it may leave PATH for a later line. */
      readonly isRustupOnPath: boolean;
    }
  | { readonly kind: 'alpine' }
  | { readonly kind: 'unknown' };

const RUSTUP = /sh\.rustup\.rs|rustup-init|\/rustup\/dist\//;

/** @param runs all RUNs that the stage has had, those of the stages that it is FROM included */
export function baseFamily(reference: string, runs: readonly StageRun[]): BaseFamily {
  const parsed = parseReference(reference);
  if ('problem' in parsed) return { kind: 'unknown' };
  const name = parsed.path.split('/').at(-1) ?? '';
  const tag = parsed.tag ?? '';
  const programs = new Set(runs.flatMap(({ commands }) => commands.map(([program]) => program?.text ?? '')));
  const installsRustup = runs.some(({ script }) => RUSTUP.test(script.text.text));
  const isRust =
    name === 'rust' || name === 'cargo-chef' || /^rustlang$/.test(parsed.path.split('/')[0] ?? '');
  const isRustupOnPath = isRust || (programs.has('rustup') && !installsRustup);
  const hasRustup = isRustupOnPath || installsRustup;
  if (/alpine/.test(name) || /alpine/.test(tag) || programs.has('apk')) return { kind: 'alpine' };
  const isDebian =
    isRust ||
    ['debian', 'buildpack-deps', 'ubuntu'].includes(name) ||
    programs.has('apt-get') ||
    programs.has('apt');
  // muslrust and others bring a target of their own, for one platform.
  if (!isDebian || /musl/.test(name)) return { kind: 'unknown' };
  return {
    kind: 'debian',
    isUbuntu: name === 'ubuntu',
    isFull: (isRust && !/slim/.test(tag)) || name === 'buildpack-deps',
    hasRustup,
    isRustupOnPath,
  };
}
