import { request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface Question {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Asks a server on this machine, by `http://host:port/path` or `unix:/socket` and a path; undefined: nobody answers. */
export async function ask(
  server: string,
  path: string,
  question: Question = {},
): Promise<Answer | undefined> {
  const socketPath = server.startsWith('unix:') ? server.replace(/^unix:(\/\/)?/, '') : undefined;
  const url = new URL(path, socketPath === undefined ? server : 'http://localhost');
  return await new Promise((resolve) => {
    const asked = request(
      url,
      {
        method: question.method ?? 'GET',
        headers: question.headers,
        timeout: 5000,
        ...(socketPath === undefined ? {} : { socketPath }),
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', () => resolve(undefined));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString(),
          }),
        );
      },
    );
    asked.on('timeout', () => asked.destroy());
    asked.on('error', () => resolve(undefined));
    asked.end(question.body);
  });
}

/** Whether a Docker engine answers at this DOCKER_HOST. */
export async function dockerAnswers(host: string): Promise<boolean> {
  const server = host.replace(/^tcp:/, 'http:');
  const answer = await ask(server, '/_ping');
  return answer?.status === 200;
}
