/** The workflows that the documentation shows, each made whole, so that a linter can read it. */
import { parse } from 'yaml';

export interface Snippet {
  /** The line of the documentation in which it begins, from 1. */
  readonly line: number;
  readonly text: string;
}

const FENCE = /^```ya?ml\n(.*?)^```$/gms;

/** Steps and jobs of a Markdown text; other YAML is left out. @throws where such a block is not YAML. */
export function workflowsIn(markdown: string): readonly Snippet[] {
  return [...markdown.matchAll(FENCE)].flatMap((match): Snippet[] => {
    const body = match[1] ?? '';
    const text = whole(body);
    const line = markdown.slice(0, match.index).split('\n').length + 1;
    return text === undefined ? [] : [{ line, text }];
  });
}

function whole(body: string): string | undefined {
  if (!/^\s*(?:- )?uses:|^\s*steps:/m.test(body)) return undefined;
  const value: unknown = parse(body);
  const head = 'name: snippet\n';
  const indented = (by: number) => body.replace(/^(?=.)/gm, ' '.repeat(by));
  const job = 'permissions: { contents: read }\njobs:\n  snippet:\n    runs-on: ubuntu-latest\n';
  if (Array.isArray(value)) return `${head}on: push\n${job}    steps:\n${indented(6)}`;
  if (typeof value !== 'object' || value === null) return undefined;
  if ('jobs' in value) return `${head}${'on' in value ? '' : 'on: push\n'}${body}`;
  if ('steps' in value)
    return `${head}on: push\npermissions: {}\njobs:\n  snippet:\n    runs-on: ubuntu-latest\n${indented(4)}`;
  return undefined;
}
