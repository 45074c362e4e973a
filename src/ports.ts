/**
 * The only door to the world. Probe and steps receive a `Ports` value; `src/adapters` implements it for a
 * GitHub runner and for a terminal; tests give it real engines or executables of their own.
 */
import type { Readable } from 'node:stream';
import type { Inheritance } from './domain/environment/tool-environment.ts';

/** A command as data: what would be run, printable, and never a shell string. */
export interface Command {
  readonly tool: string;
  readonly args: readonly string[];
  /** What it gets of this process's environment; default `tool`. */
  readonly inherits?: Inheritance;
  /** Added to the inherited environment. `undefined` removes a variable. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  /** Written to standard input, which is then closed. Secrets travel here, never in `args`. */
  readonly stdin?: string;
}

export interface ExecOptions {
  /** Called for each complete line while the tool runs. */
  readonly onStdout?: (line: string) => void;
  readonly onStderr?: (line: string) => void;
  /** The tool, and what it started, is ended after this many milliseconds. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
  /** How many bytes of each stream are kept in the result (the end of it). Default 1 MiB. */
  readonly keepBytes?: number;
  /** Flows into standard input. When it fails, the tool is ended, and `run` throws the same error. */
  readonly input?: AsyncIterable<Uint8Array>;
}

/** How a tool ended. A non-zero code is a result, not an exception: the caller knows what it means. */
export interface ExecResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly timedOut: boolean;
}

export interface Exec {
  /** @throws EnvironmentError when the tool is not there or may not be run. */
  run(command: Command, options?: ExecOptions): Promise<ExecResult>;
  /** Absolute path of a tool on PATH, or undefined. */
  which(tool: string): Promise<string | undefined>;
}

export interface FileStat {
  readonly kind: 'file' | 'directory' | 'link' | 'other';
  readonly size: number;
  /** Nanoseconds since 1970. */
  readonly modified: bigint;
  /** By its owner. */
  readonly isExecutable: boolean;
}

export interface Files {
  /** @throws the system's error when it cannot be read; `code` is kept. */
  readText(path: string): Promise<string>;
  /** The text, or undefined when there is no such file. */
  readTextIfExists(path: string): Promise<string | undefined>;
  /** Written to a temporary name, then renamed: never half there. Parents are made. Pieces are asked for as they are written. */
  write(
    path: string,
    data: string | Uint8Array | Iterable<string> | AsyncIterable<Uint8Array>,
    options?: { readonly mode?: number },
  ): Promise<void>;
  exists(path: string): Promise<boolean>;
  /** Whether it is a directory, no link to one, that belongs to this process's user. */
  isOwn(path: string): Promise<boolean>;
  /** Names in a directory, sorted; empty when there is none. */
  list(path: string): Promise<readonly string[]>;
  makeDirectory(path: string, options?: { readonly mode?: number }): Promise<void>;
  /**
   * Makes a directory that only this user can look into, or makes one that is there so.
   * @returns false when it is not this user's, or not a directory.
   */
  makePrivate(path: string): Promise<boolean>;
  /** A new directory, readable by this user only. */
  makeTemporary(prefix: string): Promise<string>;
  /** Removes a file or a tree; quiet when there is none. */
  remove(path: string): Promise<void>;
  /** A symbolic link at `path`; parents are made. */
  link(target: string, path: string): Promise<void>;
  /** Copies a file and makes it executable; parents are made. */
  copyExecutable(from: string, to: string): Promise<void>;
  /** Lets its owner execute a file, and everybody who may read it. */
  makeExecutable(path: string): Promise<void>;
  /** Gives a file or tree another name in the same file system; parents are made. */
  move(from: string, to: string): Promise<void>;
  /** What a symbolic link points at, as it is written there; undefined where there is no link. */
  readLink(path: string): Promise<string | undefined>;
  /** Bytes from `start` up to and including `end`. */
  openRead(path: string, range?: { readonly start?: number; readonly end?: number }): Readable;
  size(path: string): Promise<number | undefined>;
  /** The path itself, not what a link points at; undefined when there is nothing. */
  stat(path: string): Promise<FileStat | undefined>;
  sha256(path: string): Promise<string>;
}

