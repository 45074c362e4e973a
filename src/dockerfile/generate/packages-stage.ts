/** The stage that finds out which Debian packages a crate needs, and the lines that install them. */

import { toolchainsOf } from '../../crate/cross/cross-build.ts';
import { isCross } from '../../crate/cross/toolchain.ts';
import { treeChoice } from '../../crate/resolved/tree-choice.ts';
import { builderBase } from './builder-base.ts';
import { CRATE_MOUNTS } from './cached-target.ts';
import type { ContainerBuild } from './container-build.ts';
import { runExec, WORKDIR } from './dockerfile-text.ts';
import {
  FIND_PACKAGES_SCRIPT,
  findPackages,
  INSTALL_PACKAGES,
  INSTALL_PACKAGES_SCRIPT,
  type PackageTarget,
  packageTable,
} from './find-packages.ts';
import { STAND_INS_SCRIPT, skeleton } from './stand-ins.ts';

const LISTS = '/packages';
const INSTALLED = '/tmp/packages';

/**
 * A stage of its own, of which only lists of packages are taken over: a manifest that changes installs nothing anew as
 * long as the lists are the same. Crates are downloaded into a mount, so that they are in no layer.
 */
export function packagesStage(build: ContainerBuild): readonly string[] {
  if (!build.search) return [];
  const search = (stage: string, targets: readonly PackageTarget[]) =>
    targets.length === 0
      ? []
      : [
          runExec(findPackages(`${LISTS}/${stage}`, targets, treeChoice(build.cargo)), [
            ...CRATE_MOUNTS,
            ...build.mounts,
          ]),
        ];
  return [
    [
      '# Rust, for the two stages that use it',
      ...builderBase(build.release.release, build.toolchain, 'toolchain'),
      `WORKDIR ${WORKDIR}`,
    ].join('\n'),
    [
      '# Which Debian packages the dependencies need: cargo says what each target is made of',
      'FROM toolchain AS packages',
      packageTable(build.search),
      FIND_PACKAGES_SCRIPT,
      // Among them are variables that tell cargo and git how to fetch.
      ...build.args.map((name) => `ARG ${name}`),
      ...(skeletonLines(build) ?? ['COPY . .']),
      ...search('build', crossTargets(build)),
      ...search('emulated', emulatedTargets(build)),
    ].join('\n'),
  ];
}

/** Installs what was found, in the stage that compiles. */
export function installFound(build: ContainerBuild, stage: 'build' | 'emulated'): readonly string[] {
  if (!build.search) return [];
  return [
    INSTALL_PACKAGES_SCRIPT,
    `COPY --from=packages ${LISTS}/${stage} ${INSTALLED}`,
    runExec([INSTALL_PACKAGES, INSTALLED]),
  ];
}

function skeletonLines(build: ContainerBuild): readonly string[] | undefined {
  const bare = skeleton(build, build.cargo.profile);
  return bare && [STAND_INS_SCRIPT, ...bare.instructions];
}

function crossTargets(build: ContainerBuild): readonly PackageTarget[] {
  const targets = toolchainsOf(build).map((one): PackageTarget => {
    const { platform, target } = one;
    if (!isCross(one)) return { target, architecture: 'native' };
    return {
      target,
      architecture: build.withoutLibraries.includes(platform.name) ? 'none' : platform.debian,
    };
  });
  return targets.filter(({ target }, index) => targets.findIndex((one) => one.target === target) === index);
}

function emulatedTargets({ emulated }: ContainerBuild): readonly PackageTarget[] {
  return emulated.map(({ rustGnu }) => ({ target: rustGnu, architecture: 'native' }));
}
