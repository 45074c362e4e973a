/** Broken: the list of platforms, and what each image says of itself. */
import { AMD64, bare, text } from './parts.ts';
import type { Row } from './types.ts';

const ARM64 = bare('linux/arm64', 'arm64/static');
const BOTH = { platforms: ['linux/amd64', 'linux/arm64'] };

export const INDEX_CASES: readonly Row[] = [
  {
    name: 'platform-missing',
    shows: 'nora #993: the tag moved before all platforms were there',
    made: [AMD64],
    ask: BOTH,
    fails: [['platform-set', '', '', 'the image has no linux/arm64']],
    runs: true,
  },
  {
    name: 'platform-extra',
    shows: 'a platform of another run was merged in',
    made: [AMD64, ARM64, bare('linux/s390x', 's390x/static')],
    ask: BOTH,
    fails: [['platform-set', '', '', 'has linux/s390x']],
    runs: true,
  },
  {
    name: 'platform-twice',
    shows: 'owncloud #283: two images for one platform; clients take the first',
    made: [AMD64, ARM64, bare('linux/arm64', 'arm64/go')],
    ask: BOTH,
    fails: [['platform-set', '', '', 'has linux/arm64 2 times']],
    runs: true,
  },
  {
    name: 'platform-variant-wrong',
    shows: 'postgis #448: arm/v6 where arm/v7 was asked for',
    made: [AMD64, bare('linux/arm/v6', 'armel/v6')],
    ask: { platforms: ['linux/amd64', 'linux/arm/v7'] },
    fails: [
      ['platform-set', '', '', 'the image has no linux/arm/v7; it has linux/arm/v6'],
      ['platform-set', '', '', 'has linux/arm/v6'],
    ],
    runs: true,
  },
  {
    name: 'single-manifest-for-two',
    shows: 'buildx without --platform: one image where an index was meant',
    made: [AMD64],
    shape: { single: true },
    ask: BOTH,
    fails: [['platform-set', '', '', 'the reference is a single image']],
    runs: true,
  },
  {
    name: 'attestation-of-another-build',
    shows: 'infrahub #9765: attestations of another run were merged in',
    made: [AMD64, ARM64],
    shape: { attestation: 'foreign' },
    ask: BOTH,
    fails: [['platform-set', '', '', 'which is not in this index']],
    runs: true,
  },
  {
    name: 'attestation-of-nothing',
    shows: 'an attestation that does not say what it is about',
    made: [AMD64],
    shape: { attestation: 'no-target' },
    fails: [['platform-set', '', '', 'does not say which image it is about']],
    runs: true,
  },
  {
    name: 'unknown-platform-entry',
    shows: 'orly #559: an entry unknown/unknown that is no attestation',
    made: [AMD64],
    shape: { unknown: true },
    ask: { platforms: ['linux/amd64'] },
    fails: [['platform-set', '', '', 'that is not an image']],
    runs: true,
  },
  {
    name: 'child-manifest-deleted',
    shows: 'a clean-up job deleted the “untagged” arm64 image of the index',
    made: [
      AMD64,
      bare('linux/arm64', 'arm64/static', [text('/etc/why', 'a manifest that no other image has')]),
    ],
    shape: { lost: 'linux/arm64' },
    ask: BOTH,
    fails: [['platform-set', '', '', 'which the registry does not have']],
    runs: { 'linux/amd64': true, 'linux/arm64': false },
  },
  {
    name: 'config-other-architecture',
    shows: 'set_image_arch: the index says arm64, the config amd64',
    made: [AMD64, { ...ARM64, labelled: 'linux/amd64' }],
    ask: BOTH,
    fails: [['config-platform', 'linux/arm64', '', 'its own config says linux/amd64']],
    runs: true,
  },
  {
    name: 'config-other-variant',
    shows: 'arm/v6 built, offered as arm/v7',
    made: [{ ...bare('linux/arm/v7', 'armel/v6'), labelled: 'linux/arm/v6' }],
    fails: [['config-platform', 'linux/arm/v7', '', 'its own config says linux/arm/v6']],
    runs: true,
  },
  {
    name: 'config-other-system',
    shows: 'merged by hand from an image of another system',
    made: [{ ...AMD64, labelled: 'windows/amd64' }],
    fails: [['config-platform', 'linux/amd64', '', 'its own config says windows/amd64']],
    runs: { here: true, because: 'containerd takes the index’s word; clients that read the config do not' },
  },
  {
    name: 'label-and-content-swapped',
    shows: 'both entries of an index swapped: everything is wrong at once',
    made: [
      { ...bare('linux/amd64', 'arm64/static'), labelled: 'linux/arm64' },
      { ...bare('linux/arm64', 'amd64/static'), labelled: 'linux/amd64' },
    ],
    ask: BOTH,
    fails: [
      ['config-platform', 'linux/amd64', '', 'says linux/arm64'],
      ['binary-arch', 'linux/amd64', '/app', 'aarch64'],
      ['config-platform', 'linux/arm64', '', 'says linux/amd64'],
      ['binary-arch', 'linux/arm64', '/app', 'x86-64'],
    ],
    runs: { here: true, because: 'the testbed runs code of both machines, whatever the labels say' },
  },
];
