/** One RUN, made to compile for the requested platform with as few characters as possible. */
import { isShell } from '../runs/command-wrappers.ts';
import { cargoUse } from './cargo-use.ts';
import type { LineNote, Obstacle } from './migration.ts';
import { MOUNT, SOURCE_CROSS } from './setup-run.ts';
import type { SourceEdits } from './source-edits.ts';
import type { StageRun } from './stage-runs.ts';

/** Programs that may call cargo by themselves, and find the wrapper on PATH then. */
const RUNNERS = /^(?:make|gmake|just|task|mage|ninja|sh|bash|\S*\.sh|\.\/\S+)$/;
const BUILT = /(?:^|\/)target\/(?:[\w-]+\/)?(?:release|debug)\/[^/]+$/;

/** Whether the RUN has to find the wrapper. @param hasRust its stage has a Rust toolchain */
export function needsWrapper({ compiles, commands }: StageRun, hasRust: boolean): boolean {
  if (
    compiles.some(({ command }) =>
      ['program', 'own-target', 'glibc-target', 'here'].includes(cargoUse(command)),
    )
  )
    return true;
  return commands.some((words) => {
    const [program = '', subcommand] = words.map(({ text }) => text);
    if (/(?:^|\/)(?:strip|objcopy)$/.test(program)) return true;
    if (program === 'cargo' && subcommand === 'clean') return true;
    return hasRust && RUNNERS.test(program);
  });
}

/** Names under which commands put programs that cargo made: `cp target/release/app /usr/bin/server`. */
export function productNames(runs: readonly StageRun[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const words of runs.flatMap(({ commands }) => commands)) {
    const [program = '', ...args] = words.map(({ text }) => text);
    const paths = args.filter((word) => !word.startsWith('-'));
    if (
      !/(?:^|\/)(?:cp|mv|install|ln)$/.test(program) ||
      !paths.slice(0, -1).some((path) => BUILT.test(path))
    )
      continue;
    for (const path of paths) names.add(path.replace(/\/+$/, '').split('/').at(-1) ?? '');
  }
  return names;
}

/**
 * What in a RUN cannot be made to work by a rule.
 * @param wrapped it finds the wrapper
 * @param products names of programs that cargo made
 */
export function runObstacles(
  run: StageRun,
  wrapped: boolean,
  products: ReadonlySet<string>,
): readonly Obstacle[] {
  const { node, compiles, commands, script } = run;
  const at = (line: number, message: string, remedy: string): Obstacle => ({ line, message, remedy });
  const found: Obstacle[] = [];
  for (const { line, command } of compiles) {
    const use = cargoUse(command);
    const shown = command.length > 60 ? `${command.slice(0, 57)}…` : command;
    if (use === 'unknown')
      found.push(
        at(
          line,
          `how "${shown}" takes a target is not known here`,
          'If it has --target, write --target "$MULTIHULL_TARGET" there (docs/dockerfile.md); else let a stage of its own do it.',
        ),
      );
    if (use === 'pinned')
      found.push(
        at(
          line,
          `"${shown}" names the target of one platform`,
          'Leave --target out, also of the paths (target/release): the facts context adds the one of each platform.',
        ),
      );
  }
  for (const words of commands) {
    const [program = '', ...args] = words.map(({ text }) => text);
    if (BUILT.test(program) || (/[./]/.test(program) && products.has(program.split('/').at(-1) ?? '')))
      found.push(
        at(
          node.line,
          `${program} would be a program of the requested platform, and this stage starts it`,
          'Start it in a stage of the requested platform, or compile a second one for the machine that builds.',
        ),
      );
    if (/(?:^|\/)ldd$/.test(program))
      found.push(
        at(
          node.line,
          'ldd tells nothing of a program of another platform',
          'Install the libraries that the program needs in the final stage.',
        ),
      );
    const asks =
      /(?:^|\/)(?:uname|arch)$/.test(program) ||
      (/(?:^|\/)dpkg$/.test(program) && args.includes('--print-architecture')) ||
      (/(?:^|\/)rustc$/.test(program) && args.some((word) => /^-vV$|^--verbose$/.test(word)));
    if (asks && (wrapped || /unknown-linux|rustup target/.test(script.text.text)))
      found.push(
        at(
          node.line,
          `${[program, ...args].join(' ')} asks which machine this is, and would be told of the machine that builds`,
          'Use $MULTIHULL_TARGET, $MULTIHULL_DEBIAN_ARCH or $TARGETARCH there.',
        ),
      );
  }
  if (wrapped) {
    if (node.flags.some((flag) => /[=,]from=multihull\b/i.test(flag)))
      found.push(
        at(
          node.line,
          'this RUN mounts the facts context already, and still compiles for the machine that runs it',
          'Write . /multihull/cross.sh in it, in place of env.sh.',
        ),
      );
    if (script.kind === 'program')
      found.push(
        at(
          node.line,
          'a RUN in JSON form has no shell that could set variables',
          'Write the command without brackets.',
        ),
      );
    else if (!run.isShell || !isShellFile(run))
      found.push(
        at(
          node.line,
          'this RUN is not a script of a shell',
          'Source /multihull/cross.sh by other means (docs/dockerfile.md).',
        ),
      );
  }
  return found;
}

