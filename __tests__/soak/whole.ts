/** What the tags of a run of three legs may point at, and nothing else. */
import { verifyImage } from '../../src/steps/verify-image.ts';
import { rawIndex, storeOf } from '../e2e/images.ts';
import { testPorts } from '../fakes/ports.ts';

export const NAMES = ['linux/amd64', 'linux/arm64', 'linux/arm/v7'];

/** An index of exactly the three platforms, each verified with its layers. */
export async function expectWhole(image: string, digest: string, cacheDir: string): Promise<void> {
  const { json } = await rawIndex(image, digest);
  const platforms = json.manifests
    .map(({ platform }: { platform: { os: string; architecture: string; variant?: string } }) =>
      [platform.os, platform.architecture, platform.variant].filter(Boolean).join('/'),
    )
    .filter((name: string) => name !== 'unknown/unknown');
  expect(platforms).toEqual(NAMES);
  const ports = await testPorts();
  const request = { allow: [], skipChecks: [], openLayers: true, cacheDir };
  expect(await verifyImage(storeOf(image), digest, request, ports)).toMatchObject({ ok: true });
}
