/**
 * What the final stage of a Dockerfile makes of the image, said with the keys of `[package.metadata.multihull]`, and
 * what those cannot say. For people who leave the Dockerfile to Multihull.
 */
import type { DockerfileAnalysis } from '../analysis/dockerfile-facts.ts';
import { readSource, type SourceNode } from '../syntax/source-lines.ts';
import type { LineNote } from './migration.ts';

export interface ImageShape {
  /** Lines of Cargo.toml below the table's name; empty when the defaults say the same. */
  readonly metadata: readonly string[];
  /** Instructions of the final stage that have no counterpart. */
  readonly lost: readonly LineNote[];
}

const BUILT = /(?:^|\/)target\/|(?:^|\/)\.?cargo\/bin\//;
/** A file without an extension, and not one of the system's. */
const PROGRAM = /^(?!\/?(?:etc|usr\/share|usr\/lib|lib)\/).*[^/.](?<!\.\w+)$/;
/** Variables of compilers, which the image does not need. */
const OF_THE_BUILD =
  /^(?:CARGO|RUSTUP|RUSTFLAGS|RUSTC|SQLX_OFFLINE|CC|CXX|PKG_CONFIG|OPENSSL|PATH|DEBIAN_FRONTEND)/;

/** @param content the text that was analysed */
export function imageShape(content: string, analysis: DockerfileAnalysis): ImageShape {
  const reader = new ShapeReader(analysis);
  for (const [node, stage] of nodesOfTarget(content, analysis)) reader.read(node, stage.compilesRust);
  return reader.shape();
}

type Stage = DockerfileAnalysis['target'];

/** The instructions of the final stage, and before them those of the stages that it is FROM. */
function nodesOfTarget(content: string, { stages, target, file }: DockerfileAnalysis) {
  const chain: Stage[] = [target];
  for (let at: Stage | undefined = target; at?.from.kind === 'stage'; ) {
    at = stages[at.from.index];
    if (at) chain.unshift(at);
  }
  const nodes: [SourceNode, Stage][] = [];
  let index = -1;
  const byIndex = new Map(chain.map((stage) => [stage.index, stage]));
  for (const node of readSource(content, file).nodes) {
    if (/^from$/i.test(node.keyword)) index += 1;
    const stage = byIndex.get(index);
    if (stage) nodes.push([node, stage]);
  }
  return nodes;
}

class ShapeReader {
  private readonly base: string | undefined;
  private readonly files: string[] = [];
  private readonly env = new Map<string, string>();
  private readonly ports: (number | string)[] = [];
  private readonly volumes: string[] = [];
  private readonly single = new Map<string, string>();
  private readonly lost: LineNote[] = [];
  private entrypoint: SourceNode | undefined;
  private command: SourceNode | undefined;
  private workdir = '/';

  /** Names and numbers of stages that compile. */
  private readonly compiling: ReadonlySet<string>;

  constructor({ target, stages }: DockerfileAnalysis) {
    this.compiling = new Set(
      stages
        .filter(({ compilesRust }) => compilesRust)
        .flatMap(({ name, index }) => [`${index}`, ...(name === undefined ? [] : [name])]),
    );
    let root: Stage | undefined = target;
    while (root?.from.kind === 'stage') root = stages[root.from.index];
    const compiles = target.compilesRust || target.hasRust;
    const image = root?.from.kind === 'image' ? root.from.reference : 'scratch';
    this.base = compiles || image === 'debian:bookworm-slim' ? undefined : image;
  }

  /** @param compiles its stage compiles: what it copies and runs is for that */
  read(node: SourceNode, compiles: boolean): void {
    const keyword = node.keyword.toUpperCase();
    switch (keyword) {
      case 'COPY':
      case 'ADD':
        this.copy(node, compiles);
        break;
      case 'ENV':
        for (let at = 0; at < node.args.length; at += 3) {
          const [name = '', value = ''] = node.args.slice(at, at + 2);
          if (!OF_THE_BUILD.test(name)) this.env.set(name, unquoted(value));
        }
        break;
      case 'EXPOSE':
        for (const word of node.args) {
          const [, port, udp] = /^(\d+)(?:\/tcp|(\/udp))?$/.exec(word) ?? [];
          if (port === undefined) this.lose(node, `EXPOSE ${word}`);
          else this.ports.push(udp === undefined ? Number(port) : word);
        }
        break;
      case 'VOLUME':
        this.volumes.push(...node.args);
        break;
      case 'USER':
        this.single.set('user', node.args[0] ?? '');
        break;
      case 'WORKDIR':
        this.workdir = absolute(node.args[0] ?? '/', this.workdir);
        if (!compiles) this.single.set('workdir', this.workdir);
        break;
      case 'STOPSIGNAL':
        this.single.set('stop-signal', node.args[0] ?? '');
        break;
      case 'ENTRYPOINT':
        this.entrypoint = node;
        this.command = undefined;
        break;
      case 'CMD':
        this.command = node;
        break;
      case 'RUN':
        if (!compiles) this.lose(node);
        break;
      case 'HEALTHCHECK':
      case 'ONBUILD':
        this.lose(node);
    }
  }

