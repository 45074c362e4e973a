/**
 * `binary-variant`: the code needs no newer processor than the platform's name promises.
 *
 * ARM: Tag_CPU_arch of the build attributes (IHI 0045), which the linker raises to the newest of all objects, and
 * the floating point ABI. x86: GNU_PROPERTY_X86_ISA_1_NEEDED (x86-64 psABI, "Program Property"), which glibc's
 * loader enforces. Debian's armhf is ARMv7 code: it fits arm/v7, and not arm/v6. arm64: the pages that segments are
 * laid out for.
 */
import type { Platform } from '../../domain/platforms/platform.ts';
import { armFloatAbi, describeArmArchitecture } from '../../elf/describe.ts';
import type { ElfFacts } from '../../elf/format/elf-types.ts';
import { x86Level } from '../loader/abi.ts';
import type { Finding } from '../view/finding.ts';
import { type FileFinding, layerName, reachedAs, sumUpBy } from '../view/findings.ts';
import { createPathMatcher } from '../view/glob.ts';
import type { ImageView, ReachedProgram } from '../view/image-view.ts';
import type { VerifyRequest } from '../view/verify-request.ts';

/**
 * Tag_CPU_arch values that each variant's processors execute. Docker's arm/v6 is the ARM1176 of the first
 * Raspberry Pi: ARMv6K and v6KZ, but without ARMv6T2's Thumb-2. The M profiles (11 to 13) run no Linux.
 */
