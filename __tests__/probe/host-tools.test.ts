/** What tools say of a machine, as they printed it. */
import { parseOsRelease, parsePackages } from '../../src/probe/host-tools.ts';

test.each([
  [
    'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nVERSION_CODENAME=bookworm\nID=debian\n',
    'debian',
    'bookworm',
  ],
  [
    'NAME="Ubuntu"\nVERSION_ID="24.04"\nVERSION_CODENAME=noble\nID=ubuntu\nID_LIKE=debian\n',
    'ubuntu',
    'noble',
  ],
  ['ID=\'linuxmint\'\nID_LIKE="ubuntu debian"\nVERSION_CODENAME=virginia\n', 'linuxmint', 'virginia'],
  ['', '', ''],
])('os-release %j', (text, distribution, codename) => {
  expect(parseOsRelease(text)).toEqual({ distribution, codename });
});

test('packages of the machine’s own architecture have plain names, half-installed ones do not count', () => {
  const printed =
    'installed gcc:amd64\ninstalled libssl-dev:arm64\ninstalled tzdata:all\nconfig-files vim:amd64\n';
  expect([...parsePackages(printed, 'amd64')]).toEqual(['gcc', 'libssl-dev:arm64', 'tzdata']);
});
