/** The keys of `[package.metadata.multihull]`: the one list that reader, JSON schema and documentation are made from. */

/** What a key's value is, as TOML has it. */
export type MetadataKind = 'text' | 'texts' | 'words' | 'table' | 'files' | 'ports' | 'user';

export interface MetadataKey {
  readonly name: MetadataName;
  readonly kind: MetadataKind;
  readonly description: string;
  /** As it stands in a manifest. */
  readonly example: string;
}

export type MetadataName =
  | 'base'
  | 'files'
  | 'env'
  | 'cmd'
  | 'entrypoint'
  | 'expose'
  | 'user'
  | 'workdir'
  | 'volumes'
  | 'stop-signal'
  | 'system-packages';

// biome-ignore format: a table
export const METADATA_KEYS: readonly MetadataKey[] = [
  { name: 'base', kind: 'text', example: '"gcr.io/distroless/cc-debian12"', description: 'Runtime image. The input `base` takes precedence.' },
  { name: 'files', kind: 'files', example: '[{ from = "config/default.toml", to = "/etc/trow/" }]', description: 'Files and directories that are put into the image.' },
  { name: 'env', kind: 'table', example: '{ RUST_LOG = "info" }', description: 'Environment variables, added to those of the base.' },
  { name: 'cmd', kind: 'words', example: '["--config", "/etc/trow/default.toml"]', description: 'Default arguments of the program.' },
  { name: 'entrypoint', kind: 'words', example: '["/usr/local/bin/trow", "serve"]', description: 'What is started instead of the program alone.' },
  { name: 'expose', kind: 'ports', example: '[8000, "9000/udp"]', description: 'Ports that the program listens on.' },
  { name: 'user', kind: 'user', example: '"65532"', description: 'Account that the program runs as, `USER` or `USER:GROUP`; `65532:65532` unless said otherwise.' },
  { name: 'workdir', kind: 'text', example: '"/var/lib/trow"', description: 'Working directory, an absolute path.' },
  { name: 'volumes', kind: 'texts', example: '["/data"]', description: 'Directories that are mount points, absolute paths.' },
  { name: 'stop-signal', kind: 'text', example: '"SIGINT"', description: 'Signal that ends the program.' },
  { name: 'system-packages', kind: 'texts', example: '["libssl-dev"]', description: 'Debian packages of the build, like the input of that name, which takes precedence.' },
];

export interface FileKey {
  readonly name: 'from' | 'to' | 'mode' | 'owner';
  readonly description: string;
}

/** The keys of one entry of `files`. */
export const FILE_KEYS: readonly FileKey[] = [
  {
    name: 'from',
    description:
      'File, directory or pattern (`*`, `?`, `**`), relative to the package’s directory. Without it, `to` is an empty directory.',
  },
  {
    name: 'to',
    description:
      'Absolute path in the image. With a slash at the end it is the directory that the file goes into; of a directory the content goes there.',
  },
  {
    name: 'mode',
    description:
      'Octal permissions, such as `"0640"`; else `0755` for directories and what is executable, `0644` for other files.',
  },
  { name: 'owner', description: 'Number of the user, or `UID:GID`; else `0:0`.' },
];

/** Where the table is in a manifest. */
export const METADATA_TABLE = 'package.metadata.multihull';
