/** Every link within the documentation leads to a file that is there, and to a heading that it has. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { ROOT } from '../../scripts/lib/run.ts';

const pages = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.md'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(ROOT, file)));

const textOf = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const prose = (text: string) =>
  text.replace(/^(`{3,}).*?^\1`*$/gms, '').replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]()]/g, '_'));

/** As GitHub makes anchors of headings: lower case, no punctuation, dashes for blanks, and a number for those that are there twice. */
function anchorsOf(text: string): ReadonlySet<string> {
  const found = new Map<string, number>();
  const anchors = new Set<string>();
  for (const [, heading = ''] of text.replace(/^(`{3,}).*?^\1`*$/gms, '').matchAll(/^#{1,6} +(.+)$/gm)) {
    const plain = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .trim()
      .toLowerCase();
    const slug = plain.replace(/[^\p{L}\p{N}_ -]/gu, '').replaceAll(' ', '-');
    const times = found.get(slug) ?? 0;
    found.set(slug, times + 1);
    anchors.add(times === 0 ? slug : `${slug}-${times}`);
  }
  return anchors;
}

test('there is documentation', () => {
  expect(pages.length).toBeGreaterThan(20);
});

test.each(pages)('%s', (page) => {
  const broken = [...prose(textOf(page)).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target = '']) => {
    if (/^[a-z]+:/i.test(target)) return [];
    const [path = '', anchor] = target.split('#');
    const file = path === '' ? page : normalize(join(dirname(page), path));
    if (!existsSync(join(ROOT, file))) return [target];
    return anchor !== undefined && file.endsWith('.md') && !anchorsOf(textOf(file)).has(anchor)
      ? [target]
      : [];
  });
  expect(broken).toEqual([]);
});
