import fc from 'fast-check';
import { MAX_SHELL_TEXT } from '../../src/shell/bounds.ts';
import { loadShellParser, type ShellParser } from '../../src/shell/load-parser.ts';
import { showScript } from './support/show-script.ts';

let parser: ShellParser;
beforeAll(async () => {
  parser = await loadShellParser();
});

const show = (text: string): string => showScript(parser.parse(text));

test('the grammar is loaded once', async () => {
  expect(await loadShellParser()).toBe(parser);
});

describe('commands and what joins them', () => {
  test.each([
    ['[ -x /a ] && /a; exec hello', '[([ -x /a ]) and (/a)]; (exec hello)'],
    // Pipelines bind closer than lists, and redirections belong to one command.
    ['a && b > c | d 2>&1 || e', '[[(a) and [(b >c) | (d 2>&1)]] or (e)]'],
    ['! a | b', '[! (a) | (b)]'],
    ['! a && b', '[[! (a)] and (b)]'],
    ['a & b; c &\nd', '(a) &; (b); (c) &; (d)'],
    ['a &&\n b ||\n\n c', '[[(a) and (b)] or (c)]'],
    ['cmd 2> x foo', '(cmd foo 2>x)'],
    ['>f', '(>f)'],
    ['a=b >f', '(a=b >f)'],
    ['exec 3>&1 <&- 2>>log', '(exec 3>&1 <&"-" 2>>log)'],
    ['a |& b', '[(a) | (b)]'],
    ['a # b; c\nd', '(a); (d)'],
    ['# only a comment', ''],
    ['', ''],
  ])('%j', (text, expected) => {
    expect(show(text)).toBe(expected);
    expect(parser.parse(text).readable).toBe(true);
  });
});

describe('simple commands', () => {
  test.each([
    ['X=1 Y="a b" cmd a=b', '(X=1 Y="a b" cmd a=b)'],
    ['X+=1', '(X+=1)'],
    ['X= ; Y=', '(X=ε); (Y=ε)'],
    ['export PATH=/x:$PATH FOO "B=$c"', '(export PATH=/x:${PATH} FOO "B=${c}")'],
    ['unset A B; local x=1; readonly y', '(unset A B); (local x=1); (readonly y)'],
    ['[ "$1" = a -a ! -f /b ]', '([ "${1}" = a -a ! -f /b ])'],
    ['test -z "$X" -o "$Y" = a', '(test -z "${X}" -o "${Y}" = a)'],
    ['[[ "$1" == -* && ! -d /y ]]', '{test "${1}" == -glob:* && ! -d /y}'],
    ['A=(1 2); exec "${A[@]}"', '(A=array:(1 2)); (exec "${A other [@]}")'],
    // The grammar takes the line feed for a blank.
    ['X=1 Y=2\nexec b', '{group (X=1 Y=2); (exec b)}'],
    ['X=1 \\\n exec b', '(X=1 exec b)'],
  ])('%j', (text, expected) => {
    expect(show(text)).toBe(expected);
    expect(parser.parse(text).readable).toBe(true);
  });
});

describe('words', () => {
  test.each([
    [`'a b'"c $d"\\ e`, `"a b""c \${d}" e`],
    ['"a \\"b\\" \\$c \\n"', '"a "b" $c \\n"'],
    ["$'a\\nb'", '"a\nb"'],
    [
      '${X} ${X:-d e} ${X-} ${X:=a} ${X:?no} ${X:+y}',
      '${X} ${X :default d e} ${X default ε} ${X :assign a} ${X :error no} ${X :alternative y}',
    ],
    ['"${X:-"a b"}" ${X:-${Y:-z}}', '"${X :default "a b"}" ${X :default ${Y :default z}}'],
    [
      '${1#-} ${1##*/} ${1%.*} ${1%%[0-9]*}',
      '${1 trim start -} ${1 trim start longest glob:*/} ${1 trim end .glob:*} ${1 trim end longest glob:[0-9]glob:*}',
    ],
    [
      '${#X} ${X/a/b} ${X[0]} ${!X} ${X:1:2}',
      '${X length} ${X other /a/b} ${X other [0]} ${!X other !X} ${X other :1:2}',
    ],
    ['$1 $10 ${10} "$@" $* $# $? $$', '${1} ${1}0 ${10} "${@}" ${*} ${#} ${?} ${$}'],
    ['$(a "$(b c)") `d` $((1 + 2))', '$((a "$((b c))")) $((d)) arithmetic:$((1 + 2))'],
    ['"$(a || b)" <(c)', '"$([(a) or (b)])" <((c))'],
    ['*.txt a? [a-z]x [b', 'glob:*.txt aglob:? glob:[a-z]x [b'],
    ['~/a ~bob a~', '~:/a ~bob: a~'],
    ['{a,b} {1..3} {} a{', 'brace:{a,b} brace:{1..3} {} a{'],
    ['a\\\nb "c\\\nd"', 'ab "cd"'],
  ])('%j', (text, expected) => {
    expect(show(`cmd ${text}`)).toBe(`(cmd ${expected})`);
  });
});

describe('here-documents', () => {
  test.each([
    ['cat <<EOF\n a $b\nEOF\nnext', '(cat <<" a ${b}\n"); (next)'],
    ["cat <<'E F' >x\na $b\nE F\n", '(cat <<"a $b\n" >x)'],
    ['cat <<-EOF | sh && x\n\ta\n\t\tb\n\tEOF\nnext', '[[(cat <<"a\nb\n") | (sh)] and (x)]; (next)'],
    ['cat <<EOF && echo hi >x\na\nEOF', '[(cat <<"a\n") and (echo hi >x)]'],
  ])('%j', (text, expected) => {
    expect(show(text)).toBe(expected);
  });
});

