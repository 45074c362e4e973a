import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../exec.ts';
import { fillOnce, writeAtomic } from '../files.ts';
import { paths } from '../paths.ts';

/** The keys and certificates of the testbed's Sigstore, in a directory that is filled once. */
export const authority = {
  directory: paths.sigstore,
  issuerKey: join(paths.sigstore, 'issuer.pem'),
  caCertificate: join(paths.sigstore, 'ca.crt'),
  caKey: join(paths.sigstore, 'ca.key'),
  ctKey: join(paths.sigstore, 'ct.pem'),
  ctPublic: join(paths.sigstore, 'ct.pub'),
  rekorKey: join(paths.sigstore, 'rekor.pem'),
  rekorPublic: join(paths.sigstore, 'rekor.pub'),
} as const;

/** Of the certificate authority's key. Nothing is protected by it. */
export const caPassword = 'testbed';

/** Makes the keys, unless they are there. */
export async function makeAuthority(): Promise<void> {
  if (existsSync(authority.directory)) return;
  await fillOnce(authority.directory, async (directory) => {
    const openssl = (...args: string[]): Promise<string> =>
      run(['openssl', ...args], { cwd: directory, log: 'sigstore-keys' });
    const ec = ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'];
    await openssl('genpkey', '-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048', '-out', 'issuer.pem');
    await openssl('genpkey', '-algorithm', 'ed25519', '-out', 'rekor.pem');
    await openssl('pkey', '-in', 'rekor.pem', '-pubout', '-out', 'rekor.pub');
    // tesseract wants SEC 1, not PKCS #8.
    await openssl('ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', 'ct.pem');
    await openssl('pkey', '-in', 'ct.pem', '-pubout', '-out', 'ct.pub');
    await openssl('genpkey', ...ec, '-aes-256-cbc', '-pass', `pass:${caPassword}`, '-out', 'ca.key');
    await writeAtomic(
      join(directory, 'ca.cnf'),
      [
        '[req]',
        'prompt = no',
        'distinguished_name = name',
        'x509_extensions = extensions',
        '[name]',
        'O = testbed',
        'CN = fulcio.testbed',
        '[extensions]',
        'basicConstraints = critical, CA:TRUE, pathlen:1',
        'keyUsage = critical, keyCertSign, cRLSign',
        'extendedKeyUsage = codeSigning',
        'subjectKeyIdentifier = hash',
        '',
      ].join('\n'),
    );
    const request = ['req', '-new', '-x509', '-sha256', '-days', '3650', '-config', 'ca.cnf'];
    await openssl(...request, '-key', 'ca.key', '-passin', `pass:${caPassword}`, '-out', 'ca.crt');
  });
}