export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE' | 'PATCH';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
  /**
   * A server named this URL, not the user. Its host may resolve to this machine only where `home`, the host that the
   * user named, does too; otherwise the request fails with code EOWNADDRESS, and nothing is sent.
   */
  readonly home?: string;
  /** Until the response's headers are there. Default 30 000. */
  readonly timeoutMs?: number;
}

export interface HttpResponse {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** Must be consumed or destroyed. Errors mid-way arrive as the stream's error. */
  readonly body: Readable;
}

/** One request, one response: redirects, authentication and retries are the caller's. */
export interface Http {
  /** @throws Error with `code` (ECONNREFUSED, ETIMEDOUT, …) when no response came. */
  send(request: HttpRequest): Promise<HttpResponse>;
}

export interface Annotation {
  readonly title: string;
  readonly file?: string;
  readonly line?: number;
}

/** How a piece of a live line looks; without colours all are plain. */
export type Tone = 'plain' | 'strong' | 'dim' | 'busy' | 'good' | 'bad';

/** A line in pieces, no wider than the screen. */
export type LiveLine = readonly { readonly text: string; readonly tone: Tone }[];

/** Where live lines are drawn. */
export interface LiveScreen {
  readonly columns: number;
  readonly rows: number;
  /** Makes text from outside fit to be drawn: secrets are hidden, control characters are gone. Before it is cut. */
  readonly clean: (text: string) => string;
}

/** What a person sees while it runs. Text that comes from tools goes through `group` or `foreign` only. */
export interface Log {
  info(line: string): void;
  /** Shown only when debugging was asked for. */
  debug(line: string): void;
  warn(message: string, annotation?: Annotation): void;
  error(message: string, annotation?: Annotation): void;
  /** A folded block, printed whole; its lines may come from anywhere and cannot speak workflow commands. */
  group(title: string, lines: readonly string[]): void;
  /** Lines from a tool, unfolded; cannot speak workflow commands. */
  foreign(lines: readonly string[]): void;
  /**
   * There for a person who watches: draws lines below the log again and again, until the returned function is called.
   * Then the log has only what matters in the end. Undefined where every line stays: in CI, in a file.
   */
  readonly live?: (draw: (screen: LiveScreen) => readonly LiveLine[]) => () => void;
  /** From now on this text is never shown. */
  mask(secret: string): void;
}

export interface Clock {
  now(): Date;
  /** Milliseconds from some start; never goes back. */
  monotonic(): number;
  sleep(ms: number): Promise<void>;
  /** Calls `tick` every so often until the returned function is called; never keeps the process alive. */
  every(ms: number, tick: () => void): () => void;
}

/** A cache that outlives this machine where there is one (GitHub's), else a directory. Never fails a build. */
export interface KeyedCache {
  /**
   * Whether `save` keeps anything: not on a terminal, nor without a service, nor in runs about pull requests, which
   * only read.
   */
  readonly keeps: boolean;
  /** Restores `paths`; returns the key that matched, or undefined. */
  restore(
    paths: readonly string[],
    key: string,
    restoreKeys?: readonly string[],
  ): Promise<string | undefined>;
  /** Whether it is kept now. It is not where the key is taken: another job was first. */
  save(paths: readonly string[], key: string): Promise<boolean>;
}

export interface ToolCache {
  /** A directory that holds this version of the tool, or undefined. */
  find(name: string, version: string): Promise<string | undefined>;
  /** Downloads to a temporary file. @throws EnvironmentError when it cannot. */
  download(url: string): Promise<string>;
  /** Stores a file as `fileName` in the tool's own directory, and returns the directory. */
  store(file: string, fileName: string, name: string, version: string): Promise<string>;
}

/** Where results go: a step's outputs and the job's summary, or a terminal. */
export interface Results {
  output(name: string, value: string): void;
  /** Markdown for the job's page. */
  summary(markdown: string): Promise<void>;
}

export interface Ports {
  readonly exec: Exec;
  readonly files: Files;
  readonly http: Http;
  readonly log: Log;
  readonly clock: Clock;
  readonly tools: ToolCache;
  readonly cache: KeyedCache;
}