  shape(): ImageShape {
    const command = this.readCommand();
    const list = (items: readonly (string | number)[]) =>
      `[${items.map((each) => JSON.stringify(each)).join(', ')}]`;
    const env = [...this.env].map(([name, value]) => `${name} = ${JSON.stringify(value)}`);
    const lines = [
      ...(this.base === undefined ? [] : [`base = ${JSON.stringify(this.base)}`]),
      ...(this.files.length === 0 ? [] : [`files = [${this.files.join(', ')}]`]),
      ...(env.length === 0 ? [] : [`env = { ${env.join(', ')} }`]),
      ...(command.length === 0 ? [] : [`cmd = ${list(command)}`]),
      ...(this.ports.length === 0 ? [] : [`expose = ${list([...new Set(this.ports)])}`]),
      ...[...this.single].map(([name, value]) => `${name} = ${JSON.stringify(value)}`),
      ...(this.volumes.length === 0 ? [] : [`volumes = ${list([...new Set(this.volumes)])}`]),
    ];
    // A value that only a build knows cannot stand in Cargo.toml.
    const known = lines.filter((line) => !line.includes('$'));
    for (const line of lines)
      if (line.includes('$')) this.lost.push({ line: 0, message: `${line} (has a variable)` });
    return { metadata: known, lost: this.lost };
  }

  private copy(node: SourceNode, compiles: boolean): void {
    const sources = node.args.slice(0, -1);
    if (node.flags.some((flag) => flag.startsWith('--from='))) {
      const from = node.flags.find((flag) => flag.startsWith('--from='))?.slice('--from='.length);
      const compiles = from !== undefined && this.compiling.has(from.toLowerCase());
      if (!sources.every((path) => BUILT.test(path) || (compiles && PROGRAM.test(path)))) this.lose(node);
      return;
    }
    // What a compile needs is not what the image needs.
    if (compiles) return;
    if (node.heredocs.length > 0 || sources.some((path) => /^https?:|^git@/.test(path))) {
      this.lose(node);
      return;
    }
    const target = node.args.at(-1) ?? '';
    const to = absolute(target, this.workdir);
    for (const from of sources)
      this.files.push(
        `{ from = ${JSON.stringify(from.replace(/^\.?\/+(?=.)/, ''))}, to = ${JSON.stringify(sources.length > 1 && !to.endsWith('/') ? `${to}/` : to)} }`,
      );
    for (const flag of node.flags) if (/^--(?:chown|chmod)=/.test(flag)) this.lose(node, flag);
  }

  /** Arguments of the program: of CMD behind an ENTRYPOINT, or behind the program itself. */
  private readCommand(): readonly string[] {
    const { entrypoint, command } = this;
    for (const node of [entrypoint, command]) {
      if (node && !node.json) {
        // A shell that only starts the program is not missed.
        const words = (node.args[0] ?? '').trim().split(/\s+/);
        if (words.length > 1 || /[;&|$<>]/.test(node.args[0] ?? '')) {
          this.lose(node);
          return [];
        }
      }
    }
    const words = [...(entrypoint?.json ? entrypoint.args : []), ...(command?.json ? command.args : [])];
    const [program = '', ...rest] = words;
    if (/^(?:sh|bash|tini|dumb-init|cargo|\/bin\/(?:ba)?sh)$|\.sh$/.test(program.split('/').at(-1) ?? '')) {
      for (const node of [entrypoint, command]) if (node) this.lose(node);
      return [];
    }
    return rest;
  }

  private lose(node: SourceNode, what = node.whole.text.replaceAll(/\s+/g, ' ').trim()): void {
    this.lost.push({ line: node.line, message: what.length > 60 ? `${what.slice(0, 57)}…` : what });
  }
}

function absolute(path: string, workdir: string): string {
  if (path.startsWith('/') || path.startsWith('$')) return path;
  const inside = path.replace(/^\.\/+|^\.$/, '');
  return `${workdir.replace(/\/+$/, '')}/${inside}`;
}

function unquoted(value: string): string {
  return /^(["']).*\1$/s.test(value) ? value.slice(1, -1) : value;
}
