/** Dockerfiles and words by chance, the same for the same seed: most of them nearly right, because those tell most. */
import type { FileQuestion, WordQuestion } from './dockerfile-oracle.ts';

/** A small generator of numbers (mulberry32), so that a seed names a case for ever. */
export class Chance {
  private state: number;
  /** Whether the file may have mistakes. */
  isWild = false;
  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** A whole number from 0 up to, and without, `end`. */
  below(end: number): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * end);
  }

  /** True once in `count` times. */
  once(count: number): boolean {
    return this.below(count) === 0;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  /** One that BuildKit takes; in wild files, now and then one that it refuses. */
  good<T>(items: readonly T[], bad: readonly T[]): T {
    return this.isWild && this.once(8) ? this.pick(bad) : this.pick(items);
  }

  /** Between none and `most` items. */
  some<T>(most: number, make: () => T): readonly T[] {
    return Array.from({ length: this.below(most + 1) }, make);
  }
}

// biome-ignore format: lists
const NAMES = ['A', 'B', 'X', 'EMPTY', 'NONE', 'TARGETARCH', 'TARGETPLATFORM', 'TARGETVARIANT', 'BUILDPLATFORM', 'VERSION', 'lower', '_x1'];
// biome-ignore format: lists
const PIECES = [
  'a', 'b', '/', '.', '-', '_', ':', '*', '?', '[', ']', '(', ')', '+', '^', '|', ' ', '\t', "'", '"', '\\', '\\\\', '`', '$', '${', '}',
  '#', '%', '//', '<', '<<', '<<EOF', '<<-EOF', '$$', '$1', '${1}', '$0', '@', '!', '\\/', '\\}', '\\*', '\\?', '\\a', 'é', '…', '\u00a0', '\u0085', '🚀', 'x.y.z', 'linux/arm/v7', '=',
];

/** A word with variables, quotes and escapes. */
export function word(chance: Chance, depth = 0): string {
  return chance
    .some(6, () => {
      if (depth < 3 && chance.once(2)) return expression(chance, depth + 1);
      return chance.pick(PIECES);
    })
    .join('');
}

function expression(chance: Chance, depth: number): string {
  const name = chance.pick(NAMES);
  if (chance.once(4)) return `$${name}`;
  // biome-ignore format: a list
  const operator = chance.pick(['', ':-', '-', ':+', '+', ':?', '?', '#', '##', '%', '%%', '/', '//', '//', '/', '^', ':', '=', ':=', '@', ',']);
  const inner = () => (chance.once(3) ? chance.pick(PIECES) : word(chance, depth));
  const argument = operator.startsWith('/') ? `${inner()}/${inner()}` : operator === '' ? '' : inner();
  return `\${${name}${operator}${argument}}`;
}

export function wordQuestion(chance: Chance): WordQuestion {
  // biome-ignore format: lists
  const values = ['', 'x', 'a/b/c', 'linux/arm/v7', 'aXbXc', '1.2.3-slim', 'a b  c', 'a*b?c', 'aaa', '$A', 'é…🚀', "it's", '"q"', '\\', 'a.b.c', 'v1', 'x\ny'];
  const env = Object.fromEntries(
    chance.some(
      8,
      () => [chance.pick(NAMES.filter((name) => name !== 'NONE')), chance.pick(values)] as const,
    ),
  );
  return { Op: 'word', Word: word(chance), Escape: chance.once(5) ? '`' : '\\', Env: env };
}

const PLATFORMS = ['linux/amd64', 'linux/arm64', 'linux/arm/v7'];

export function fileQuestion(text: string, chance: Chance): FileQuestion {
  const args = chance.once(4)
    ? { [chance.pick(NAMES)]: chance.pick(['1', 'x', 'linux/arm64', 'scratch', 'x-y']) }
    : {};
  const target = chance.once(8) ? chance.pick(['s', 't', 'build', 'app', 'Build']) : '';
  return { Op: 'file', Text: text, Args: args, Target: target, Build: 'linux/amd64', Platforms: PLATFORMS };
}

