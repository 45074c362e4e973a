/** Why a file of another machine is where it is, as far as the image shows. */
import { fitOf } from '../loader/abi.ts';
import { layerName } from './findings.ts';
import type { ImageView } from './image-view.ts';

/** A layer with this many programs and libraries of the wrong machine is no copy of a build's result. */
const BASE_IMAGE_FILES = 20;

/** What to change, when a file in this layer is for another machine. */
export function foreignRemedy(view: ImageView, layer: number, machine: string): string {
  const where = layerName(view, layer);
  const name = view.platform.name;
  if (isForeignBase(view, layer))
    return (
      `Nearly all of ${where} is ${machine}: the base image is for another platform than its label says. Choose one ` +
      `that has ${name}; where it is pinned by digest, pin the digest of the index, not that of one architecture.`
    );
  return (
    `It is in ${where}. If the Dockerfile copies it from a path that is the same for every platform, put ` +
    '$TARGETARCH$TARGETVARIANT into that path; if it compiles it, let cargo build for the target platform ' +
    `(--target), not for the build platform. If it is meant to be there, list its path in \`allow\`.`
  );
}

function isForeignBase(view: ImageView, layer: number): boolean {
  let foreign = 0;
  let native = 0;
  for (const node of view.root.entries((entry) => entry.kind === 'elf')) {
    if (node.layer !== layer || node.entry.kind !== 'elf') continue;
    if (fitOf(node.entry.elf, view.platform) === 'native') native += 1;
    else foreign += 1;
  }
  return foreign >= BASE_IMAGE_FILES && foreign > native * 4;
}
