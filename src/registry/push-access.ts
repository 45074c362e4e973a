/** Whether a push would be allowed, found out before minutes are spent on building. */
import type { Repository } from '../domain/names/reference.ts';
import { EnvironmentError } from '../errors.ts';
import { repositoryScope } from './auth/scope.ts';
import { openRegistry, type RegistryOptions, type RegistryPorts } from './client.ts';
import { statusOf, TRANSIENT_STATUSES } from './http/registry-failures.ts';
import { discard } from './oci/stream.ts';
import { cancelUpload } from './upload.ts';

/** What a registry says of a push to a repository. */
export type PushAccess =
  | { readonly kind: 'granted'; readonly repository: Repository }
  | {
      readonly kind: 'denied' | 'unreachable';
      readonly repository: Repository;
      readonly message: string;
      readonly remedy: string;
    };

/**
 * Opens an upload, which needs the right to push, and cancels it: nothing is stored. Tokens alone do not tell, as
 * token servers hand out tokens for less than was asked.
 */
export async function probePush(
  repository: Repository,
  ports: RegistryPorts,
  options: RegistryOptions = {},
): Promise<PushAccess> {
  const { registry, path } = repository;
  const scopes = [repositoryScope(repository, ['pull', 'push'])];
  try {
    const client = openRegistry(registry, ports, options);
    const call = {
      method: 'POST' as const,
      url: `/v2/${path}/blobs/uploads/`,
      scopes,
      headers: { 'content-length': '0' },
    };
    await client.call(call, async (answer) => {
      if (answer.status !== 202) throw await client.failure(answer);
      discard(answer.body);
      await cancelUpload(client, answer, scopes);
    });
    return { kind: 'granted', repository: { registry, path } };
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    const status = statusOf(error) ?? 0;
    const denied = status >= 400 && status < 500 && !TRANSIENT_STATUSES.includes(status);
    const { message, remedy } = error;
    return { kind: denied ? 'denied' : 'unreachable', repository: { registry, path }, message, remedy };
  }
}