/** A file of instructions that mostly make sense together; one in three has mistakes in it. */
export function dockerfile(chance: Chance): string {
  chance.isWild = chance.once(3);
  return new Writer(chance).file();
}

// biome-ignore format: lists of fragments
class Writer {
  private readonly chance: Chance;
  private readonly names: string[] = [];
  constructor(chance: Chance) {
    this.chance = chance;
  }

  file(): string {
    const { chance } = this;
    const lines: string[] = [];
    if (chance.once(5)) lines.push(chance.good(['# syntax=docker/dockerfile:1', '#escape = \\', '# check=skip=all', '# comment', '#!/usr/bin/env x', '', '# syntax=x y\n# escape=\\', '  # escape=\\', '# x\n# escape=`', '# escape=`'], ['# syntax=a\n# syntax=b', '# Escape=x', '# escape=`\n# escape=`']));
    lines.push(...chance.some(3, () => this.arg()));
    const count = 1 + chance.below(5);
    for (let index = 0; index < count; index++) {
      lines.push(this.from());
      lines.push(...chance.some(6, () => this.instruction()));
    }
    if (chance.isWild && chance.once(3)) lines.splice(chance.below(lines.length + 1), 0, chance.pick(['', ' ', '# c', '\\', 'EOF', '  # x \\', 'RUN', 'NOPE x', 'FROM', 'ARG', '\u00a0', '&& x']));
    const end = chance.once(8) ? '\r\n' : '\n';
    const text = lines.join('\n').replaceAll('\n', end);
    return (chance.once(12) ? '\uFEFF' : '') + text + (chance.once(5) ? '' : end);
  }

  private stageName(): string {
    const name = this.chance.pick(this.names.length > 0 ? this.names : ['debian']);
    return this.chance.once(6) ? name.toUpperCase() : name;
  }

  private from(): string {
    const { chance, names } = this;
    const keyword = chance.pick(['FROM', 'FROM', 'FROM', 'from', 'From']);
    const platform = chance.once(3) ? ` --platform=${chance.good(['$BUILDPLATFORM', '$TARGETPLATFORM', 'linux/arm64', '${BUILDPLATFORM}', '${TARGETOS}/${TARGETARCH}', 'linux', 'arm64', '${NONE:-linux/amd64}', '"$BUILDPLATFORM"', 'LINUX/AMD64', 'linux/aarch64', 'linux/arm/7', ''], ['linux/x/y/z', '$NONE', '$A', 'lin ux', 'linux/mips64le', 'nope'])}` : '';
    const known = names.length > 0 && chance.once(2) ? chance.pick(names) : undefined;
    const image = known ?? chance.good(['debian', 'alpine:3', 'rust:1.90', 'scratch', 'ghcr.io/a/b:1', 'x-${TARGETPLATFORM//\\//-}', '${NONE:-busybox}', 'debian:${VERSION:-12}', '"debian"', "'rust'", 'localhost:5000/x', 'base-${TARGETARCH}', 'base-$TARGETARCH$TARGETVARIANT', 'a${X+b}', `debian@sha256:${'0'.repeat(64)}`, 'x:${TARGETSTAGE}', 'de\\bian', 'img${NONE}'], ['$X', '${A}', 'a@b', 'Bad', '${NONE}', '${X^}', '$NONE', '${NONE:?no}', 'build']);
    const name = chance.once(2) ? chance.good(['s', 't', 'build', 'app', 'Build', 'base-amd64', 'base-arm64', 'base-armv7', 'tools', 'S.1_x-y'], ['scratch', '1x', 'a b', '$A', 'é']) : undefined;
    if (name !== undefined) names.push(name.toLowerCase());
    const as = name === undefined ? '' : ` ${chance.good(['AS', 'as', 'As'], ['IS', ''])} ${name}`;
    return `${keyword}${platform} ${image}${as}${chance.isWild && chance.once(8) ? chance.pick([' # x', ' x', ' \\', '  ']) : ''}`;
  }

  private arg(): string {
    const { chance } = this;
    const one = () => `${chance.pick(NAMES)}${chance.once(3) ? '' : `=${chance.once(3) ? this.quoted() : this.safe()}`}`;
    return `ARG ${[one(), ...chance.some(1, one)].join(' ')}`;
  }

