import { cleanLine, createLineBuffer } from '../../../src/build-log/graph/line-buffer.ts';

const bytes = (text: string) => Buffer.from(text, 'utf8');

describe('the log of a step', () => {
  it('joins pieces to lines, each stream by itself', () => {
    const log = createLineBuffer();
    log.push(1, bytes('one\ntw'));
    log.push(2, bytes('error: bad\n'));
    log.push(1, bytes('o\n'));
    expect(log.lines()).toEqual(['one', 'error: bad', 'two']);
  });

  it('keeps a letter whole that was cut in two', () => {
    const log = createLineBuffer();
    const euro = bytes('€\n');
    log.push(1, euro.subarray(0, 1));
    log.push(1, euro.subarray(1));
    expect(log.lines()).toEqual(['€']);
  });

  it('shows an unfinished last line', () => {
    const log = createLineBuffer();
    log.push(1, bytes('done\nwaiting'));
    expect(log.lines()).toEqual(['done', 'waiting']);
  });

  it('keeps the beginning and the end, and says how much is missing', () => {
    const log = createLineBuffer(2, 3);
    for (let i = 1; i <= 100; i++) log.push(1, bytes(`line ${i}\n`));
    expect(log.lines()).toEqual([
      'line 1',
      'line 2',
      '… 95 lines left out …',
      'line 98',
      'line 99',
      'line 100',
    ]);
    expect(log.count).toBe(100);
  });

  it('does not grow with a line that never ends', () => {
    const log = createLineBuffer();
    for (let i = 0; i < 1000; i++) log.push(1, bytes('x'.repeat(1000)));
    expect(log.lines().join('').length).toBeLessThan(5000);
  });

  it('removes colours and what a carriage return overwrote', () => {
    expect(cleanLine('\u001b[1m\u001b[31merror\u001b[0m: bad')).toBe('error: bad');
    expect(cleanLine(' 10%\r 50%\r100%\r')).toBe('100%');
    expect(cleanLine('a\u0000b\tc')).toBe('ab\tc');
  });
});
