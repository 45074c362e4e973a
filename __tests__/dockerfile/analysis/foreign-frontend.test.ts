/** Which frontend builds a file, as BuildKit's DetectSyntax finds it, and what is still said of the file. */
import { describe, expect, test } from '@jest/globals';
import { analyseForeign, foreignFrontend } from '../../../src/dockerfile/analysis/foreign-frontend.ts';
import { loadShellParser } from '../../../src/shell/load-parser.ts';
import { refusalOf } from '../../fakes/refused.ts';
import { platform } from '../../fakes/typed-inputs.ts';

const shell = await loadShellParser();
const FROM = 'FROM rust:1.90\nRUN cargo build --release\n';
const options = {
  platforms: [platform('linux/arm64')],
  buildPlatform: platform('linux/amd64'),
  buildArgs: {},
  buildContexts: [],
  file: 'Dockerfile',
  shell,
};

describe('the frontend of a file', () => {
  test.each([
    '',
    '# syntax=docker/dockerfile:1\n',
    '# syntax=docker/dockerfile\n',
    '# syntax=docker.io/docker/dockerfile:1.7-labs\n',
    '# syntax = docker/dockerfile-upstream:master-labs\n',
    '# syntax=registry.corp:5000/mirror/docker/dockerfile:1\n',
    '# syntax=docker/dockerfile:1@sha256:b6afd42430b15f2d2a4c5a02b919e98a525b785b1aaff16747d2f623364e39b6\n',
    // No directive any more: a comment, an empty line or an instruction came before.
    '# a file\n# syntax=acme/frontend\n',
    '\n# syntax=acme/frontend\n',
    'ARG X\n# syntax=acme/frontend\n',
    // BuildKit finds nothing behind a second one.
    '# syntax=docker/dockerfile:1\n# syntax=acme/frontend\n',
  ])('%j is docker/dockerfile', (head) => {
    expect(foreignFrontend(`${head}${FROM}`, {})).toBeUndefined();
  });

  test.each([
    ['# syntax=acme/frontend\n', 'acme/frontend', 1],
    ['#syntax=ghcr.io/acme/frontend:1 --flag\n', 'ghcr.io/acme/frontend:1', 1],
    ['# escape=\\\n# syntax=acme/frontend\n', 'acme/frontend', 2],
    ['#!/usr/bin/env x\n# syntax=acme/frontend\n', 'acme/frontend', 2],
    ['\ufeff# syntax=acme/frontend\n', 'acme/frontend', 1],
    ['// syntax=acme/frontend\n', 'acme/frontend', 1],
    ['# syntax=acme/my-docker/dockerfile-like\n', 'acme/my-docker/dockerfile-like', 1],
  ])('%j is %s', (head, image, line) => {
    expect(foreignFrontend(`${head}${FROM}`, {})).toEqual({ image, line });
  });

  test('a file that is JSON, and the argument that counts more than the file', () => {
    expect(foreignFrontend('{ "syntax": "acme/json", "steps": [] }', {})?.image).toBe('acme/json');
    expect(foreignFrontend(FROM, { BUILDKIT_SYNTAX: 'acme/other:2' })?.image).toBe('acme/other:2');
    const official = { BUILDKIT_SYNTAX: 'docker/dockerfile:1' };
    expect(foreignFrontend(`# syntax=acme/frontend\n${FROM}`, official)).toBeUndefined();
  });
});

describe('what is said of such a file', () => {
  const frontend = { image: 'acme/frontend', line: 1 };

  test('nothing is refused or looked up, and one sentence says what is not known', () => {
    const found = analyseForeign(`# syntax=acme/frontend\n${FROM}`, options, frontend);
    expect(found.rustUnderEmulation).toEqual([]);
    expect(found.bases).toEqual([]);
    expect(found.hints).toMatchObject([{ kind: 'foreign-frontend', line: 1 }]);
    expect(found.hints[0]?.message).toContain('acme/frontend builds this file');
  });

  test('what is no Dockerfile cannot be planned', () => {
    const refused = refusalOf(() => analyseForeign('// syntax=acme/frontend\nkind: y\n', options, frontend));
    expect(refused.message).toMatch(
      /built by the frontend acme\/frontend, and cannot be read as a Dockerfile/,
    );
    expect(refused.remedy).toMatch(/multihull verify/);
  });
});