describe('compound commands', () => {
  test.each([
    ['if a; then b; elif c; then d; else e; fi >f', '{if (a) then (b) elif (c) then (d) else (e) >f}'],
    ['for i in a "$b" *; do c; done', '{for i in a "${b}" glob:* do (c)}'],
    ['for i; do c; done', '{for i do (c)}'],
    ['for i\ndo c; done', '{for i do (c)}'],
    ['for ((i=0;i<3;i++)); do a; done', '{for  in ? do (a)}'],
    ['while read -r x; do a; done <f', '{while (read -r x) do (a) <f}'],
    ['until a; do b; done', '{until (a) do (b)}'],
    [
      'case "$1" in -*|foo|"") set -- a "$@";; (*.sh) ;; *) exec "$@" ;; esac',
      '{case "${1}" -glob:*|foo|"") (set -- a "${@}");; glob:*.sh) ;; glob:*) (exec "${@}");;}',
    ],
    ['case $x in a) b ;& c) d ;; esac', '{case ${x} a) (b);& c) (d);;}'],
    ['(a; b) & { c; } 2>&1', '{subshell (a); (b)} &; {group (c) 2>&1}'],
    [
      'f() { a; }; function g { b; } >&2; h() ( c )',
      '{function f {group (a)}}; {function g {group (b) >&2}}; {function h {subshell (c)}}',
    ],
    ['((x + 1)) && a', '[{arithmetic} and (a)]'],
  ])('%j', (text, expected) => {
    expect(show(text)).toBe(expected);
  });
});

describe('what cannot be read is said to be so', () => {
  test.each([
    ['a; if b; then c', '?'],
    ['cmd [ ]', '(cmd [?)'],
    ['a )', '?'],
    ['a; ! { b; }', '(a); [! ?]; ?'],
    ['echo "abc', '?'],
    ['a\necho "abc', '(a); ?'],
    ['a; echo foo$; b', '(a); ?; (b)'],
    ['select x in a b; do c; done', '?'],
    ['a `b \\`c\\``', '(a $(?))'],
  ])('%j', (text, expected) => {
    expect(show(text)).toBe(expected);
    expect(parser.parse(text).readable).toBe(false);
  });

  test('text beyond the bound, nesting beyond the bound', () => {
    expect(parser.parse('a\n'.repeat(MAX_SHELL_TEXT)).readable).toBe(false);
    expect(parser.parse(`${'( '.repeat(2000)}a${' )'.repeat(2000)}`).readable).toBe(false);
    expect(parser.parse(`echo ${'$('.repeat(2000)}a${')'.repeat(2000)}`).readable).toBe(false);
    expect(parser.parse(`echo ${'${a:-'.repeat(20_000)}${'}'.repeat(20_000)}`).readable).toBe(false);
  });

  test('long lists are read', () => {
    const script = parser.parse(Array.from({ length: 500 }, (_, n) => `a${n}`).join(' && '));
    expect(script.readable).toBe(true);
    expect(parser.parse(`${'a && '.repeat(5000)}b`).readable).toBe(false);
  });
});

test('any text at all is read without an exception, and again with the same result', () => {
  const pieces = [
    'a',
    ' ',
    '"',
    "'",
    '$',
    '{',
    '}',
    '(',
    ')',
    '`',
    ';',
    '&',
    '|',
    '\n',
    '<<E\n',
    'if',
    'do',
    '=',
    '\\',
    '#',
    '*',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      expect(show(text)).toBe(show(text));
    }),
    { numRuns: 300 },
  );
});

describe('round trip', () => {
  const word = fc.constantFrom(
    'a',
    'b.c',
    '/x/y',
    '"q $v"',
    "'s t'",
    '${v:-w}',
    '$(z)',
    '-f',
    '*.o',
    '\\$n',
    '"$@"',
  );
  const simple = fc
    .tuple(fc.array(word, { minLength: 1, maxLength: 3 }), fc.constantFrom('', ' >f', ' 2>&1', ' <g'))
    .map(([words, redirect]) => ({ text: `run ${words.join(' ')}${redirect}`, leaf: true }));
  const { command } = fc.letrec<{ command: { text: string; leaf: boolean } }>((tie) => ({
    command: fc.oneof(
      { depthSize: 'small' },
      simple,
      fc
        .tuple(tie('command'), tie('command'))
        .map(([a, b]) => ({ text: `if ${a.text}; then ${b.text}; fi`, leaf: true })),
      fc
        .tuple(tie('command'), tie('command'))
        .map(([a, b]) => ({ text: `{ ${a.text}; ${b.text}; }`, leaf: true })),
      fc
        .tuple(word, tie('command'))
        .map(([w, a]) => ({ text: `for i in ${w}; do ${a.text}; done`, leaf: true })),
      fc
        .tuple(word, tie('command'))
        .map(([w, a]) => ({ text: `case ${w} in p*) ${a.text};; esac`, leaf: true })),
    ),
  }));

  test('joined commands are what they are by themselves, with the operators between', () => {
    fc.assert(
      fc.property(
        fc.array(command, { minLength: 2, maxLength: 4 }),
        fc.constantFrom(' && ', ' || ', '; ', ' | '),
        (parts, operator) => {
          const each = parts.map(({ text }) => show(text));
          const name = { ' && ': 'and', ' || ': 'or', ' | ': '|', '; ': ';' }[operator] ?? '';
          const expected =
            name === ';'
              ? each.join('; ')
              : name === '|'
                ? `[${each.join(' | ')}]`
                : each.slice(1).reduce((left, right) => `[${left} ${name} ${right}]`, each[0] ?? '');
          const whole = parts.map(({ text }) => text).join(operator);
          expect([whole, show(whole)]).toEqual([whole, expected]);
          expect(parser.parse(whole).readable).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});
