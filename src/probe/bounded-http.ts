/** HTTP for questions that a plan can do without: together they take no longer than a given time. */
import type { Clock, Http, HttpRequest, HttpResponse } from '../ports.ts';

/** For all look-ups of a plan together. Registries answer in tenths of a second; a plan is waited for by a person. */
export const LOOK_UPS_MS = 20_000;

const HEADERS_MS = 10_000;

/** The same HTTP until `totalMs` after the first request; then nothing is sent any more, and open bodies break off. */
export function boundedHttp(http: Http, clock: Clock, totalMs = LOOK_UPS_MS): Http {
  let deadline: number | undefined;
  return {
    async send(request: HttpRequest): Promise<HttpResponse> {
      deadline ??= clock.monotonic() + totalMs;
      const { host } = new URL(request.url);
      const late = () =>
        Object.assign(new Error(`${host} did not answer in ${Math.round(totalMs / 1000)} s`), {
          code: 'ETIMEDOUT',
        });
      const left = deadline - clock.monotonic();
      if (left <= 0) throw late();
      const timeoutMs = Math.min(request.timeoutMs ?? HEADERS_MS, left);
      const response = await http.send({ ...request, timeoutMs });
      const stop = clock.every(Math.max(1, deadline - clock.monotonic()), () =>
        response.body.destroy(late()),
      );
      response.body.once('close', stop);
      return response;
    },
  };
}
