/** Tells the causes of a failure apart, by what BuildKit, the registry, or the step itself said. */

import type { FailureCause } from '../graph/failure.ts';
import { isCancelled, type Vertex } from '../graph/vertex.ts';
import { rustCause } from './rust-log.ts';

/** What is known about a failure before it is understood. */
export interface Evidence {
  /** The failed vertex; undefined when buildx failed before or after the graph. */
  readonly vertex: Vertex | undefined;
  /** Its lines. */
  readonly log: readonly string[];
  /** The vertex's error and buildx's ERROR line. */
  readonly error: string;
  readonly exitCode: number | undefined;
  /** buildx's own exit code. */
  readonly toolExitCode: number | undefined;
}

/** The cause; `unknown` when nothing fits. */
export function causeOf(evidence: Evidence): FailureCause {
  const role = evidence.vertex?.name.role;
  if (/no space left on device/i.test(`${evidence.error}\n${evidence.log.join('\n')}`))
    return { kind: 'disk-full' };
  // A step that was ended from outside has an exit code too, which says nothing about it.
  if (evidence.vertex && isCancelled(evidence.vertex)) return endCause(evidence) ?? { kind: 'cancelled' };
  if (evidence.exitCode !== undefined || /did not complete successfully/.test(evidence.error))
    return stepCause(evidence);
  return (
    dockerfileCause(evidence) ??
    (role === 'cache-import' || role === 'cache-export' ? cacheCause(evidence, role) : undefined) ??
    pushCause(evidence) ??
    imageCause(evidence) ??
    registryCause(evidence.error) ??
    endCause(evidence) ?? { kind: 'unknown' }
  );
}

function stepCause({ log, error, exitCode }: Evidence): FailureCause {
  const text = `${log.join('\n')}\n${error}`;
  if (exitCode === 137 || /signal: 9, SIGKILL|cannot allocate memory/i.test(text)) return { kind: 'killed' };
  const crash = /qemu: uncaught target signal \d+ \(([^)]*)\)/.exec(text);
  if (crash) return { kind: 'emulator-crash', signal: crash[1] ?? '' };
  if (/exec format error|Invalid ELF image|cannot execute binary file/i.test(text))
    return { kind: 'exec-format' };
  const unknownPackage =
    /^E: (?:Unable to locate package|Couldn't find any package[^']*') *'?([^\s']+)/m.exec(text);
  if (unknownPackage) return { kind: 'package-not-found', package: unknownPackage[1] ?? '' };
  const noCandidate = /^E: Package '([^']+)' has no installation candidate/m.exec(text);
  if (noCandidate) return { kind: 'package-not-found', package: noCandidate[1] ?? '' };
  const rust = rustCause(log);
  if (rust) return rust;
  const command =
    /^(?:\/bin\/sh: \d+: |\/bin\/sh: |sh: |bash: line \d+: )(\S+): (?:command )?not found/m.exec(text);
  if (command && exitCode === 127) return { kind: 'command-not-found', command: command[1] ?? '' };
  return { kind: 'step' };
}