const ARM_LIMITS: ReadonlyMap<string, readonly number[]> = new Map([
  ['v5', [0, 1, 2, 3, 4, 5]],
  ['v6', [0, 1, 2, 3, 4, 5, 6, 7, 9]],
  ['v7', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
]);

/** A file that runs or is loaded, with the program that is the reason. */
interface Used {
  readonly path: string;
  readonly realPath: string;
  readonly elf: ElfFacts;
  readonly program: ReachedProgram;
  readonly isProgram: boolean;
}

export function checkBinaryVariant(view: ImageView, request: VerifyRequest): readonly Finding[] {
  const isAllowed = createPathMatcher(request.allow);
  const used = usedFiles(view).filter(({ path, realPath }) => !isAllowed(path) && !isAllowed(realPath));
  const { platform } = view;
  if (platform.architecture === 'arm') return [...tooNewForArm(view, used), ...mixedFloat(used, platform)];
  if (platform.architecture === 'arm64') return smallPages(used);
  return platform.architecture === 'amd64' ? tooNewForX86(view, used) : [];
}

/** Machines with larger pages: Raspberry Pi 5 (16 KiB), Asahi Linux (16), RHEL's and Oracle's 64k kernels. */
function smallPages(used: readonly Used[]): readonly Finding[] {
  const findings = used.flatMap((file): FileFinding[] => {
    const { smallPages: align } = file.elf;
    if (align === undefined) return [];
    const found = `pages of ${align / 1024} KiB`;
    return [
      {
        status: 'warn',
        path: file.path,
        found,
        expected: 'pages of up to 64 KiB',
        message: `${file.path}${roleOf(file)} is laid out for ${found}; where the kernel has larger ones (16 or 64 KiB) it may not start`,
        remedy:
          'Link for arm64 with -z max-page-size=65536, which is the default of its linkers: some option, or a tool that changed the file afterwards, says otherwise.',
      },
    ];
  });
  return sumUpBy(findings, ({ found }) => found ?? '', 'programs and libraries');
}

function usedFiles(view: ImageView): readonly Used[] {
  const used = new Map<string, Used>();
  const add = (file: Used): void => {
    if (!used.has(file.realPath)) used.set(file.realPath, file);
  };
  const programs = view.programs.filter(({ fit }) => fit === 'native');
  for (const program of programs) add({ ...program, elf: program.entry.elf, program, isProgram: true });
  for (const program of programs) {
    if (program.loader.kind === 'found')
      add({
        path: program.loader.path,
        realPath: program.loader.entry.path,
        elf: program.loader.entry.elf,
        program,
        isProgram: false,
      });
    for (const object of program.closure?.objects.slice(1) ?? [])
      if (!used.has(object.realPath)) add({ ...object, elf: object.entry.elf, program, isProgram: false });
  }
  return [...used.values()];
}

/** `, the entrypoint,` of a program; of a library, whose it is. */
function roleOf({ isProgram, program }: Used): string {
  return isProgram ? reachedAs(program.start) : `, which ${program.path} loads,`;
}

/**
 * The linker raises Tag_CPU_arch to the newest of all objects, and one hand-written file is enough: Debian's armhf
 * libgcrypt says ARMv8 for instructions that it uses only where the processor has them; so do `ring` and OpenSSL on
 * ARMv6. So a distribution is judged by its C library, which is compiled as a whole for its baseline; of other code,
 * what only such parts can have raised is a warning.
 */
function tooNewForArm(view: ImageView, used: readonly Used[]): readonly Finding[] {
  const { variant = 'v7', name } = view.platform;
  const limits = ARM_LIMITS.get(variant);
  if (!limits) return [];
  const fits = ({ elf }: Used): boolean => elf.arm?.cpuArch === undefined || limits.includes(elf.arm.cpuArch);
  const distributionFits = used.filter(isCLibrary).every(fits);
  const findings = used.flatMap((file): FileFinding[] => {
    const { arm } = file.elf;
    if (arm?.cpuArch === undefined || fits(file)) return [];
    if (distributionFits && isDistributions(file)) return [];
    const found = describeArmArchitecture(arm.cpuArch);
    const inParts = isRaisedByParts(arm.cpuArch, arm.thumbIsa, variant);
    const what = `${file.path}${roleOf(file)}`;
    return [
      {
        status: inParts ? 'warn' : 'fail',
        path: file.path,
        found,
        expected: `at most ${describeArmArchitecture(limits.at(-1) ?? 0)}`,
        message: inParts
          ? `${what} has ${found} code in it, probably parts that run only where the processor has it; ${name} promises less`
          : `${what} is ${found} code; a processor of ${name} ends it with SIGILL`,
        remedy: armRemedy(view, file, arm.cpuArch),
      },
    ];
  });
  return sumUpBy(findings, ({ status, found }) => `${status} ${found}`, 'programs and libraries');
}

/** Compilers for ARMv7 use Thumb-2, or say that they might; ARMv6 has none. No compiler's default is ARMv8 code. */
function isRaisedByParts(cpuArch: number, thumbIsa: number | undefined, variant: string): boolean {
  if (cpuArch >= 11 && cpuArch <= 13) return false;
  return variant === 'v7' ? cpuArch >= 14 : thumbIsa !== 2 && thumbIsa !== 3;
}

/** The loader and the C library, of glibc or of musl. */
function isCLibrary({ path }: Used): boolean {
  return /\/(?:libc\.so\.6|libc\.so|ld-linux[^/]*|ld-musl-[^/]+)$/.test(path);
}

/** What a package manager puts there, as far as a path can tell. */
function isDistributions({ realPath, program, isProgram }: Used): boolean {
  return !(isProgram && program.start) && /^\/(?:usr\/)?(?:s?bin|lib(?:exec|32|64)?)\//.test(realPath);
}

function armRemedy({ platform, distribution }: ImageView, { elf }: Used, cpuArch: number): string {
  if (cpuArch === 10 && armFloatAbi(elf) === 'hard')
    return (
      `${distribution ?? 'The distribution'}: hard-float ARM code of Debian and its relatives (armhf), and whatever ` +
      'is linked with their cross compiler gcc-arm-linux-gnueabihf, is ARMv7. ' +
      `For ${platform.name} use soft float (Debian armel, ${platform.rustGnu}) or musl (${platform.rustMusl ?? 'Alpine armhf'}), or build for linux/arm/v7.`
    );
  return `Compile for ${platform.name} (Rust target ${platform.rustGnu}), without a newer target-cpu, or offer the image as a newer variant.`;
}

/** Hard-float and soft-float code pass numbers in different registers: loaded together, they compute nonsense. */
function mixedFloat(used: readonly Used[], platform: Platform): readonly Finding[] {
  const findings = used.flatMap((file): FileFinding[] => {
    if (file.isProgram) return [];
    const own = armFloatAbi(file.elf);
    const wanted = armFloatAbi(file.program.entry.elf);
    if (!own || !wanted || own === wanted) return [];
    return [
      {
        status: 'fail',
        path: file.path,
        found: `${own} float`,
        expected: `${wanted} float`,
        message: `${file.path} is ${own} float, and ${file.program.path}, which loads it, is ${wanted} float`,
        remedy: `Compile the program for the float ABI of the image’s libraries (${platform.rustGnu} for ${platform.name}), or take another base image.`,
      },
    ];
  });
  return sumUpBy(findings, ({ found }) => found ?? '', 'libraries');
}

/** The highest level in a mask of GNU_PROPERTY_X86_ISA_1_NEEDED: 1 for the baseline, 4 for v4. */
function levelOf(mask: number): number {
  return [8, 4, 2].reduce((level, bit, index) => (level === 1 && (mask & bit) !== 0 ? 4 - index : level), 1);
}

/**
 * A distribution that is itself built for v2 (RHEL 9 and its relatives) has a C library that says so. Its users know
 * the processors they need; then its own level is the threshold, and the difference is said once.
 */
function tooNewForX86(view: ImageView, used: readonly Used[]): readonly Finding[] {
  const promised = x86Level(view.platform);
  const ofLibc = Math.max(
    1,
    ...used
      .filter(({ path }) => /\/(?:libc\.so\.6|ld-linux-x86-64\.so\.2)$/.test(path))
      .map(({ elf }) => levelOf(elf.x86IsaNeeded ?? 0)),
  );
  const level = Math.max(promised, ofLibc);
  const findings = used.flatMap((file): FileFinding[] => {
    const needed = levelOf(file.elf.x86IsaNeeded ?? 0);
    if (needed <= level) return [];
    const { program } = file;
    return [
      {
        status: 'fail',
        path: file.path,
        found: `x86-64-v${needed}`,
        expected: level === 1 ? 'x86-64' : `at most x86-64-v${level}`,
        message: `${file.path}${roleOf(file)} says that it needs an x86-64-v${needed} processor; ${view.platform.name} promises less, and glibc refuses to start it there`,
        remedy: `Compile without target-cpu=x86-64-v${needed} (or native), offer the image as linux/amd64/v${needed}, or put such libraries under glibc-hwcaps. The program is in ${layerName(view, program.layer)}.`,
      },
    ];
  });
  const distribution: Finding[] =
    ofLibc > promised
      ? [
          {
            status: 'warn',
            found: `x86-64-v${ofLibc}`,
            expected: view.platform.name,
            message: `the C library of the image (${view.distribution ?? 'its distribution'}) needs an x86-64-v${ofLibc} processor, more than ${view.platform.name} promises`,
            remedy: `Take another base image if older processors matter; offering the image as linux/amd64/v${ofLibc} says what it needs.`,
          },
        ]
      : [];
  return [...sumUpBy(findings, ({ found }) => found ?? '', 'programs and libraries'), ...distribution];
}