function isShellFile({ script }: StageRun): boolean {
  if (script.kind !== 'file') return true;
  return isShell(/^#!\s*(?:\S*\/env\s+(?:-\S+\s+)*)?(\S+)/.exec(script.text.text)?.[1] ?? '');
}

/** Mounts the facts context, and sources the wrapper. @returns what could not be found in the file as it stands */
export function wrapRun(run: StageRun, edits: SourceEdits): readonly Obstacle[] {
  const { node, script } = run;
  const keyword = edits.positionOf(node.whole, 0);
  if (!keyword) return [unplaceable(node.line)];
  edits.replace({ ...keyword, column: keyword.column + node.keyword.length }, 0, ` ${MOUNT}`);
  const [document] = node.heredocs;
  const isDocument = document !== undefined && script.text.marks[0]?.line !== node.rest.marks[0]?.line;
  if (isDocument) {
    const first = document.body.marks[script.kind === 'file' ? 1 : 0]?.line ?? node.endLine;
    edits.insertAbove(first, [SOURCE_CROSS], 0);
    return [];
  }
  const start = edits.positionOf(node.rest, 0);
  if (!start) return [unplaceable(node.line)];
  edits.replace(start, 0, `${SOURCE_CROSS} && `);
  return [];
}

/** Directories of cache mounts that serve all platforms: downloads, and caches that tell them apart. */
const SHARED =
  /(?:^|\/)\.?cargo(?:\/|$)|CARGO_HOME|rustup|\/var\/(?:cache|lib)\/apt|sccache|\/\.cache\b|npm|yarn|pnpm|\/etc\/apk|\/var\/cache\/apk/i;

/**
 * Gives each platform cache mounts of its own: before, each platform's stage had them to itself only by luck, and
 * target/release would be that of whichever platform compiled last.
 */
export function splitCaches(
  run: StageRun,
  edits: SourceEdits,
): { readonly changes: readonly LineNote[]; readonly obstacles: readonly Obstacle[] } {
  const changes: LineNote[] = [];
  const obstacles: Obstacle[] = [];
  const { node } = run;
  for (const flag of node.flags) {
    if (!/^--mount=(?:.*,)?type=cache\b/i.test(flag)) continue;
    const target = /[=,](?:target|dst|destination)=([^,]+)/i.exec(flag)?.[1] ?? '';
    const id = /[=,]id=([^,]+)/i.exec(flag);
    if (SHARED.test(target) || /\$\{?TARGET/.test(flag)) continue;
    const offset = node.whole.text.indexOf(flag);
    const inFlag = id ? id.index + id[0].length : flag.length;
    const position = offset < 0 ? undefined : edits.positionOf(node.whole, offset + inFlag);
    if (!position) {
      obstacles.push(unplaceable(node.line));
      continue;
    }
    edits.replace(position, 0, id ? '-$TARGETPLATFORM' : `,id=${target}-$TARGETPLATFORM`);
    changes.push({ line: position.line, message: `the cache ${id?.[1] ?? target} is one for each platform` });
  }
  return { changes, obstacles };
}

/** `cargo install NAME` whose program the image gets: it has to say the target, since tools are left alone. */
export function targetInstall(
  run: StageRun,
  isPart: (command: string) => boolean,
  edits: SourceEdits,
): { readonly changes: readonly LineNote[]; readonly obstacles: readonly Obstacle[] } {
  const parts = run.compiles.filter(({ command }) => cargoUse(command) === 'tool' && isPart(command));
  const changes: LineNote[] = [];
  for (const { command } of parts) {
    const words = run.commands.find((each) => each.map(({ text }) => text).join(' ') === command);
    const word = words?.find(({ text }) => text === 'install');
    const position =
      word?.start === undefined
        ? undefined
        : edits.positionOf(run.script.text, word.start + 'install'.length);
    if (!position) return { changes, obstacles: [unplaceable(run.node.line)] };
    edits.replace(position, 0, ' --target "$MULTIHULL_TARGET"');
    changes.push({
      line: position.line,
      message: 'the installed program is part of the image, and so for its platform',
    });
  }
  return { changes, obstacles: [] };
}

function unplaceable(line: number): Obstacle {
  return {
    line,
    message: 'this instruction is written in a way that cannot be changed in place',
    remedy: 'Write its flags without quotes, each on a line of its own.',
  };
}
