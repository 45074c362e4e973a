import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { COMMON, ROOMS } from '../scripts/lib/rooms.ts';

const SRC = fileURLToPath(new URL('../src', import.meta.url));
const FILES = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .toSorted();

/** What a file imports, types too, statically or not. */
const imports = new Map(
  FILES.map((file) => {
    const text = readFileSync(join(SRC, file), 'utf8');
    const found = text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g);
    return [file, [...found].map(([, module = '']) => module)];
  }),
);
const filesOf = (file: string) =>
  (imports.get(file) ?? [])
    .filter((to) => to.startsWith('.'))
    .map((to) => normalize(join(dirname(file), to)));
const roomOf = (file: string) => (dirname(file) === '.' ? file : dirname(file));

const names = ROOMS.map(({ name }) => name);
const covers = (allowed: string, room: string) =>
  allowed.endsWith('/**') ? `${room}/`.startsWith(allowed.slice(0, -2)) : allowed === room;

describe('the table of rooms', () => {
  test('has every folder, once', () => {
    expect(names.toSorted()).toEqual([...new Set(FILES.map(roomOf))].toSorted());
  });

  test('names only rooms further up', () => {
    const upward = ROOMS.flatMap(({ name, imports: allowed }, at) =>
      allowed
        .filter((one) => !names.slice(0, at).some((other) => covers(one, other)))
        .map((one) => `${name} → ${one}`),
    );
    expect(upward).toEqual([]);
  });

  test('is what is imported, no more and no less', () => {
    const wrong: string[] = [];
    const used = new Set<string>();
    for (const file of FILES) {
      const room = ROOMS.find(({ name }) => name === roomOf(file));
      for (const target of filesOf(file).filter(
        (to) => roomOf(to) !== roomOf(file) && !COMMON.includes(roomOf(to)),
      )) {
        const by = room?.imports.find((one) => covers(one, roomOf(target)));
        if (by === undefined) wrong.push(`${file} imports ${target}`);
        else used.add(`${room?.name} → ${by}`);
      }
    }
    const idle = ROOMS.flatMap(({ name, imports: allowed }) => allowed.map((one) => `${name} → ${one}`));
    expect({ wrong, idle: idle.filter((one) => !used.has(one)) }).toEqual({ wrong: [], idle: [] });
  });
});

test('no file imports itself through others', () => {
  const done = new Set<string>();
  const circle = (file: string, path: readonly string[]): readonly string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const target of filesOf(file)) {
      const found = circle(target, [...path, file]);
      if (found.length > 0) return found;
    }
    done.add(file);
    return [];
  };
  expect(FILES.map((file) => circle(file, [])).find((found) => found.length > 0) ?? []).toEqual([]);
});

test('a package with effects is imported where the table says', () => {
  const owned = new Map(ROOMS.flatMap(({ name, packages = [] }) => packages.map((one) => [one, name])));
  const wrong = FILES.flatMap((file) =>
    (imports.get(file) ?? [])
      .filter((module) => module.startsWith('@actions/') && owned.get(module) !== roomOf(file))
      .map((module) => `${file} imports ${module}`),
  );
  expect(wrong).toEqual([]);
});

test('a name of a file is there once', () => {
  const seen = Map.groupBy(FILES, (file) => basename(file));
  expect([...seen.values()].filter((files) => files.length > 1)).toEqual([]);
});

test('no folder is a pile', () => {
  const sizes = Map.groupBy(FILES, roomOf);
  expect([...sizes].filter(([, files]) => files.length > 17).map(([room]) => room)).toEqual([]);
});

test('CONTRIBUTING.md names files that are there', () => {
  const text = readFileSync(join(SRC, '../CONTRIBUTING.md'), 'utf8');
  const named = [...text.matchAll(/`(src\/[\w./-]+)`/g)].map(([, path = '']) => path);
  const missing = named.filter((path) => !path.includes('NAME') && !existsSync(join(SRC, '..', path)));
  expect({ some: named.length > 30, missing }).toEqual({ some: true, missing: [] });
});
