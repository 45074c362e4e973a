/** The compiler of the machine itself: build scripts and procedural macros are linked with it. */
import type { RunnerFacts } from '../facts/host-facts.ts';

/** Debian packages of a C compiler for this machine; none where there is one already. */
export function hostCompilerPackages({ hasCompiler }: RunnerFacts): readonly string[] {
  return hasCompiler ? [] : ['gcc', 'libc6-dev'];
}