  private quoted(): string {
    return this.chance.good(['"a b"', "'$A'", '"$A"', '"a\\"b"', '""', 'a\\ b', "''", '"x"y', 'a"b c"d', '"a\\$A"'], ['"', "'", '"x" y', '\\ ', '"a', 'x\\']);
  }

  /** An expression that can be expanded. */
  private safe(): string {
    const name = this.chance.pick(NAMES);
    return this.chance.good([`$${name}`, `\${${name}}`, `\${${name}:-d}`, `\${${name}+y}`, `\${${name}//a/b}`, `\${${name}%.*}`, `\${${name}#l*/}`, '1', 'x.y', 'linux/amd64', '', `\${${name}:-\${X:-"z"}}`, `\${${name}/\\//_}`, `\${${name}%%/*}`], [`\${${name}^}`, `\${${name}`, `\${${name}:?x}`, '${}']);
  }

  private command(): string {
    return this.chance.good([
      'true', 'cargo build --release', 'apt-get update && \\\n  apt-get install -y x', 'echo a \\\n# comment\n  && echo b', 'echo a \\\n\n  b', 'x \\\\', 'echo "a \\\n b"', 'echo $A ${B:-c} "$X"', "echo '<<EOF'", 'cat <<< x', 'a;b', '["a", "b"]', '["a"', '[ -f x ] && y', '', '["a"] x', 'echo é…🚀', '-x', '# x', 'a `b`', "echo 'it\\'s'", '["sh", "-c", "é\\u00e9\\n"]', "echo '", 'echo "${X^}"', 'x \\\t\n y', '  a\tb', 'a << b', 'cat "<<EOF"', '[] ', '-- x', 'a #b',
    ], ['["a", 1]', 'echo \\', 'x \\ ', '[1]', 'dir C:\\']);
  }

  private run(): string {
    const { chance } = this;
    const mount = chance.good([
      'type=cache,target=/c', 'type=cache,target=/c,id=x,sharing=locked', `type=bind,from=${this.stageName()},target=/x`, 'type=secret,id=t', 'type=ssh', 'type=tmpfs,target=/t,size=10m', `FROM=${this.stageName()},target=/z`, 'type=bind,source=a,target=b,rw', 'type=bind,from=debian,target=/d', '"type=cache","target=/a,b"', 'type=cache,target=/$X', 'type=cache,target=/c,mode=0755,uid=0', 'type=ssh,required', 'from=alpine,source=/a,target=/b', 'type=secret,id=a,env=X', 'type=${NONE:-cache},target=/n', 'type=bind,target=/x,readonly=false', 'TYPE=CACHE,dst=/q,SHARING=Private', 'type=secret,required,id=b', 'type=cache,from=alpine,target=/u', 'target=x$',
    ], ['from=$A,target=/x', 'type=nope,target=/x', 'target', 'type=secret,id=a,src=b', 'type=bind,target=/x,uid=1', 'required', 'type=cache,target=/c,nope=1', 'type=secret', 'type=bind,target=/x,sharing=shared', 'type=ssh,source=a', 'type=secret,from=s,id=a', 'type=cache,target=/c,uid=x', '"a', 'type=cache,target=/x,size=1', 'type=cache,required,target=/x', 'type=bind,target=/x,ro=maybe', 'from=Bad,target=/x']);
    const flags = chance.once(3) ? `--mount=${mount} ${chance.once(4) ? `--mount=type=cache,target=/w ` : ''}` : '';
    const more = chance.once(8) ? chance.good(['--network=none ', '--security=insecure ', '--mount="type=cache,target=/q" ', "--network='host' ", '--network=no\\ne ', '-- ', '--network=default \\\n '], ['--network=x ', '--nope ', '--mount ', '--network=none --network=none ', '--network ', '--security=x ']) : '';
    return `RUN ${flags}${more}${chance.once(3) ? this.heredoc() : this.command()}`;
  }

