/**
 * `config-platform`: the image config's os, architecture and variant equal those of its descriptor.
 *
 * They are compared as containerd compares platforms (its `platforms` package, Normalize): `arm64/v8` is `arm64`,
 * `amd64/v1` is `amd64`, `arm` is `arm/v7`.
 */
import { formatOciPlatform } from '../../domain/platforms/platform.ts';
import type { ImageEntry } from '../../image/facts/image-facts.ts';
import { displayPlatform, type Finding } from '../view/finding.ts';

export function checkConfigPlatform(image: ImageEntry): readonly Finding[] {
  const { claimed, config } = image;
  // A single manifest, or an index that names no platform: clients ask the config, too; nothing can disagree.
  if (!claimed || displayPlatform(claimed) === displayPlatform(config)) return [];
  const found = formatOciPlatform(config);
  const expected = formatOciPlatform(claimed);
  const sameMachine = claimed.os === config.os && claimed.architecture === config.architecture;
  if (sameMachine && !config.variant)
    return [
      {
        status: 'warn',
        found,
        expected,
        message: `the image config leaves out the variant: it says ${found}, the index says ${expected}`,
        remedy: `Build with a builder that records the variant (BuildKit does), so that tools which read only the config see ${expected}.`,
      },
    ];
  return [
    {
      status: 'fail',
      found,
      expected,
      message: `the index offers this image as ${expected}, but its own config says ${found}`,
      remedy: sameMachine
        ? `Build it with --platform ${expected}; the variant belongs in the platform's name.`
        : `Build it with --platform ${expected}. If it was pushed without --platform and merged by hand, or the base image is pinned to the digest of one architecture, this is how it gets the wrong label.`,
    },
  ];
}
