/** `push`, `output`, `load` and `outputs`, as build-push-action and buildx read them. */
import { describe, expect, test } from '@jest/globals';
import { UserError } from '../../src/errors.ts';
import { inputsOf, type Typed } from '../fakes/typed-inputs.ts';

const read = (typed: Typed) => {
  const { destination, exports, promotes } = inputsOf(typed);
  return { destination, promotes, ...exports };
};
const NOTHING = { load: false, archives: [], files: [], compression: [] };
const elsewhere = { kind: 'nowhere', why: 'outputs names another place for it' };

describe('where the image goes', () => {
  test.each<[Typed, object]>([
    [{}, { destination: { kind: 'auto' }, promotes: true, ...NOTHING }],
    [{ load: 'false' }, { destination: { kind: 'auto' }, ...NOTHING }],
    [{ load: 'true' }, { destination: { kind: 'nowhere' }, load: true }],
    [
      { load: 'true', push: 'true' },
      { destination: { kind: 'push' }, load: true },
    ],
    [
      { load: 'true', output: 'out' },
      { destination: { kind: 'layout' }, load: true },
    ],
    [{ outputs: 'type=docker' }, { destination: { kind: 'nowhere' }, load: true }],
    [{ outputs: 'type=docker,name=ghcr.io/acme/trow' }, { load: true }],
    [{ outputs: 'type=registry' }, { destination: { kind: 'push' }, ...NOTHING }],
    [{ outputs: 'type=image,push=true' }, { destination: { kind: 'push' }, ...NOTHING }],
    [{ outputs: 'type=image,"name=ghcr.io/acme/trow",push=true' }, { destination: { kind: 'push' } }],
    [{ outputs: 'type=image,name=GHCR.io/Acme/trow,push=1' }, { destination: { kind: 'push' } }],
    [{ outputs: 'type=image' }, { destination: elsewhere }],
    [{ outputs: 'type=image', push: 'true' }, { destination: { kind: 'push' } }],
    [{ outputs: 'type=cacheonly' }, { destination: elsewhere, ...NOTHING }],
    [
      { outputs: 'type=image,push-by-digest=true,name-canonical=true,push=true' },
      { destination: { kind: 'push' }, promotes: false },
    ],
    [
      { outputs: 'type=image,push-by-digest=true,push=true', promote: 'true' },
      { destination: { kind: 'push' }, promotes: true },
    ],
    [
      { outputs: 'type=oci,dest=image.tar' },
      { destination: elsewhere, archives: [{ format: 'oci', file: '/work/crate/image.tar' }] },
    ],
    [
      { outputs: 'type=oci,dest=/tmp/layout,tar=false' },
      { destination: { kind: 'layout', directory: '/tmp/layout' }, archives: [] },
    ],
    [
      { output: 'type=oci,dest=out,tar=false' },
      { destination: { kind: 'layout', directory: '/work/crate/out' } },
    ],
    [{ outputs: 'type=docker,dest=a.tar' }, { archives: [{ format: 'docker', file: '/work/crate/a.tar' }] }],
    [{ outputs: './dist' }, { files: [{ format: 'local', path: '/work/crate/dist' }] }],
    [
      { outputs: 'type=local,dest=bin,platform-split=false' },
      { files: [{ format: 'local', path: '/work/crate/bin', split: 'false' }] },
    ],
    [
      { outputs: 'type=tar,dest=root.tar\ntype=local,dest=root', push: 'true' },
      { destination: { kind: 'push' }, files: [{ format: 'tar' }, { format: 'local' }] },
    ],
    [
      { outputs: 'type=registry,compression=zstd,compression-level=3,force-compression=true' },
      { compression: ['compression=zstd', 'compression-level=3', 'force-compression=true'] },
    ],
    [{ outputs: 'type=image,push=true,oci-mediatypes=true,rewrite-timestamp=true' }, { compression: [] }],
  ])('%j', (typed, expected) => {
    expect(read(typed)).toMatchObject(expected);
  });
});

describe('what is refused, and what to write instead', () => {
  test.each<[Typed, RegExp, RegExp]>([
    [{ push: 'true', output: 'out' }, /exclude each other/, /Leave out push/],
    [{ push: 'false', outputs: 'type=registry' }, /exclude each other/, /Leave push out/],
    [{ push: 'true', outputs: 'type=oci,dest=o,tar=false' }, /exclude each other/, /Leave out push/],
    [{ outputs: 'type=oci,tar=false,dest=a', output: 'b' }, /two layouts/, /Name one/],
    [
      { outputs: 'type=image,name=docker.io/acme/trow:1.0,push=true' },
      /not one of images/,
      /images: docker.io\/acme\/trow and tags: 1.0/,
    ],
    [{ outputs: 'type=oci' }, /does not say where/, /dest=PATH/],
    [{ outputs: 'type=tar,dest=-' }, /standard output/, /dest=PATH/],
    [{ outputs: '-' }, /standard output/, /dest=PATH/],
    [{ outputs: 'type=wasm,dest=x' }, /does not know: wasm/, /cacheonly/],
    [{ outputs: 'dest=x' }, /has no type/, /cacheonly/],
    [{ outputs: 'type=docker,context=other' }, /Docker context/, /DOCKER_CONTEXT/],
    [{ outputs: 'type=image,push=yes' }, /has push=yes/, /push=true or push=false/],
    [{ outputs: 'type=image,annotation-index.a=b,push=true' }, /annotation-index.a/, /annotations/],
    [{ outputs: 'type=image,push=true,oci-mediatypes=false' }, /oci-mediatypes/, /Leave it out/],
    [{ outputs: 'type=registry,registry.insecure=true' }, /registry.insecure/, /HTTP/],
    [{ outputs: 'type=local,dest=x,compression=zstd' }, /has compression/, /Leave compression out/],
    [{ outputs: 'type=image,"push=true' }, /quote/, /quotes around/],
    [{ load: 'true', images: '' }, /load needs a name/, /images: NAME/],
    [{ load: 'maybe' }, /neither true nor false/, /load: true or load: false/],
  ])('%j', (typed, message, remedy) => {
    const refused = (() => {
      try {
        read(typed);
      } catch (error) {
        return error;
      }
      return undefined;
    })();
    expect(refused).toBeInstanceOf(UserError);
    expect((refused as UserError).message).toMatch(message);
    expect((refused as UserError).remedy).toMatch(remedy);
  });
});
