/** What the readers of a Compose build's attributes share. */
import type { Environment } from '../environment.ts';
import type { InputName } from '../input-table.ts';
import type { ComposeModel, Path, Value } from './compose-model.ts';

/** What a reader of one attribute works with. */
export interface Reader {
  readonly file: ComposeModel;
  /** Where the Compose file is; relative paths are meant against it. */
  readonly directory: string;
  readonly env: Environment;
  readonly set: (name: InputName, value: string) => void;
  /** Something that is not taken over. */
  readonly leave: (path: Path, why: string) => void;
}

/** @throws UserError for a list or a mapping. */
export function text(value: Value, path: Path, { file }: Reader): string {
  if (value !== null && typeof value !== 'object') return String(value);
  return file.refuse(path, 'it is not a single value', 'Write a text.');
}

/** @throws UserError unless it is a list of single values. */
export function texts(value: Value, path: Path, reader: Reader): readonly string[] {
  if (!Array.isArray(value))
    return reader.file.refuse(path, 'it is not a list', 'Write one item per line, with a dash.');
  return value.map((item: Value, index: number) => text(item, [...path, index], reader));
}
