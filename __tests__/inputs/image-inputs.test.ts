import { describe, expect, test } from '@jest/globals';
import { formatRepository } from '../../src/domain/names/reference.ts';
import { refusalOf } from '../fakes/refused.ts';
import { GITHUB, inputsOf, type Typed } from '../fakes/typed-inputs.ts';

const names = (typed: Typed, github = GITHUB) => {
  const { images, notices } = inputsOf(typed, { github });
  return { images: images.map(formatRepository), notices: notices.map(({ message }) => message) };
};

describe('images', () => {
  test('capitals are lower-cased, and that is told', () => {
    expect(names({ images: 'ghcr.io/ACME/Trow' })).toEqual({
      images: ['ghcr.io/acme/trow'],
      notices: ['images: ghcr.io/ACME/Trow was read as ghcr.io/acme/trow'],
    });
  });

  test.each([
    ['name=ghcr.io/acme/trow', ['ghcr.io/acme/trow']],
    ['name=ghcr.io/acme/trow,enable=false\nname=acme/trow,enable=true', ['docker.io/acme/trow']],
    ['acme/a,acme/b\nname=acme/c', ['docker.io/acme/a', 'docker.io/acme/b', 'docker.io/acme/c']],
    ['acme/a,enable=true', ['docker.io/acme/a']],
    ['enable=false', []],
  ])('%j as metadata-action reads it', (images, expected) => {
    expect(names({ images, push: expected.length > 0 ? 'true' : 'false' }).images).toEqual(expected);
  });

  test('in a workflow the repository is the default', () => {
    const github = { ...GITHUB, repository: 'Acme/Trow' };
    expect(names({ images: '' }, github)).toEqual({ images: ['ghcr.io/acme/trow'], notices: [] });
    expect(names({ images: '', push: 'false' }, github).images).toEqual([]);
    const enterprise = { ...github, serverUrl: 'https://git.acme.example' };
    expect(refusalOf(() => names({ images: '' }, enterprise))).toMatchObject({ input: 'images' });
  });

  test.each([
    ['name=acme/a,enable=maybe', 'neither true nor false'],
    ['name=acme/a,enabel=true', 'there is no "enabel"'],
    ['enable=true', 'names no image'],
    ['name=acme/a,enable=false', 'every image is turned off'],
  ])('%j is refused', (images, message) => {
    expect(refusalOf(() => names({ images }))?.message).toContain(message);
  });
});
