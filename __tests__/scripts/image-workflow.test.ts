/** The reusable workflow against the table of inputs: nothing is forgotten, nothing that is of one machine is taken. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { imageWorkflow } from '../../scripts/lib/image-workflow.ts';
import { INPUTS } from '../../src/inputs/input-table.ts';

interface Step {
  readonly uses: string;
  readonly with: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly on: {
    readonly workflow_call: {
      readonly inputs: Readonly<Record<string, { readonly type: string; readonly default?: unknown }>>;
      readonly secrets: Readonly<Record<string, unknown>>;
    };
  };
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

const workflow: Workflow = parse(imageWorkflow(INPUTS, '1.2.3'));
const { inputs, secrets } = workflow.on.workflow_call;
const steps = Object.values(workflow.jobs).flatMap((job) => job.steps.slice(1));

test('an input of the action is taken, is a secret, or is left out on purpose', () => {
  const left = INPUTS.map(({ name }) => name).filter((name) => !(name in inputs) && !(name in secrets));
  // A new input that means something on one machine only belongs to NOT_TAKEN, and to docs/workflow.md.
  const known = ['secret-files', 'secret-envs', 'ssh', 'builder', 'nodes', 'github-token', 'load', 'output'];
  expect([...left].sort()).toEqual([...known, 'leg', 'run-id', 'mode'].sort());
  const docs = readFileSync(join(import.meta.dirname, '../../docs/workflow.md'), 'utf8');
  for (const name of left.filter((one) => one !== 'github-token')) expect(docs).toContain(`\`${name}\``);
});

test('both jobs run the action of this release, with the same inputs', () => {
  expect(steps.map(({ uses }) => uses)).toEqual(Array(2).fill('multihull/multihull@v1.2.3'));
  const [plan = {}, leg = {}] = steps.map(({ with: { mode: _, leg: __, ...rest } }) => rest);
  expect(plan).toEqual(leg);
  for (const [name, value] of Object.entries(plan)) {
    if (name in inputs) expect(value).toBe(`\${{ inputs.${name} }}`);
    else expect(value).toContain(`\${{ secrets.${name} `);
  }
  expect(Object.keys(plan).sort()).toEqual(
    [
      ...Object.keys(inputs).filter((name) => name !== 'runners'),
      'password',
      'secrets',
      'signing-key',
    ].sort(),
  );
});

test('a switch is one, with the action’s default; what can also be a word is a text', () => {
  for (const { name, kind, fallback } of INPUTS) {
    const input = inputs[name];
    if (input === undefined) continue;
    const isSwitch = kind === 'optional' && !['push', 'provenance', 'sbom'].includes(name);
    expect([name, input.type]).toEqual([name, isSwitch ? 'boolean' : 'string']);
    if (isSwitch) expect(`\`${input.default}\``).toBe(fallback);
  }
});

test('the runners are JSON, and have one for all other platforms', () => {
  const runners: Readonly<Record<string, string>> = JSON.parse(String(inputs['runners']?.default));
  expect(runners['default']).toBe('ubuntu-latest');
  expect(runners['linux/arm64']).toBe('ubuntu-24.04-arm');
});