  private heredoc(): string {
    const { chance } = this;
    const name = chance.pick(['EOF', 'E_1', 'X.y', 'EOF', '$A', 'é']);
    const mark = chance.pick([`<<${name}`, `<<-${name}`, `<< ${name}`, `<<"${name}"`, `<<'${name}'`, `3<<${name}`, `<<"${name}"`, `<<-"${name}"`]);
    const odd = chance.pick([`"<<${name}"`, `\\<<${name}`, `<<${name}x`, `<<\\${name}`, `x<<${name}`, `<<${name};`, `<<<${name}`, `<<"${name} B"`, `<<\t${name}`]);
    const used = chance.isWild && chance.once(4) ? odd : mark;
    const around = chance.pick([used, used, used, `cat ${used}`, `cat ${used} > /f`, `${used} bash -e`, `cat ${used} && x`, `cat ${used} \\\n && y`, `python3 ${used}`, `cat ${used} <<B`]);
    const body = chance.some(4, () => chance.pick(['x', 'a \\', 'b\\;', '\tindented', '# no comment', '', 'FROM x', '$A', '${B:-c}', '#!/bin/sh', '#!/usr/bin/env python3', '<<EOF', 'EOF ', ' EOF', '"', '\\\\', 'RUN <<X', '\\']));
    const end = chance.isWild && chance.once(6) ? chance.pick([[], [`\t${name}`], [`${name} B`], [`${name};`]]) : used.startsWith('<<-') && chance.once(2) ? [`\t\t${name}`] : [name];
    return [around, ...body, ...end, ...(around.endsWith('<<B') ? ['second', 'B'] : [])].join('\n');
  }

  private copy(): string {
    const { chance } = this;
    const keyword = chance.pick(['COPY', 'COPY', 'ADD']);
    const from = keyword === 'COPY' && chance.once(2) ? `--from=${chance.good([this.stageName(), this.stageName(), '0', 'busybox', 'ghcr.io/x/y:1', '+0', '00', '', "'debian'"], ['1', '2', '3', '9', '-1', '$A', 'Bad', 's t', 'later', '"a\\"b"'])} ` : '';
    const flags = chance.once(5) ? chance.good(['--chown=1:1 ', '--chmod=755 ', '--link ', '--link=false ', '--exclude=a --exclude=b ', '--chown=$A ', '--chown= ', '--link=TRUE ', '-- '], ['--checksum=x ', '--nope ', '--link=x ', '--link --link ', '--chmod', '--parents=', '--keep-git-dir ']) : '';
    if (chance.once(4)) return `${keyword} ${flags}${this.heredoc().replace(/^([^\n]*)/, '$1 /f')}`;
    return `${keyword} ${from}${flags}${chance.good(['a b', 'a b /c/', '["a", "b c"]', '. .', '$X /${A}/', 'a \\\n b', 'a  b', '"${A}" x', '/ /', 'target/release/app /app', '*.txt /', '${TARGETARCH}/app /app', "'a' b"], ['["a"]', 'a', "'a b' c", '${X^} y', '["a", "b"] c', '<<EOF', 'a <<EOF'])}`;
  }

