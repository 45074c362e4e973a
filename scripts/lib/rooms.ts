/**
 * The house: every folder of src/, what is in it, and which folders it may import from. A row may name only rows above
 * it, so knowledge goes down and nothing goes in a circle; `__tests__/rooms.test.ts` holds every import to it, and
 * docs/architecture.md shows it.
 */

export interface Room {
  /** Folder below src/; the root's own files are rooms of their own, named with their ending. */
  readonly name: string;
  readonly holds: string;
  /** Beside `util` and `errors.ts`, which everybody may. `domain/**` stands for the folder and all below it. */
  readonly imports: readonly string[];
  /** Packages that nobody else may import, with the modules of Node that have effects. */
  readonly packages?: readonly string[];
}

/** What every room may import. */
export const COMMON: readonly string[] = ['util', 'errors.ts'];

const DOMAIN = 'domain/**';

// biome-ignore format: a table
export const ROOMS: readonly Room[] = [
  { name: 'multihull-version.ts', holds: 'this version', imports: [] },
  { name: 'errors.ts', holds: 'errors that are explained to people, and exit codes', imports: [] },
  { name: 'util', holds: 'text, did-you-mean, concurrency, masking', imports: [] },
  { name: 'domain/platforms', holds: 'the platform table and its values', imports: [] },
  { name: 'domain/names', holds: 'digest, reference, git ref, version, names of staging tags', imports: ['domain/platforms'] },
  { name: 'domain', holds: 'other small values: bounds, pins, Debian releases, the report', imports: ['domain/names', 'domain/platforms'] },
  { name: 'domain/environment', holds: 'which variables a process of ours sees', imports: [] },
  { name: 'ports.ts', holds: 'the only way to the outside: processes, files, HTTP, log, clock', imports: ['domain/environment'] },
  { name: 'shell', holds: 'shell text → statements', imports: [] },
  { name: 'dockerignore', holds: 'what a build context leaves out', imports: [] },
  { name: 'inputs', holds: 'the only reader of what users typed and of the environment', imports: [DOMAIN] },
  { name: 'inputs/commands', holds: 'what users typed for the other commands', imports: ['inputs', DOMAIN] },
  { name: 'inputs/compose', holds: 'a Compose file → inputs', imports: ['inputs', 'domain/names'] },
  { name: 'crate/manifest', holds: 'Cargo.toml, Cargo.lock, workspaces, binaries', imports: ['dockerignore', 'inputs'] },
  { name: 'crate/metadata', holds: 'what the crate’s manifest says about its image', imports: ['crate/manifest', 'domain', 'domain/names'] },
  { name: 'crate/native', holds: 'crates with C in them, and the system packages that they need', imports: ['crate/manifest', 'inputs', 'domain'] },
  { name: 'crate/resolved', holds: 'what cargo resolved for a target', imports: ['crate/manifest', 'inputs'] },
  { name: 'crate/cross', holds: 'targets, linkers, environment, toolchains', imports: ['crate/manifest', 'crate/native', 'inputs', DOMAIN] },
  { name: 'dockerfile/syntax', holds: 'Dockerfile text → instructions, as BuildKit reads it', imports: [] },
  { name: 'dockerfile/stages', holds: 'instructions → stages and variables, for each platform', imports: ['dockerfile/syntax', DOMAIN] },
  { name: 'dockerfile/runs', holds: 'what RUN executes', imports: ['dockerfile/syntax', 'shell'] },
  { name: 'dockerfile/analysis', holds: 'what a Dockerfile means: bases, executions, advice', imports: ['dockerfile/runs', 'dockerfile/stages', 'dockerfile/syntax', DOMAIN, 'shell'] },
  { name: 'dockerfile/generate', holds: 'writes Dockerfiles', imports: ['crate/metadata', 'crate/cross', 'crate/manifest', 'crate/native', 'inputs', DOMAIN, 'crate/resolved'] },
  { name: 'dockerfile/migrate', holds: 'turns an emulating Dockerfile into a cross-compiling one', imports: ['dockerfile/analysis', 'dockerfile/runs', 'dockerfile/syntax', 'shell', 'domain', 'domain/names'] },
  { name: 'elf/format', holds: 'headers, types and bounds of ELF files', imports: [] },
  { name: 'elf/sections', holds: 'what an ELF file’s tables say: symbols, versions, notes', imports: ['elf/format', 'domain/platforms'] },
  { name: 'elf', holds: 'ELF files → facts', imports: [DOMAIN, 'elf/format', 'elf/sections'] },
  { name: 'registry/oci', holds: 'manifests, configs, layouts, streams of blobs', imports: [DOMAIN, 'ports.ts'] },
  { name: 'registry/http', holds: 'requests, retries, failures', imports: ['registry/oci', 'domain/names', 'ports.ts'] },
  { name: 'registry/auth', holds: 'challenges, tokens, credentials', imports: ['registry/http', 'registry/oci', 'domain/names', 'ports.ts'] },
  { name: 'registry', holds: 'repositories: up, down, tags', imports: ['registry/auth', 'registry/http', 'registry/oci', 'domain/names', 'ports.ts'] },
  { name: 'image/facts', holds: 'what a layer’s files say, packed', imports: ['elf', 'registry/oci', DOMAIN, 'elf/format'] },
  { name: 'image/tar', holds: 'tar archives, read as Go’s archive/tar does', imports: ['image/facts'] },
  { name: 'image/layers', holds: 'streams of layers → facts, and the facts kept for the next run', imports: ['image/facts', 'image/tar', 'registry/oci', 'domain', 'ports.ts'] },
  { name: 'image/assemble', holds: 'layers, configs, manifests and indexes, written', imports: ['ports.ts', 'registry/oci', DOMAIN] },
  { name: 'image', holds: 'whole images: read, copy, merge', imports: ['image/facts', 'image/layers', 'registry', 'registry/http', 'registry/oci', DOMAIN, 'ports.ts'] },
  { name: 'verify/rootfs', holds: 'the root file system that layers make', imports: ['image/facts', 'domain'] },
  { name: 'verify/loader', holds: 'which libraries the loader finds', imports: ['verify/rootfs', 'image/facts', 'elf', DOMAIN, 'elf/format', 'elf/sections'] },
  { name: 'verify/exec/model', holds: 'how a kernel starts a file', imports: ['verify/rootfs', 'image/facts', 'shell', DOMAIN] },
  { name: 'verify/exec/words', holds: 'expansion and state of a shell', imports: ['verify/exec/model', 'verify/rootfs', 'shell', 'domain'] },
  { name: 'verify/exec/builtins', holds: 'a shell’s built-in commands', imports: ['verify/exec/model', 'verify/exec/words', 'verify/rootfs', 'domain'] },
  { name: 'verify/exec/shell', holds: 'a shell’s statements', imports: ['verify/exec/builtins', 'verify/exec/model', 'verify/exec/words', 'verify/rootfs', 'shell', DOMAIN] },
  { name: 'verify/exec', holds: 'what a start leads to: scripts, env, gosu, loaders', imports: ['verify/exec/model', 'verify/exec/shell', 'verify/rootfs', 'image/facts', 'domain'] },
  { name: 'verify/view', holds: 'a platform’s image as the checks see it, and findings', imports: ['verify/exec', 'verify/exec/model', 'verify/loader', 'verify/rootfs', 'image/facts', 'registry/oci', 'shell', DOMAIN, 'elf/format'] },
  { name: 'verify/checks', holds: 'the checks, a file each', imports: ['verify/exec/model', 'verify/loader', 'verify/rootfs', 'verify/view', 'image/facts', 'elf', DOMAIN, 'elf/format'] },
  { name: 'verify', holds: 'the verdict', imports: ['verify/checks', 'verify/view', 'image/facts', 'registry/oci', 'shell', DOMAIN] },
  { name: 'trust', holds: 'statements about an image', imports: ['domain', 'domain/names', 'multihull-version.ts'] },
  { name: 'trust/signing', holds: 'signs statements: certificate, log entry, timestamp, bundle', imports: ['trust', 'registry/http', 'registry/oci', 'inputs', 'domain', 'domain/names', 'ports.ts'] },
  { name: 'trust/sbom', holds: 'what is in an image, as an SPDX document', imports: ['trust', 'crate/resolved', 'verify/rootfs', 'verify/view', 'image/facts', 'domain/names', 'multihull-version.ts'] },
  { name: 'image/attest', holds: 'statements become part of an index', imports: ['trust', 'image/assemble', 'registry/oci', DOMAIN, 'ports.ts'] },
  { name: 'build-log/graph', holds: 'BuildKit’s log → vertices, groups, timings', imports: [] },
  { name: 'build-log/failures', holds: 'why a build failed, in words', imports: ['build-log/graph', 'crate/native', 'domain/platforms'] },
  { name: 'build-log', holds: 'the log as people read it', imports: ['build-log/failures', 'build-log/graph', 'ports.ts'] },
  { name: 'plan/tags', holds: 'which tags, and their order', imports: ['domain/names'] },
  { name: 'plan/metadata', holds: 'labels, annotations, dates', imports: ['domain/platforms', 'plan/tags', 'crate/manifest', 'inputs', 'domain/names'] },
  { name: 'plan/model', holds: 'the plan, as data', imports: ['registry/oci', 'plan/tags', 'crate/cross', 'crate/manifest', 'crate/native', 'crate/resolved', 'inputs', DOMAIN, 'ports.ts'] },
  { name: 'plan/facts', holds: 'what a plan is made from, as data', imports: ['plan/model', 'crate/manifest', 'dockerfile/analysis', 'dockerfile/migrate', 'inputs', 'shell', DOMAIN] },
  { name: 'trust/attachments', holds: 'what is signed, and put beside an image', imports: ['trust', 'trust/signing', 'image', 'plan/model', 'registry/oci', 'inputs', 'domain', 'domain/names', 'ports.ts'] },
  { name: 'plan/runner', holds: 'cargo on this machine', imports: ['plan/model', 'crate/cross', 'crate/manifest', DOMAIN, 'ports.ts', 'plan/facts'] },
  { name: 'plan/recipe', holds: 'which build: the user’s Dockerfile, a written one, or none', imports: ['plan/metadata', 'crate/metadata', 'plan/model', 'plan/runner', 'crate/cross', 'crate/manifest', 'crate/native', 'crate/resolved', 'dockerfile/analysis', 'dockerfile/generate', 'dockerfile/migrate', 'dockerfile/stages', 'dockerignore', 'inputs', 'shell', DOMAIN, 'plan/facts'] },
  { name: 'plan/builder', holds: 'buildx, QEMU, nodes, the build command', imports: ['dockerfile/generate', 'plan/metadata', 'plan/model', 'crate/cross', 'inputs', DOMAIN, 'ports.ts', 'plan/facts'] },
  { name: 'plan', holds: 'inputs and facts → the plan', imports: ['plan/builder', 'plan/metadata', 'plan/model', 'plan/recipe', 'plan/tags', 'crate/native', 'dockerfile/analysis', 'dockerfile/generate', 'inputs', DOMAIN, 'ports.ts', 'plan/facts'] },
  { name: 'report', holds: 'what people read: summary, annotations, timeline', imports: ['plan/model', 'build-log/graph', 'domain', 'domain/names', 'ports.ts', 'plan'] },
  { name: 'git', holds: 'how git is called', imports: ['ports.ts', 'domain/environment'] },
  { name: 'probe', holds: 'reads the project, the machine and registries; decides nothing', imports: ['crate/metadata', 'trust/signing', 'git', 'plan/model', 'crate/cross', 'crate/manifest', 'crate/native', 'dockerignore', 'inputs', 'registry/oci', 'shell', DOMAIN, 'ports.ts', 'plan/facts'] },
  { name: 'steps', holds: 'applies the plan: prepare, compile, build, smoke, clean up', imports: ['image/layers', 'image/assemble', 'verify/rootfs', 'build-log/**', 'verify', 'verify/exec', 'verify/view', 'image', 'image/facts', 'plan/builder', 'plan/model', 'dockerfile/generate', 'registry/auth', 'registry/oci', 'inputs', 'elf', 'shell', DOMAIN, 'ports.ts', 'elf/format'] },
  { name: 'steps/cosign', holds: 'cosign is asked who signed an image', imports: ['inputs', 'inputs/commands', 'domain/names', 'ports.ts', 'registry/auth'] },
  { name: 'steps/sbom', holds: 'cargo is asked for crates; SBOM and provenance are stated and attached', imports: ['steps', 'trust', 'trust/sbom', 'crate/resolved', 'image/attest', 'dockerfile/generate', 'plan/model', 'registry/oci', 'inputs', 'domain', 'domain/names', 'ports.ts'] },
  { name: 'promote', holds: 'tags move together or not at all; legs and staging', imports: ['steps', 'git', 'image', 'plan/model', 'plan/tags', 'registry/oci', DOMAIN, 'ports.ts'] },
  { name: 'commands', holds: 'the order of each command', imports: ['steps/cosign', 'steps/sbom', 'build-log/graph', 'inputs/commands', 'trust', 'trust/attachments', 'git', 'dockerfile/migrate', 'shell', 'promote', 'steps', 'probe', 'plan', 'plan/builder', 'plan/model', 'plan/recipe', 'verify', 'verify/view', 'trust/sbom', 'image', 'registry', 'registry/oci', 'report', 'inputs', DOMAIN, 'ports.ts', 'plan/facts'] },
  { name: 'adapters', holds: 'the ports, for GitHub and for a terminal', imports: ['plan/model', 'inputs', DOMAIN, 'ports.ts'], packages: ['@actions/cache', '@actions/core', '@actions/exec', '@actions/http-client', '@actions/tool-cache'] },
  { name: 'cli/help', holds: 'help and completion, from the tables of flags', imports: ['inputs'] },
  { name: 'cli/terminal', holds: 'standard output, progress, signals', imports: ['adapters', 'inputs', 'ports.ts'] },
  { name: 'cli/flags', holds: 'words of the command line → inputs', imports: ['inputs', 'inputs/compose', 'adapters', 'ports.ts'] },
  { name: 'cli/run', holds: 'the commands, a file each', imports: ['cli/flags', 'cli/terminal', 'inputs/commands', 'adapters', 'commands', 'inputs', 'plan', 'plan/builder', 'plan/model', 'plan/recipe', 'probe', 'report', 'steps', 'dockerignore', 'domain', 'ports.ts'] },
  { name: 'cli', holds: 'the command line', imports: ['cli/flags', 'cli/help', 'cli/run', 'cli/terminal', 'inputs', 'multihull-version.ts', 'ports.ts', 'commands'] },
  { name: 'entries', holds: 'where the action and its sub-actions start', imports: ['inputs/commands', 'adapters', 'cli', 'commands', 'inputs', 'steps', 'ports.ts'] },
];
