/**
 * Which files a program may make. What is missing in the image may be there by the time that it is needed: then
 * nothing is said about it.
 */
import { basename } from '../../domain/image-path.ts';
import type { Args } from './model/values.ts';

/** Programs that write to the paths on their command line only. */
const TO_ARGUMENTS =
  /^(?:cp|mv|ln|install|mkdir|touch|tee|rm|rmdir|chmod|chown|chgrp|mknod|mkfifo|truncate|dd|sed|mount|umount|envsubst)$/;

/** Programs of which anything may be expected: installers, unpackers, compilers, and interpreters of other languages. */
const ANYWHERE =
  /^(?:tar|bsdtar|unzip|gunzip|gzip|bunzip2|bzip2|xz|unxz|zstd|unzstd|7z|7za|cpio|rsync|curl|wget|aria2c|git|hg|svn|patch|ar|rpm2cpio|dpkg.*|apt.*|apk|yum|dnf|microdnf|zypper|rpm|pacman|pip.*|pipx|uv|poetry|npm|npx|yarn|pnpm|corepack|bundle|gem|composer|cargo|rustup|go|make|cmake|ninja|meson|gcc|g\+\+|cc|c\+\+|clang.*|rustc|ld|ldconfig|update-alternatives|update-.*|add-apt-repository|ansible.*|salt.*|chef.*|puppet|python[0-9.]*|pypy[0-9.]*|node|nodejs|deno|bun|perl[0-9.]*|ruby[0-9.]*|php[0-9.]*|lua[0-9.]*|java|dotnet|mono|Rscript|awk|gawk|mawk|xargs|find|parallel|docker|podman|buildah|kubectl|helm|terraform|aws|gsutil|az|mc|rclone|s3cmd|vault|confd|dockerize|gomplate|consul-template|sops|chezmoi|stow|nix.*|guix|conda|mamba|micromamba|asdf|mise|nvm|sdk|sdkman.*|xx-.*)$/;

/** Programs that make users and groups. */
const ACCOUNTS =
  /^(?:useradd|adduser|usermod|userdel|deluser|groupadd|addgroup|groupmod|groupdel|newusers|chpasswd|passwd|fixuid)$/;

/** Names that say that something is put in place. */
const PREPARES =
  /setup|install|bootstrap|unpack|extract|download|fetch|deploy|provision|prepare|update|upgrade|build|compile|generate|restore|import|sync|link|copy/i;

/** Where a program that is an ELF file may write; undefined: anywhere. */
export function writtenBy(name: string, args: Args): readonly string[] | undefined {
  const program = basename(name);
  if (ANYWHERE.test(program)) return undefined;
  if (ACCOUNTS.test(program)) return ['/etc', '/home'];
  if (TO_ARGUMENTS.test(program))
    return args.open ? undefined : args.words.slice(1).flatMap((word) => destination(word));
  return PREPARES.test(program) ? undefined : [];
}

function destination(word: string | undefined): readonly string[] {
  if (word === undefined) return ['/'];
  const [, attached] = /^(?:--[a-z-]+|of|-t)=?(\/.*)$/.exec(word) ?? [];
  return attached !== undefined ? [attached] : word.startsWith('-') ? [] : [word];
}