  private instruction(): string {
    const { chance } = this;
    switch (chance.below(15)) {
      case 0: case 1: case 2: case 3:
        return this.run();
      case 4:
        return this.arg();
      case 5: {
        const pair = () => `${chance.pick(NAMES)}=${chance.once(3) ? this.quoted() : this.safe()}`;
        return chance.once(4) ? `ENV ${chance.pick(NAMES)} ${chance.good(['a b', '$A', 'x  y ', '"q" r'], ['', "'"])}` : `ENV ${[pair(), ...chance.some(2, pair)].join(chance.pick([' ', '  ', ' \\\n  ']))}`;
      }
      case 6: case 7:
        return this.copy();
      case 8:
        return chance.good(['WORKDIR /src', 'WORKDIR /${A}', 'USER x', 'USER ${NONE:-y} z', 'VOLUME /a /b', 'VOLUME ["/a", "/b c"]', 'EXPOSE 80 443/tcp', 'STOPSIGNAL SIGTERM', 'MAINTAINER me "', 'WORKDIR "$A"', 'WORKDIR a\\b', 'EXPOSE 80-90/udp', 'EXPOSE ${NONE:-8080}'], ['WORKDIR', 'USER', 'VOLUME', 'VOLUME ["/a", ""]', 'EXPOSE', 'STOPSIGNAL', 'MAINTAINER', 'WORKDIR --x y', 'WORKDIR ${A', "USER '"]);
      case 9:
        return chance.good(['LABEL a=b', 'LABEL a b', 'LABEL "a b"="c d" e=f', 'LABEL a="$A \\\n c"', 'LABEL x=<<EOF', 'LABEL multi="x\\\n  y"', "LABEL a='b c'"], ['LABEL a', "LABEL a='b", 'LABEL =x', 'LABEL a=b c', 'LABEL', 'LABEL --x a=b', 'LABEL a=${X^}']);
      case 10:
        return chance.good(['CMD ["a"]', 'CMD a <<EOF', 'CMD', 'ENTRYPOINT ["a", "b"]', 'ENTRYPOINT a', 'ENTRYPOINT []', "CMD [ 'a' ]", 'SHELL ["/bin/bash", "-c"]', 'CMD a "$'], ['CMD ["a", 1]', 'CMD --x a', 'SHELL x', 'SHELL []', 'SHELL', 'SHELL ["a", 2]', 'SHELL --x ["a"]']);
      case 11:
        return chance.good(['HEALTHCHECK NONE', 'HEALTHCHECK CMD x', 'HEALTHCHECK --interval=5s --timeout=1m30s CMD ["x"]', 'HEALTHCHECK --retries=3 cmd x', 'HEALTHCHECK --interval=0s CMD x', 'HEALTHCHECK CMD cat <<EOF', 'HEALTHCHECK --start-period=.5s CMD x', 'HEALTHCHECK --retries=+2 CMD x', 'HEALTHCHECK --interval=1h CMD\tx', 'HEALTHCHECK --x NONE'], ['HEALTHCHECK NONE x', 'HEALTHCHECK --interval=5 CMD x', 'HEALTHCHECK', 'HEALTHCHECK CMD', 'HEALTHCHECK --retries=-1 CMD x', 'HEALTHCHECK --interval=1us CMD x', 'HEALTHCHECK X', 'HEALTHCHECK --x CMD y', 'HEALTHCHECK --interval=-1s CMD x', 'HEALTHCHECK CMD []', 'HEALTHCHECK --retries=99999999999 CMD x', 'HEALTHCHECK CMD ["x", 2]']);
      case 12:
        return `ONBUILD ${chance.isWild && chance.once(4) ? chance.pick(['FROM x', 'ONBUILD RUN x', 'MAINTAINER x', 'NOPE x', '', '--x RUN y', 'RUN ["a", 1]']) : chance.once(2) ? this.run() : this.copy()}`;
      case 13:
        return chance.pick(['# comment', '', '  # indented', '\t', '#']);
      default:
        return chance.isWild ? `${chance.pick(['RUN', 'ENV', 'COPY', 'LABEL', 'WORKDIR', 'ARG', 'USER'])} ${word(chance).replaceAll('\n', ' ')}` : 'RUN x';
    }
  }
}

/** A text with a few characters changed, doubled, moved or taken away. */
export function mutated(text: string, chance: Chance): string {
  let result = text;
  for (let times = 1 + chance.below(4); times > 0; times--) {
    const at = chance.below(result.length + 1);
    const length = chance.below(8);
    switch (chance.below(4)) {
      case 0:
        result = result.slice(0, at) + result.slice(at + length);
        break;
      case 1:
        result =
          result.slice(0, at) +
          chance.pick([...PIECES, '\n', '\r\n', '\\\n', '\n# x\n', '\nEOF\n', ',', '"']) +
          result.slice(at);
        break;
      case 2:
        result = result.slice(0, at) + result.slice(at, at + length) + result.slice(at);
        break;
      default: {
        const lines = result.split('\n');
        const [line = ''] = lines.splice(chance.below(lines.length), 1);
        lines.splice(chance.below(lines.length + 1), 0, line);
        result = lines.join('\n');
      }
    }
  }
  // Halves of characters cannot be sent, nor be in a file.
  return result.toWellFormed();
}
