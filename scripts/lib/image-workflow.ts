/**
 * .github/workflows/image.yml, the reusable workflow: its inputs are those of the action, so it is written from the same
 * table. Two jobs hand the same inputs on; the first one only plans, so what is wrong is refused once, before any leg runs.
 */
import type { InputDefinition, InputName } from '../../src/inputs/input-table.ts';

/** What a caller has no say in: `leg` and the like are the workflow's own, the others are of a machine that it does not know. */
const NOT_TAKEN: ReadonlySet<InputName> = new Set<InputName>([
  'leg',
  'run-id',
  'mode',
  'output',
  'load',
  'builder',
  'nodes',
  'ssh',
  'secret-files',
  'secret-envs',
  'github-token',
]);

/** These come in as secrets: GitHub shows inputs in its log. */
const SECRETS: Readonly<Partial<Record<InputName, string>>> = {
  password: 'Password or token for the registry. Default: on ghcr.io the job’s token.',
  secrets: '`id=value` per line; seen by `RUN --mount=type=secret`.',
  'signing-key':
    'Private key that signs: the text of a file as `cosign generate-key-pair` writes it. Default: keyless.',
};
const KEY_PASSWORD = 'signing-key-password';

/** True, false, or not said: these three also take other words. */
const WORDS: ReadonlySet<InputName> = new Set<InputName>(['push', 'provenance', 'sbom']);

const RUNNERS = JSON.stringify({
  default: 'ubuntu-latest',
  'linux/arm64': 'ubuntu-24.04-arm',
  'linux/arm/v7': 'ubuntu-24.04-arm',
  'linux/arm/v6': 'ubuntu-24.04-arm',
});

const CHECKOUT = 'actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2';

/** The outputs of the leg that finished the image. */
const OUTPUTS: Readonly<Record<string, string>> = {
  digest: 'Digest of the image index.',
  images: 'Each image as `name@digest`, one per line.',
  platforms: 'JSON object: platform to digest.',
  promoted: '`true` if the tags were moved, else `false`.',
  tags: 'The tags that point at it now, full references, one per line.',
};

/** @param version of this release: the workflow runs the action of the same one. */
export function imageWorkflow(definitions: readonly InputDefinition[], version: string): string {
  const taken = definitions.filter(({ name }) => !NOT_TAKEN.has(name) && SECRETS[name] === undefined);
  const action = `multihull/multihull@v${version}`;
  const handedOn = [
    ...taken.map(({ name }) => `          ${name}: \${{ inputs.${name} }}`),
    '          password: ${{ secrets.password }}',
    '          secrets: ${{ secrets.secrets }}',
    "          signing-key: ${{ secrets.signing-key && 'env://COSIGN_KEY' || '' }}",
  ];
  const environment = [
    '        env:',
    '          COSIGN_KEY: ${{ secrets.signing-key }}',
    `          COSIGN_PASSWORD: \${{ secrets.${KEY_PASSWORD} }}`,
  ];
  const step = (id: string, more: readonly string[]): readonly string[] => [
    `      - id: ${id}`,
    `        uses: ${action}`,
    ...environment,
    '        with:',
    ...more,
    ...handedOn,
  ];
  const checkout = [`      - uses: ${CHECKOUT}`, '        with: { persist-credentials: false }'];
  // `id-token` for the signature, `packages` for the image; nothing else of the repository can be changed.
  const permissions = '    permissions: { contents: read, packages: write, id-token: write }';
  return `${[
    '# Generated from src/inputs/input-table.ts by `npm run generate`.',
    '# A leg for each platform, on a runner of its own kind. The caller has inputs here, and no steps. docs/workflow.md',
    'name: image',
    'on:',
    '  workflow_call:',
    '    inputs:',
    '      runners:',
    '        description: \'JSON object: platform to runner label, or list of labels; "default" is for all others.\'',
    '        type: string',
    `        default: '${RUNNERS}'`,
    ...taken.flatMap(input),
    '    secrets:',
    ...Object.entries({ ...SECRETS, [KEY_PASSWORD]: 'Password of `signing-key`.' }).flatMap(
      ([name, text]) => [`      ${name}:`, `        description: ${quoted(text)}`, '        required: false'],
    ),
    '    outputs:',
    ...Object.entries(OUTPUTS).flatMap(([name, text]) => [
      `      ${name}:`,
      `        description: ${quoted(text)}`,
      `        value: \${{ jobs.leg.outputs.${name} }}`,
    ]),
    'permissions: {}',
    'jobs:',
    '  plan:',
    '    runs-on: ${{ fromJSON(inputs.runners).default }}',
    permissions,
    '    outputs:',
    '      platforms: ${{ toJSON(fromJSON(steps.plan.outputs.plan).platforms) }}',
    '    steps:',
    ...checkout,
    ...step('plan', ['          mode: plan']),
    '  leg:',
    '    needs: plan',
    '    strategy:',
    '      fail-fast: false',
    '      matrix:',
    '        platform: ${{ fromJSON(needs.plan.outputs.platforms) }}',
    '    runs-on: ${{ fromJSON(inputs.runners)[matrix.platform] || fromJSON(inputs.runners).default }}',
    permissions,
    // Of several legs that set an output GitHub takes the last that is not empty: the others leave theirs empty.
    '    outputs:',
    ...Object.keys(OUTPUTS).map(
      (name) =>
        `      ${name}: \${{ steps.image.outputs.complete == 'true' && steps.image.outputs.${name} || '' }}`,
    ),
    '    steps:',
    ...checkout,
    ...step('image', ['          leg: ${{ matrix.platform }}']),
  ].join('\n')}\n`;
}

function input({ name, kind, fallback, description }: InputDefinition): readonly string[] {
  const isSwitch = kind === 'optional' && !WORDS.has(name);
  return [
    `      ${name}:`,
    `        description: ${quoted(fallback === '' ? description : `${description} Default: ${fallback}.`)}`,
    `        type: ${isSwitch ? 'boolean' : 'string'}`,
    ...(isSwitch ? [`        default: ${fallback === '`true`'}`] : []),
  ];
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