function dockerfileCause({ error }: Evidence): FailureCause | undefined {
  if (
    /dockerfile parse error|file with no instructions|no build stage in current context|failed to parse (?:stage name|platform)/i.test(
      error,
    )
  )
    return { kind: 'dockerfile-syntax' };
  const missing =
    /failed to read dockerfile: open ([^:\n]+): no such file/.exec(error) ??
    /(?:unable to prepare context|resolve)[^\n]*?(?:lstat|stat|open) ([^:\n]*): no such file/.exec(error);
  if (missing) return { kind: 'dockerfile-missing', file: missing[1] ?? '' };
  const target = /target stage "?([^"\s]+)"? could not be found/.exec(error);
  if (target) return { kind: 'target-missing', target: target[1] ?? '' };
  const copied = /failed to (?:calculate checksum of ref|compute cache key)[^"]*"([^"]+)": not found/.exec(
    error,
  );
  return copied ? { kind: 'copy-missing', path: copied[1] ?? '' } : undefined;
}

function cacheCause({ vertex, error }: Evidence, role: 'cache-import' | 'cache-export'): FailureCause {
  const named = vertex?.name.instruction.replace(/^importing cache manifest from /, '') ?? '';
  const ref =
    role === 'cache-import' ? named : (/failed to push ([^\s:]+(?::\d+)?[^\s:]*)/.exec(error)?.[1] ?? '');
  return { kind: role, ref };
}

function pushCause({ error, vertex }: Evidence): FailureCause | undefined {
  const pushed = /failed to push (\S+?):? /.exec(`${error} `);
  if (!pushed && vertex?.name.role !== 'export') return undefined;
  const ref = pushed?.[1] ?? '';
  const registry = registryCause(error);
  if (registry) return registry;
  if (/denied|403 Forbidden/i.test(error) && !/401 Unauthorized/.test(error))
    return { kind: 'push-denied', ref };
  if (
    /unauthorized|401|authentication required|no basic auth credentials|failed to authorize|authorization failed/i.test(
      error,
    )
  )
    return { kind: 'push-unauthorized', ref };
  return pushed ? { kind: 'push-failed', ref } : undefined;
}

function imageCause({ vertex, error }: Evidence): FailureCause | undefined {
  const named =
    /failed to resolve source metadata for ([^\s]+?):? /.exec(`${error} `)?.[1] ??
    /(?:load metadata for|docker-image:\/\/) ?([^\s]+)/.exec(vertex?.rawName ?? '')?.[1];
  const rateLimited = /429 Too Many Requests|toomanyrequests/i.test(error);
  if (named === undefined) return rateLimited ? { kind: 'rate-limited' } : undefined;
  const image = named;
  const isFrontend =
    /^resolve image config for |^docker-image:\/\/docker\.io\/docker\/dockerfile/.test(
      vertex?.rawName ?? '',
    ) || /(?:^|\/)docker\/dockerfile(?:-upstream)?[:@]/.test(image);
  if (isFrontend) return { kind: 'frontend-unavailable', image, rateLimited };
  if (rateLimited) return { kind: 'rate-limited', image };
  if (/no match for platform/.test(error)) {
    const platform = vertex?.name.platform;
    return { kind: 'base-lacks-platform', image, ...(platform === undefined ? {} : { platform }) };
  }
  if (registryCause(error)) return undefined;
  if (/denied|unauthorized|401|403|authorization failed|failed to authorize/i.test(error))
    return { kind: 'base-denied', image };
  return /not found/.test(error) ? { kind: 'base-not-found', image } : undefined;
}

/** The registry did not answer, or not in the way in which it was asked. */
function registryCause(error: string): FailureCause | undefined {
  const host = /(?:https?:\/\/)([^/"\s]+)/.exec(error)?.[1] ?? /lookup (\S+)/.exec(error)?.[1] ?? '';
  if (/server gave HTTP response to HTTPS client/.test(error)) return { kind: 'registry-not-https', host };
  if (/x509:|certificate (?:signed by unknown|has expired)/.test(error))
    return { kind: 'registry-certificate', host };
  if (
    /connection refused|no such host|i\/o timeout|connection reset|no route to host|TLS handshake timeout|network is unreachable|server misbehaving/.test(
      error,
    )
  )
    return { kind: 'registry-unreachable', host };
  return undefined;
}

function endCause({ error, toolExitCode }: Evidence): FailureCause | undefined {
  if (
    /(?:error reading from server|closing transport|code = Unavailable|no such container|is not running|failed to list workers|frontend grpc server closed)/i.test(
      error,
    )
  )
    return { kind: 'builder-lost' };
  if (toolExitCode === 130 || /context canceled|code = Canceled|\bCanceled\b/.test(error))
    return { kind: 'cancelled' };
  return undefined;
}
