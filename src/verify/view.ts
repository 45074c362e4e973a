/** One platform's image as its checks see it. */
import type { Platform } from '../domain/platform.ts';
import type { ImageEntry } from './facts.ts';

export interface ImageView {
  readonly image: ImageEntry;
  readonly platform: Platform;
}

export function viewOf(image: ImageEntry, platform: Platform): ImageView {
  return { image, platform };
}
