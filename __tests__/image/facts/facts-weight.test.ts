/** What facts weigh is the same for those that were just made, and for those that come out of the cache. */

import { createBudget, OverBudget, type Spend } from '../../../src/domain/budget.ts';
import { weightOfFacts } from '../../../src/image/facts/facts-weight.ts';
import { createLayerBuilder } from '../../../src/image/facts/layer-builder.ts';
import { decodeLayerFacts, encodeLayerFacts } from '../../../src/image/facts/layer-facts.ts';
import { digestOf } from '../../../src/registry/oci/stream.ts';
import { fixture } from '../../elf/support/fixtures.ts';

/** A layer of programs with the same names, links and data, as an archive would give them. */
function build(spend: Spend, programs: number) {
  const builder = createLayerBuilder(spend);
  const file = (name: string, content: Uint8Array): void => {
    const reader = builder.entry({ name, type: 'file', mode: 0o755, size: content.byteLength });
    reader?.push(content);
    if (reader) builder.content(reader.finish());
  };
  for (let at = 0; at < programs; at++) {
    file(`bin/p${at}`, fixture('amd64-dynamic'));
    file(`usr/lib/l${at}.so`, fixture('amd64-library'));
    builder.entry({ name: `lib/l${at}.so`, type: 'symlink', linkname: `../usr/lib/l${at}.so` });
    builder.entry({ name: `data/${at}`, type: 'file', mode: 0o644, size: 0 });
  }
  return builder.finish();
}

test('made or recalled', () => {
  let spent = 0;
  const facts = build((resource, amount = 1) => {
    if (resource === 'memory') spent += amount;
  }, 200);
  const layer = { digest: digestOf('layer'), mediaType: 'x', size: 1 };
  const recalled = decodeLayerFacts([...encodeLayerFacts(facts, layer)].join(''), layer);
  if (!recalled) throw new Error('not decoded');
  const weight = weightOfFacts(recalled);
  expect(weight / spent).toBeGreaterThan(0.7);
  expect(weight / spent).toBeLessThan(1.4);
  // A program is some kilobytes, not the sum of all names in its layer.
  expect(weight / 200).toBeLessThan(8000);
});

test('what is thrown for a budget leaves the builder', () => {
  const budget = createBudget();
  // Most of it is spent already, so that a few layers do.
  budget.spend('memory', 124 * 1024 * 1024);
  expect(() => {
    for (;;) build(budget.spend, 1000);
  }).toThrow(OverBudget);
});
