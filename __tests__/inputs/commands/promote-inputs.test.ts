import { formatReference } from '../../../src/domain/names/reference.ts';
import { readPromoteInputs } from '../../../src/inputs/commands/promote-inputs.ts';
import { RUN_ENVIRONMENT } from '../../fakes/typed-inputs.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const read = (given: Readonly<Record<string, string>>) =>
  readPromoteInputs((name) => given[name] ?? '', RUN_ENVIRONMENT);
const tags = (image: string, typed: string) => read({ image, tags: typed }).tags.map(formatReference);

test('bare tags are the image’s own; full references go elsewhere', () => {
  expect(tags(`ghcr.io/acme/trow@${DIGEST}`, '1.0, latest\nregistry.example:5000/trow:1.0')).toEqual([
    'ghcr.io/acme/trow:1.0',
    'ghcr.io/acme/trow:latest',
    'registry.example:5000/trow:1.0',
  ]);
  expect(tags('oci-layout:./out', 'ghcr.io/acme/trow:1.0')).toEqual(['ghcr.io/acme/trow:1.0']);
});

test.each([
  [{ tags: '1.0' }, 'image is not given'],
  [{ image: 'a/b:1\na/c:1', tags: '1.0' }, 'image: 2 are given'],
  [{ image: 'ghcr.io/acme/trow:1' }, 'tags: none is given'],
  [{ image: 'oci-layout:./out', tags: '1.0' }, '"1.0" is a tag without a repository'],
  [{ image: 'ghcr.io/acme/trow:1', tags: 'ghcr.io/acme/other' }, '"ghcr.io/acme/other" has no tag'],
  [{ image: 'ghcr.io/acme/trow:1', tags: `ghcr.io/acme/other:1@${DIGEST}` }, 'has a digest'],
  [{ image: 'a/b:1', tags: '1.0', key: 'k', 'certificate-identity': 'x' }, 'are both given'],
  [{ image: 'a/b:1', tags: '1.0', 'trusted-root': 'x' }, 'trusted-root says nothing without'],
  [{ image: 'ghcr.io/acme/trow:1', tags: '-x' }, '"-x" is not a reference'],
])('refused: %j', (given, message) => {
  expect(() => read(given)).toThrow(message);
});
