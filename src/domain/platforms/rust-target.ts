/** Rust target triples as cargo and the `cc` crate spell them in environment variables. */

/** `CARGO_TARGET_<T>_…`: upper case, dashes and dots as underscores (Cargo reference, environment variables). */
export function cargoVariable(target: string, name: string): string {
  return `CARGO_TARGET_${target.toUpperCase().replaceAll(/[-.]/g, '_')}_${name}`;
}

/** `CC_<t>` and the like: the form with underscores, which shells can set (the `cc` and `pkg-config` crates read it). */
export function targetVariable(name: string, target: string): string {
  return `${name}_${target.replaceAll(/[-.]/g, '_')}`;
}
