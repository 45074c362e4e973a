import { code, fenced, inline } from '../../src/report/markdown.ts';
import { byteSize, listOf } from '../../src/util/text.ts';

describe('text from outside in Markdown', () => {
  it.each([
    ['a|b', 'a&#124;b'],
    ['`x`', '&#96;x&#96;'],
    ['<img src=x onerror=1>', '&#60;img src=x onerror=1&#62;'],
    ['one\n\n## two', 'one &#35;&#35; two'],
    ['[click](http://x)', '&#91;click&#93;(http:&#8203;//x)'],
    ['see HTTPS://x.test/a', 'see HTTPS:&#8203;//x.test/a'],
    ['ftp://x.test', 'ftp:&#8203;//x.test'],
    ['www.x.test, WWW.x.test', 'www&#8203;.x.test, WWW&#8203;.x.test'],
    ['mail eve@x.test', 'mail eve&#64;&#8203;x.test'],
    ['mailto:a.b+c@x-y.z.test', 'mailto:a.b+c&#64;&#8203;x-y.z.test'],
    ['trow@sha256:00', 'trow&#64;sha256:00'],
    ['&lt;', '&#38;lt;'],
    ['@somebody', '&#64;somebody'],
    ['\u001b[31mred', '&#91;31mred'],
  ])('%j', (text, shown) => {
    expect(inline(text)).toBe(shown);
  });

  it('does not end a code block from inside', () => {
    expect(fenced(['```', 'x'])).toBe('````\n```\nx\n````');
    expect(code('a</code>')).toBe('<code>a&#60;/code&#62;</code>');
    expect(code('trow@sha256:00 eve@x.test')).toBe('<code>trow@sha256:00 eve@&#8203;x.test</code>');
  });

  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.0 kB'],
    [31_457_280, '31 MB'],
    [999_999, '1.0 MB'],
    [2_500_000_000, '2.5 GB'],
  ])('%d bytes', (bytes, shown) => {
    expect(byteSize(bytes)).toBe(shown);
  });

  it('lists as people do', () => {
    expect([listOf([]), listOf(['a']), listOf(['a', 'b']), listOf(['a', 'b', 'c'])]).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
  });
});
