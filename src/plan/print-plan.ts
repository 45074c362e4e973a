/** The plan for people (lines) and for programs (JSON). */
import { describeRow } from '../crate/native/package-rules.ts';
import { formatReference, formatRepository } from '../domain/names/reference.ts';
import type { Command } from '../ports.ts';
import { plural } from '../util/text.ts';
import type { AssemblyPlan } from './model/assembly.ts';
import type { ExportPlan } from './model/export-plan.ts';
import { type BuilderPlan, type LegPlan, type Plan, promoteCommand } from './model/plan.ts';
import type { SigningPlan } from './model/signing-plan.ts';

/** What will be done, and why; one line an item. */
export function describePlan(plan: Plan): readonly string[] {
  const lines = [`platforms  ${plan.platforms.map(({ name }) => name).join(', ')}`];
  for (const group of groupBy(plan.compile, ({ way, why }) => `${way}: ${why}`)) {
    const names =
      group.items.length === plan.compile.length
        ? ''
        : `${group.items.map(({ platform }) => platform.name).join(', ')} `;
    lines.push(`compile    ${names}${group.key}`);
  }
  if (plan.qemu.kind !== 'not-needed' || plan.builder.kind !== 'none')
    lines.push(
      `QEMU       ${plan.qemu.kind === 'install' ? 'installed' : plan.qemu.kind === 'present' ? 'there' : 'not needed'}: ${plan.qemu.why}`,
    );
  if (plan.buildx.kind !== 'none')
    lines.push(
      `buildx     ${plan.buildx.version}${plan.buildx.kind === 'download' ? `, fetched: ${plan.buildx.why}` : ''}`,
    );
  if (plan.builder.kind !== 'none')
    lines.push(
      `builder    ${plan.builder.kind === 'create' ? `made, ${plan.builder.why}` : `${plan.builder.name}, which exists`}`,
    );
  for (const { endpoint, platforms } of plan.builder.kind === 'create' ? plan.builder.nodes : [])
    lines.push(`node       ${endpoint} builds ${platforms.map(({ name }) => name).join(', ')}`);
  for (const login of plan.logins) lines.push(`login      ${login.registry} as ${login.username}`);
  for (const command of plan.runner?.install ?? []) lines.push(`install    ${formatCommand(command)}`);
  for (const command of plan.runner?.builds ?? []) lines.push(`cargo      ${formatCommand(command)}`);
  for (const [index, row] of plan.nativeRows.entries())
    lines.push(`${index === 0 ? 'packages  ' : '          '} ${describeRow(row)}`);
  const { result } = plan.build;
  if (plan.build.kind === 'assemble') lines.push(`image      ${describeAssembly(plan.build)}`);
  lines.push(
    result.kind === 'pushed'
      ? `build      pushed by digest to ${result.repositories.map(formatRepository).join(', ')}`
      : `build      ${result.kept ? `OCI layout in ${result.directory}` : `kept on this machine: ${plan.unpromoted}`}`,
  );
  lines.push(
    `verify     ${plural(plan.platforms.length, 'platform')}${plan.verify.skipChecks.length > 0 ? `, without ${plan.verify.skipChecks.join(', ')}` : ''}`,
  );
  lines.push(...describeExports(plan.exports));
  if (plan.smoke.kind === 'here')
    lines.push(
      'smoke      there is no Docker: the programs run on this machine, as this user, with their image’s libraries and in no container',
    );
  lines.push(`sign       ${describeSigning(plan.signing)}`);
  lines.push(
    plan.tags.length > 0
      ? `tags       ${plan.tags.map(formatReference).join(', ')}`
      : `tags       none: ${plan.unpromoted}${plan.heldTags.length === 0 ? '' : `; they would be ${plan.heldTags.map(formatReference).join(', ')}`}`,
  );
  if (plan.leg) {
    const { platforms, run } = plan.leg;
    lines.push(
      `leg        of run ${run.id}, attempt ${run.attempt}; the set is ${platforms.map(({ name }) => name).join(', ')}`,
    );
  }
  for (const { rule, reason } of plan.skippedTagRules) lines.push(`           not ${rule}: ${reason}`);
  return lines;
}

function describeExports({ load, archives, files, names }: ExportPlan): readonly string[] {
  return [
    ...(load
      ? [`load       ${load.platform.name} into Docker, as ${names.map(formatReference).join(', ')}`]
      : []),
    ...archives.map(({ format, file, platform }) =>
      format === 'oci'
        ? `archive    OCI layout of all platforms in ${file}`
        : `archive    ${platform?.name ?? ''} for docker load in ${file}`,
    ),
    ...files.map(({ path }) => `files      of the last stage in ${path}`),
  ];
}

/** Every command of the plan in order, as a person would type it. `<digest>` stands for what the build will give. */
export function planCommands(plan: Plan): readonly string[] {
  return [
    ...(plan.qemu.kind === 'install' ? plan.qemu.commands : []),
    ...plan.logins.map(({ command }) => command),
    ...(plan.runner ? [...plan.runner.install, ...plan.runner.builds] : []),
    ...(plan.builder.kind === 'create' ? [plan.builder.create, ...plan.builder.append] : []),
    ...(plan.programs ? [plan.programs.command] : []),
    ...(plan.build.kind === 'buildx' ? [plan.build.command] : []),
    ...plan.exports.files.map(({ command }) => command),
    ...(plan.exports.load ? [plan.exports.load.command] : []),
  ]
    .map(formatCommand)
    .concat(
      plan.build.kind === 'assemble'
        ? []
        : plan.tags.map((tag) => formatCommand(promoteCommand(plan, tag, '<digest>'))),
      plan.builder.kind === 'create' ? [formatCommand(plan.builder.remove)] : [],
    );
}

