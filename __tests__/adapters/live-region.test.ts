import { describe, expect, test } from '@jest/globals';
import { createLiveRegion } from '../../src/adapters/live-region.ts';
import { createTerminalLog } from '../../src/adapters/log-terminal.ts';
import type { LiveLine } from '../../src/ports.ts';

const plain = (...lines: readonly string[]): readonly LiveLine[] =>
  lines.map((text) => [{ text, tone: 'plain' }]);

/** A screen that obeys the few sequences in use, and breaks lines again when its width changes, as terminals do. */
function terminal(columns: number) {
  let lines = [''];
  let row = 0;
  let listener = () => {};
  let hidden = false;
  const put = (character: string) => {
    if (character === '\n') {
      row += 1;
      lines[row] ??= '';
    } else if (character !== '\r') lines[row] += character;
  };
  const obey = (sequence: string) => {
    if (sequence.endsWith('A')) row -= Number(sequence.slice(2, -1));
    else if (sequence.endsWith('J')) {
      lines = lines.slice(0, row + 1);
      lines[row] = '';
    } else if (sequence.includes('?25')) hidden = sequence.endsWith('l');
  };
  const stream = {
    columns,
    rows: 24,
    write(text: string) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: sequences are what is looked for
      for (const part of text.split(/(\u001b\[[?0-9;]*[A-Za-z])/))
        if (part.startsWith('\u001b')) obey(part);
        else for (const character of part) put(character);
    },
    on: (_event: 'resize', call: () => void) => (listener = call),
    off: () => (listener = () => {}),
  };
  return {
    stream,
    text: () => lines.join('\n'),
    isHidden: () => hidden,
    resize(width: number) {
      lines = lines.flatMap((line) => line.match(new RegExp(`.{1,${width}}`, 'g')) ?? ['']);
      row = lines.length - 1;
      stream.columns = width;
      listener();
    },
  };
}

describe('lines that are drawn in place', () => {
  test('text goes above them, and they are gone in the end', () => {
    const screen = terminal(80);
    const region = createLiveRegion(screen.stream, false, (text) => text);
    region.above('before\n');
    const stop = region.add(() => plain('one', 'two'));
    expect(screen.text()).toBe('before\none\ntwo');
    expect(screen.isHidden()).toBe(true);
    region.above('said\n');
    expect(screen.text()).toBe('before\nsaid\none\ntwo');
    stop();
    expect(screen.text()).toBe('before\nsaid\n');
    expect(screen.isHidden()).toBe(false);
    region.above('after\n');
    expect(screen.text()).toBe('before\nsaid\nafter\n');
  });

  test('two who draw are below each other', () => {
    const screen = terminal(80);
    const region = createLiveRegion(screen.stream, false, (text) => text);
    const stop = region.add(() => plain('one'));
    const stopOther = region.add(() => plain('two'));
    expect(screen.text()).toBe('one\ntwo');
    stop();
    expect(screen.text()).toBe('two');
    stopOther();
    stopOther();
    expect(screen.text()).toBe('');
  });

  test.each([200, 60, 21, 10])('a window that becomes %d columns wide has no remains', (width) => {
    const screen = terminal(80);
    const region = createLiveRegion(screen.stream, false, (text) => text);
    region.above('before\n');
    const stop = region.add(({ columns }) =>
      plain('a'.repeat(Math.min(70, columns)), 'b'.repeat(Math.min(50, columns))),
    );
    screen.resize(width);
    const [a, b] = [Math.min(70, width - 1), Math.min(50, width - 1)];
    expect(screen.text()).toBe(`before\n${'a'.repeat(a)}\n${'b'.repeat(b)}`);
    stop();
    expect(screen.text()).toBe('before\n');
  });

  test('secrets and control characters do not reach them', () => {
    const screen = terminal(80);
    const log = createTerminalLog({
      colour: false,
      debug: false,
      write: screen.stream.write,
      region: (clean) => createLiveRegion(screen.stream, false, clean),
    });
    log.mask('hunter2hunter2');
    const stop = log.live?.(({ clean }) =>
      plain(clean('key hunter2hunter2 \u001b[31mred\u001b]0;title\u0007')),
    );
    expect(screen.text()).toBe('key *** red');
    stop?.();
  });
});
