/**
 * Sources → dist/: tsc checks and strips the types, ncc bundles the engine into ESM files (one for each part that is
 * imported when it is needed), and each entry gets a file of its own that starts it.
 *   npm run build [-- --out DIR]
 */
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { bin, must, ROOT } from './lib/run.ts';

/** The grammar of shells: src/shell/load-parser.ts looks for these beside the bundle. */
const GRAMMAR = [
  'web-tree-sitter/web-tree-sitter.cjs',
  'web-tree-sitter/web-tree-sitter.wasm',
  'tree-sitter-bash/tree-sitter-bash.wasm',
];

/** Functions of src/entries/engine.ts, and the directories below dist/ that action.yml names. */
const ENTRIES = ['action', 'post', 'cli', 'verify', 'merge', 'promote'];

const outIndex = process.argv.indexOf('--out');
const out = resolve(ROOT, outIndex < 0 ? 'dist' : (process.argv[outIndex + 1] ?? 'dist'));

// Inside the checkout, so that ncc finds node_modules; always the same, because ncc writes module paths into the bundle.
const work = join(ROOT, 'build', 'js');
rmSync(work, { recursive: true, force: true });
try {
  must('types', bin('tsc'), ['-p', 'tsconfig.build.json', '--outDir', work]);
  const staging = join(work, 'dist');
  must('bundle', bin('ncc'), [
    ...[
      'build',
      join(work, 'entries', 'engine.js'),
      '--out',
      join(staging, 'engine'),
      '--license',
      'licenses.txt',
    ],
    ...['--target', 'es2024', '--no-cache', '--quiet'],
  ]);
  copyGrammar(join(staging, 'engine'));
  for (const entry of ENTRIES) {
    mkdirSync(join(staging, entry));
    writeFileSync(join(staging, entry, 'index.js'), starter(entry), { mode: 0o755 });
  }
  // Node reads this to know that the bundles are ES modules, wherever the action is unpacked.
  writeFileSync(join(staging, 'package.json'), '{ "type": "module" }\n');
  rmSync(out, { recursive: true, force: true });
  renameSync(staging, out);
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** ncc knows nothing of these files, so their licenses are added here, in its form. */
function copyGrammar(engine: string): void {
  const modules = join(ROOT, 'node_modules');
  for (const file of GRAMMAR) {
    copyFileSync(join(modules, file), join(engine, basename(file)));
    chmodSync(join(engine, basename(file)), 0o644);
  }
  for (const name of new Set(GRAMMAR.map((file) => dirname(file)))) {
    const license = readFileSync(join(modules, name, 'LICENSE'), 'utf8');
    appendFileSync(join(engine, 'licenses.txt'), `\n\n${name}\nMIT\n${license}`);
  }
}

/** Node keeps what it compiled, so that the second start (the post step's, for one) is quicker. */
function starter(entry: string): string {
  return `#!/usr/bin/env node
// Older versions do not know all of what the engine needs: one sentence instead of their own words.
if (Number.parseInt(process.versions.node, 10) < 24) {
  console.error(\`error: Multihull needs Node 24 or newer, and this is Node \${process.versions.node}. Install Node 24, or run it with the action.\`);
  process.exitCode = 3;
} else {
  const { enableCompileCache } = await import('node:module');
  enableCompileCache();
  const { ${entry} } = await import('../engine/index.js');
  await ${entry}();
}
`;
}
