/**
 * From the inputs to all that the plan is made of, side by side: what is there is read, the recipe is decided of it, and
 * its base images are looked up. Reads only: nothing on the machine or in a registry is changed.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Repository } from '../domain/names/reference.ts';
import type { Platform } from '../domain/platforms/platform.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { nativeOn, nodesOf } from '../plan/builder/builder-nodes.ts';
import { namedRegistries } from '../plan/builder/local-registries.ts';
import type { AccessFact, Facts } from '../plan/facts/facts.ts';
import type { SigningFact } from '../plan/model/signing-plan.ts';
import { neverSigns } from '../plan/plan-signing.ts';
import { decidePush } from '../plan/push.ts';
import { chooseRecipe } from '../plan/recipe/choose-recipe.ts';
import type { Ports } from '../ports.ts';
import { probeCargo } from '../probe/cargo-facts.ts';
import { probeGit } from '../probe/git-facts.ts';
import { type OpenSource, probeBase, probeMirrors } from '../probe/look-up-bases.ts';
import { probeBuilder, probeBuildx, probeDocker, probeHandlers } from '../probe/machine-facts.ts';
import { probeNodes } from '../probe/node-facts.ts';
import { foreignImages } from '../probe/output-layout.ts';
import { probeSigning } from '../probe/probe-signing.ts';
import { readBaseImages } from '../probe/read-base.ts';
import { readProject } from '../probe/read-project.ts';
import { allOrFirstError } from '../util/concurrency.ts';

export interface Registries {
  readonly open: OpenSource;
  /** Asks the registry whether this run may push there, without pushing. */
  readonly mayPush: (repository: Repository) => Promise<AccessFact>;
}

/** @throws UserError for what cannot even be looked at, such as a Dockerfile that is not there. */
export async function gatherFacts(inputs: Inputs, registries: Registries, ports: Ports): Promise<Facts> {
  const { environment } = inputs;
  const host: Platform = environment.host;
  const runName = randomBytes(4).toString('hex');
  const runDirectory = join(environment.temp, `multihull-${runName}`);
  const builderFact =
    inputs.builder.kind === 'existing'
      ? probeBuilder(inputs.builder.name, environment.buildxConfig, ports)
      : Promise.resolve(undefined);
  const sourceFact = probeGit(environment, inputs.build.context, ports);
  const nodesFact = sourceFact.then(({ git }) => probeNodes(nodesOf(inputs, git), ports));
  const accessOf = async () => {
    // Where nothing is pushed, nobody is asked whether it may be.
    const { kind } = decidePush(inputs.destination, (await sourceFact).git);
    return kind === 'push' ? Promise.all(inputs.images.map(registries.mayPush)) : [];
  };
  const signingOf = async (): Promise<SigningFact> => {
    const { git } = await sourceFact;
    const isPush = decidePush(inputs.destination, git).kind === 'push';
    if (neverSigns(inputs.signing, isPush, git) !== undefined) return { kind: 'not-asked' };
    return probeSigning(inputs.signing, inputs.retries, ports);
  };
  const dockerfileOf = async () => {
    // Together: what one of them says against the run is heard at once, and by somebody.
    const [project, builder, nodes] = await Promise.all([readProject(inputs, ports), builderFact, nodesFact]);
    const native = [...(builder?.native ?? []), ...nativeOn(nodes)];
    return chooseRecipe(inputs, project, { host, native, runDirectory });
  };
  const dockerfileFact = dockerfileOf();
  const basesOf = async () => {
    const [dockerfile, mirrors] = await Promise.all([
      dockerfileFact,
      probeMirrors(environment.buildxConfig, ports),
    ]);
    const references = [...new Set(dockerfile.analysis.bases.map(({ reference }) => reference))];
    const bases = await Promise.all(
      references.map((reference) => probeBase(reference, mirrors, registries.open, namedRegistries(inputs))),
    );
    const [base] = bases;
    const baseImages =
      dockerfile.written?.assembly && base?.kind === 'known'
        ? await readBaseImages(base, inputs.platforms, registries.open)
        : [];
    return { bases, baseImages, mirrors: [...mirrors.values()].flat() };
  };
  const cargoOf = async () => {
    const { written } = await dockerfileFact;
    const [name] = written?.binaries.packages ?? [];
    const own = written?.crate.packages.find((one) => one.name === name);
    return probeCargo(join(inputs.build.context, own?.directory ?? ''), ports);
  };
  const [
    dockerfile,
    { bases, baseImages, mirrors },
    docker,
    buildx,
    handlers,
    builder,
    nodes,
    source,
    cargo,
    access,
    signing,
    foreignOutput,
  ] = await allOrFirstError([
    dockerfileFact,
    basesOf(),
    probeDocker(ports),
    probeBuildx(ports),
    probeHandlers(ports),
    builderFact,
    nodesFact,
    sourceFact,
    cargoOf(),
    accessOf(),
    signingOf(),
    inputs.destination.kind === 'layout' ? foreignImages(inputs.destination.directory, ports) : [],
  ]);
  return {
    host,
    isRoot: environment.isRoot,
    docker,
    buildx,
    handlers,
    builder,
    nodes,
    dockerfile,
    bases,
    baseImages,
    mirrors,
    access,
    signing,
    foreignOutput,
    source,
    cargo,
    runDirectory,
    runName,
    now: ports.clock.now(),
  };
}
