/** Programs whose tables lie where some tool is known to put them. */
import {
  DT,
  elfHeader,
  PT,
  programHeaders,
  SparseFile,
  strings,
  type TestSegment,
  verneed,
  words,
} from './elf-builder.ts';

const MiB = 1024 * 1024;

export interface Layout {
  readonly size: number;
  readonly phoff?: number;
  readonly interp: number;
  readonly dynstr: number;
  readonly verneed: number;
  readonly dynamic: number;
  readonly loads: readonly { readonly offset: number; readonly size: number }[];
  /** Whether the string table has the name of the C library. */
  readonly libc?: boolean;
  /** Where the linker's own data segment is. */
  readonly relro?: number;
}

/** A program whose tables are where the layout puts them. */
export function program(layout: Layout): SparseFile {
  const names = strings(
    'libone.so.1',
    'libtwo.so.2',
    'ONE_1.0',
    '$ORIGIN/lib',
    layout.libc ? 'libc.so.6' : 'x',
  );
  const loader = new TextEncoder().encode('/lib/ld.so\0');
  const dynamic = words(
    ...[DT.needed, names.at['libone.so.1'], DT.needed, names.at['libtwo.so.2']],
    ...[DT.runpath, names.at['$ORIGIN/lib'], DT.strtab, layout.dynstr, DT.strsz, names.bytes.length],
    ...[DT.verneed, layout.verneed, 0, 0],
  );
  const segments: TestSegment[] = [
    { type: PT.interp, offset: layout.interp, size: loader.length },
    ...layout.loads.map((load) => ({ type: PT.load, ...load })),
    { type: PT.dynamic, offset: layout.dynamic, size: dynamic.length },
    ...(layout.relro === undefined ? [] : [{ type: PT.relro, offset: layout.relro, size: 4096 }]),
  ];
  const phoff = layout.phoff ?? 64;
  return new SparseFile(layout.size)
    .put(0, elfHeader({ phoff, phnum: segments.length }))
    .put(phoff, programHeaders(segments))
    .put(layout.interp, loader)
    .put(layout.dynstr, names.bytes)
    .put(layout.verneed, verneed(names.at['libone.so.1'], names.at['ONE_1.0']))
    .put(layout.dynamic, dynamic);
}

export const LAYOUTS: Readonly<Record<string, Layout>> = {
  'a large program of today’s linkers': {
    size: 300 * MiB,
    interp: 1000,
    dynstr: 500_000,
    verneed: 400_000,
    dynamic: 299 * MiB,
    loads: [
      { offset: 0, size: 2 * MiB },
      { offset: 2 * MiB, size: 290 * MiB },
      { offset: 298 * MiB, size: 2 * MiB },
    ],
    relro: 298 * MiB,
  },
  'an older layout: one segment for tables and code, and many exported symbols': {
    size: 110 * MiB,
    interp: 600,
    dynstr: 2 * MiB,
    verneed: 5 * MiB,
    dynamic: 107 * MiB,
    loads: [
      { offset: 0, size: 100 * MiB },
      { offset: 100 * MiB, size: 8 * MiB },
    ],
    relro: 100 * MiB,
  },
  'as many exported symbols as Node.js has': {
    size: 94 * MiB,
    interp: 600,
    dynstr: 2 * MiB,
    verneed: 7.5 * MiB,
    dynamic: 82 * MiB,
    loads: [
      { offset: 0, size: 8 * MiB },
      { offset: 8 * MiB, size: 74 * MiB },
      { offset: 82 * MiB, size: 0.25 * MiB },
    ],
    relro: 82 * MiB,
  },
  'a library whose string table patchelf moved to its end': {
    size: 120 * MiB,
    interp: 110 * MiB + 3 * MiB,
    dynstr: 110 * MiB,
    verneed: 5 * MiB,
    dynamic: 105 * MiB,
    loads: [
      { offset: 0, size: 100 * MiB },
      { offset: 100 * MiB, size: 9 * MiB },
      { offset: 110 * MiB, size: 4.25 * MiB },
    ],
    relro: 100 * MiB,
  },
  'a program to which patchelf gave a new first page': {
    size: 94 * MiB,
    interp: 7 * MiB,
    dynstr: 0x620,
    verneed: 7.375 * MiB,
    dynamic: 0x3c0,
    loads: [
      { offset: 0, size: 4096 },
      { offset: 4096, size: 7.5 * MiB },
      { offset: 8 * MiB, size: 80 * MiB },
    ],
  },
  'a library that BOLT has rewritten: its program headers are in the middle': {
    size: 150 * MiB,
    phoff: 80 * MiB,
    interp: 1000,
    dynstr: 3 * MiB,
    verneed: 500_000,
    dynamic: 78 * MiB,
    loads: [
      { offset: 0, size: 17 * MiB },
      { offset: 17 * MiB, size: 60 * MiB },
      { offset: 77 * MiB, size: 2.5 * MiB },
      { offset: 80 * MiB, size: 44 * MiB },
    ],
  },
  'a large program with cgo, whose tables Go’s linker put amidst read-only data': {
    size: 120 * MiB,
    interp: 0xfe4,
    dynstr: 90 * MiB + 5000,
    verneed: 90 * MiB + 100,
    dynamic: 110 * MiB,
    libc: true,
    loads: [
      { offset: 0, size: 50 * MiB },
      { offset: 50 * MiB, size: 60 * MiB },
      { offset: 110 * MiB, size: MiB },
    ],
  },
};