/** The plan as JSON: a contract with scripts, so it is made field by field. */
export function planToJson(plan: Plan): object {
  return {
    schema: 1,
    platforms: plan.platforms.map(({ name }) => name),
    compile: plan.compile.map(({ platform, way, why }) => ({ platform: platform.name, way, why })),
    notices: plan.notices,
    qemu: {
      kind: plan.qemu.kind,
      why: plan.qemu.why,
      platforms: plan.qemu.kind === 'install' ? plan.qemu.platforms.map(({ name }) => name) : [],
    },
    ...(plan.buildx.kind === 'none' ? {} : { buildx: plan.buildx }),
    ...(plan.builder.kind === 'none' ? {} : { builder: builderToJson(plan.builder) }),
    logins: plan.logins.map(({ registry, username }) => ({ registry, username })),
    files: plan.files,
    ...(plan.runner === undefined ? {} : { cargo: plan.runner.builds }),
    packages: plan.nativeRows.map(({ crate, kind, packages }) => ({ crate, kind, packages })),
    ...(plan.build.kind === 'assemble'
      ? { assembly: assemblyToJson(plan.build) }
      : {
          build: {
            command: [plan.build.command.tool, ...plan.build.command.args],
            secrets: plan.build.secrets.map(({ id }) => id),
            timeoutSeconds: plan.build.timeoutMs / 1000,
          },
        }),
    verify: { platforms: plan.verify.platforms.map(({ name }) => name), skipChecks: plan.verify.skipChecks },
    ...exportsToJson(plan.exports),
    sign: signingToJson(plan.signing),
    tags: plan.tags.map(formatReference),
    ...(plan.leg === undefined ? {} : { leg: legToJson(plan.leg) }),
    ...(plan.heldTags.length === 0 ? {} : { heldTags: plan.heldTags.map(formatReference) }),
    ...(plan.unpromoted === undefined ? {} : { unpromoted: plan.unpromoted }),
    ...(plan.version === undefined ? {} : { version: plan.version }),
    commands: planCommands(plan),
  };
}

function describeAssembly({ base }: AssemblyPlan): string {
  const on = base === undefined ? 'from scratch' : `on ${base.reference}, pinned to ${base.digest}`;
  return `assembled by Multihull ${on}; no Docker is needed`;
}

function assemblyToJson({ base, images, labels, indexAnnotations, created }: AssemblyPlan): object {
  return {
    ...(base === undefined
      ? {}
      : {
          base: {
            reference: base.reference,
            digest: base.digest,
            platforms: Object.fromEntries(
              images.flatMap((image) =>
                image.base === undefined ? [] : [[image.platform.name, image.base.manifest]],
              ),
            ),
          },
        }),
    created,
    labels,
    annotations: indexAnnotations,
  };
}

/** Nothing where nothing was asked for. */
function exportsToJson({ load, archives, files, names }: ExportPlan): object {
  return {
    ...(load ? { load: { platform: load.platform.name, names: names.map(formatReference) } } : {}),
    ...(archives.length === 0 ? {} : { archives: archives.map(({ format, file }) => ({ format, file })) }),
    ...(files.length === 0 ? {} : { files: files.map(({ path }) => path) }),
  };
}

function builderToJson(builder: Exclude<BuilderPlan, { kind: 'none' }>): object {
  const { kind, name } = builder;
  if (kind === 'existing' || builder.nodes.length === 0) return { kind, name };
  const nodes = builder.nodes.map(({ endpoint, platforms }) => ({
    endpoint,
    platforms: platforms.map((platform) => platform.name),
  }));
  return { kind, name, nodes };
}

function describeSigning(signing: SigningPlan): string {
  if (signing.kind === 'off') return `no: ${signing.reason}`;
  const { log } = signing.services;
  const logged = log === undefined ? 'not logged' : `logged at ${log.url}`;
  return signing.kind === 'keyless'
    ? `as ${signing.subject}, with the token of ${signing.issuer}; ${logged}`
    : `with the key ${signing.key}; ${logged}`;
}

function signingToJson(signing: SigningPlan): object {
  if (signing.kind === 'off') return { kind: 'off', reason: signing.reason };
  const { fulcioUrl, log, timestampUrl } = signing.services;
  const where = { rekor: log?.url, timestamps: timestampUrl };
  return signing.kind === 'keyless'
    ? { kind: 'keyless', issuer: signing.issuer, subject: signing.subject, fulcio: fulcioUrl, ...where }
    : { kind: 'key', key: signing.key, hint: signing.hint, ...where };
}

function legToJson({ run, image, platforms }: LegPlan): object {
  return { run: run.id, attempt: run.attempt, image, platforms: platforms.map(({ name }) => name) };
}

/** Quoted for a POSIX shell, for people to copy; we ourselves never use a shell. */
export function formatCommand(command: Command): string {
  const quote = (word: string) =>
    /^[A-Za-z0-9_@%+=:,./<>-]+$/.test(word) && !/[<>]/.test(word.replace(/<digest>/g, ''))
      ? word
      : `'${word.replaceAll("'", "'\\''")}'`;
  return [command.tool, ...command.args].map(quote).join(' ');
}

function groupBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): readonly { readonly key: string; readonly items: readonly T[] }[] {
  return [...Map.groupBy(items, keyOf)].map(([key, group]) => ({ key, items: group }));
}
