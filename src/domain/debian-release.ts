/**
 * Which distribution release an image is of, told from its name: a program runs where glibc is at least as new as
 * where it was linked, so the release decides where to compile.
 */
import { parseReference } from './names/reference.ts';

/** A Debian or Ubuntu release that compilers can be had for. */
export interface GlibcRelease {
  readonly kind: 'glibc';
  readonly distribution: 'debian' | 'ubuntu';
  /** `bookworm`, `noble`. */
  readonly codename: string;
  /** Version of its glibc, as the linker asks for it (packages.debian.org, packages.ubuntu.com: libc6). */
  readonly glibc: string;
  /**
   * The first Rust that the official image `rust:VERSION-CODENAME` is there for, to be on the safe side that of the
   * months after the release (rust-lang/docker-rust); undefined where there is none.
   */
  readonly rustImagesSince: string | undefined;
}

/** No glibc in it: programs have to be linked statically with musl, or dynamically as on Alpine. */
export interface MuslRelease {
  readonly kind: 'musl';
  readonly distribution: 'alpine' | 'none';
}

/** What a runtime image's name says. */
export interface BaseRelease {
  readonly release: GlibcRelease | MuslRelease;
  /** False when the name says nothing: the oldest usual release was taken, whose programs newer ones run, too. */
  readonly certain: boolean;
  /** Whether it has /etc/ssl/certs/ca-certificates.crt; undefined when the name does not tell. */
  readonly hasCertificates: boolean | undefined;
}

const debian = (codename: string, glibc: string, rustImagesSince: string): GlibcRelease => ({
  kind: 'glibc',
  distribution: 'debian',
  codename,
  glibc,
  rustImagesSince,
});
const ubuntu = (codename: string, glibc: string): GlibcRelease => ({
  kind: 'glibc',
  distribution: 'ubuntu',
  codename,
  glibc,
  rustImagesSince: undefined,
});

/** Also where a name says nothing: programs from there run on newer ones, too. */
export const BOOKWORM = debian('bookworm', '2.36', '1.71');

/** The words by which tags and names tell a release. */
const RELEASES: readonly { readonly words: RegExp; readonly release: GlibcRelease }[] = [
  { words: /(?:^|[^a-z])bullseye|debian:?11(?!\d)/, release: debian('bullseye', '2.31', '1.56') },
  { words: /(?:^|[^a-z])bookworm|debian:?12(?!\d)/, release: BOOKWORM },
  { words: /(?:^|[^a-z])trixie|debian:?13(?!\d)/, release: debian('trixie', '2.41', '1.89') },
  { words: /(?:^|[^a-z])jammy|ubuntu:?22\.04/, release: ubuntu('jammy', '2.35') },
  { words: /(?:^|[^a-z])noble|ubuntu:?24\.04/, release: ubuntu('noble', '2.39') },
];

/** Reads what the name of a runtime image says about it. */
export function releaseOfBase(base: string): BaseRelease {
  if (base === 'scratch')
    return { release: { kind: 'musl', distribution: 'none' }, certain: true, hasCertificates: false };
  const parsed = parseReference(base);
  const path = 'problem' in parsed ? base : parsed.path;
  const tag = 'problem' in parsed ? '' : (parsed.tag ?? '');
  const name = path.split('/').at(-1) ?? path;
  const isDistroless = /(?:^|\/)distroless\//.test(path);
  if (name === 'alpine' || /(?:^|[-.])alpine/.test(tag))
    return { release: { kind: 'musl', distribution: 'alpine' }, certain: true, hasCertificates: true };
  if (isDistroless && name.startsWith('static'))
    return { release: { kind: 'musl', distribution: 'none' }, certain: true, hasCertificates: true };
  const found = RELEASES.find(({ words }) => words.test(`${name}:${tag}`));
  const isPlain = name === 'debian' || name === 'ubuntu';
  return {
    release: found?.release ?? BOOKWORM,
    certain: found !== undefined,
    hasCertificates: isDistroless ? true : isPlain ? false : undefined,
  };
}

/** Compares the first two numbers of versions such as `2.9` and `2.36`, or `1.85` and `1.85.1`. */
export function compareMinor(a: string, b: string): number {
  const [aMajor = 0, aMinor = 0] = a.split('.').map(Number);
  const [bMajor = 0, bMinor = 0] = b.split('.').map(Number);
  return aMajor - bMajor || aMinor - bMinor;
}
