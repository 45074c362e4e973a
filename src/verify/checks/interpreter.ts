/**
 * `interpreter`: the loader that a program names (PT_INTERP) exists in the image. Without it the kernel says
 * "no such file or directory" about the program itself (execve(2), ENOENT), which misleads everybody.
 */

import { isFound } from '../rootfs/root-node.ts';
import type { Finding } from '../view/finding.ts';
import { type FileFinding, layerName, reachedAs, sumUpBy } from '../view/findings.ts';
import { createPathMatcher } from '../view/glob.ts';
import type { ImageView } from '../view/image-view.ts';
import type { VerifyRequest } from '../view/verify-request.ts';

export function checkInterpreter(view: ImageView, request: VerifyRequest): readonly Finding[] {
  const isAllowed = createPathMatcher(request.allow);
  const findings = view.programs.flatMap((program): FileFinding[] => {
    const { path, realPath, start, loader, fit } = program;
    // What does not run at all is `binary-arch`'s.
    if (fit === 'foreign' || isAllowed(path) || isAllowed(realPath)) return [];
    const asks = `${path}${reachedAs(start)} asks for the loader`;
    if (loader.kind === 'missing')
      return [
        {
          status: 'fail',
          path,
          found: 'nothing',
          expected: loader.path,
          message: `${asks} ${loader.path}, which the image does not have`,
          remedy: missingRemedy(view, loader.path),
        },
      ];
    if (loader.kind === 'unusable')
      return [
        {
          status: 'fail',
          path,
          found: loader.reason,
          expected: loader.path,
          message: `${asks} ${loader.path}, which cannot be one: ${loader.reason}`,
          remedy:
            'Restore the C library of the base image, or copy the program only, without its surroundings.',
        },
      ];
    // A loader is position-independent: it has to fit beside any program.
    if (loader.kind === 'found' && loader.entry.elf.type === 2)
      return [
        {
          status: 'warn',
          path,
          found: 'a program at a fixed address',
          expected: loader.path,
          message: `${asks} ${loader.path}, which is a program of its own: what it does when it is started for another one is not known`,
          remedy: 'Restore the C library of the base image.',
        },
      ];
    return [];
  });
  return sumUpBy(findings, ({ expected }) => expected ?? '', 'programs');
}

function missingRemedy(view: ImageView, loader: string): string {
  const { root, platform } = view;
  const hidden = root.resolve(`/usr${loader}`);
  if (!loader.startsWith('/usr/') && isFound(hidden) && hidden.kind === 'file') {
    const directory = `/${loader.split('/')[1]}`;
    const at = `It is at /usr${loader} (${layerName(view, hidden.layer)})`;
    return isFound(root.resolve(directory))
      ? `${at}: ${directory} was a link to usr${directory}, and a layer has a directory in its place. Copy into /usr${directory} instead of ${directory}.`
      : `${at}, and the link ${directory} → usr${directory} of a merged /usr is not there: make it.`;
  }
  const glibc = isFound(root.resolve(platform.loaderGnu));
  const musl = isFound(root.resolve(platform.loaderMusl));
  const wantsMusl = /\/ld-musl-/.test(loader);
  const distribution = view.distribution ?? 'the image';
  if (musl && !wantsMusl)
    return `The program is linked with glibc, and ${distribution} has musl: build it for ${platform.rustMusl ?? 'musl'}, or take a base image with glibc.`;
  if (glibc && wantsMusl)
    return `The program is linked with musl, dynamically, and ${distribution} has glibc: build it for ${platform.rustGnu}, or link statically (-C target-feature=+crt-static).`;
  if (glibc)
    return `${distribution} has the loader ${platform.loaderGnu}: the program was built for another ABI. Build it for ${platform.rustGnu}.`;
  return (
    'The image has no C library at all: link the program statically ' +
    `(${platform.rustMusl ?? platform.rustGnu}, -C target-feature=+crt-static), or take a base image that has one (for example debian:bookworm-slim).`
  );
}
