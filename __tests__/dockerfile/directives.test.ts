import { readDirective } from '../../src/dockerfile/syntax/directives.ts';

test.each([
  ['# syntax=docker/dockerfile:1', { name: 'syntax', value: 'docker/dockerfile:1' }],
  ['#Escape = `  ', { name: 'escape', value: '`' }],
  ['# check=skip=all;error=true', { name: 'check', value: 'skip=all;error=true' }],
  // BuildKit's expression takes a blank for a value where there is nothing else, and then refuses it.
  ['# escape = ', { name: 'escape', value: ' ' }],
  ['# escape=  \t', { name: 'escape', value: '\t' }],
  ['# escape=', undefined],
  ['# color=red', undefined],
  ['syntax=x', undefined],
])('%j', (line, directive) => {
  expect(readDirective(line)).toEqual(directive);
});
