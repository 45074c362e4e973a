/**
 * Expressions in double braces: `{{branch}}`, `{{date 'YYYYMMDD' tz='Asia/Tokyo'}}`. The names and their
 * meaning are metadata-action's; other parts of Handlebars (blocks, paths) are refused, not ignored.
 */
import { branchName, type GitFacts, shortSha, subjectRef } from '../../domain/names/git-ref.ts';
import type { Pep440Version } from '../../domain/names/pep440.ts';
import type { Version } from '../../domain/names/version.ts';
import { UserError } from '../../errors.ts';
import { nearestWord } from '../../util/did-you-mean.ts';
import { formatDate } from './date.ts';

/** Where a text with expressions stands, for messages. */
export interface TemplateSource {
  /** The input: `tags`, `flavor`, `labels`, … */
  readonly input: string;
  /** The whole entry as typed. */
  readonly entry: string;
}

/** What `{{date}}` and the others are about. */
export interface TemplateFacts {
  readonly git: GitFacts;
  readonly now: Date;
}

type Helper = string | ((expression: Expression) => string);

interface Expression {
  readonly name: string;
  readonly argument: string | undefined;
  readonly zone: string | undefined;
}

/** Expressions for `prefix`, `suffix`, `value`, `enable`, and for labels and annotations. */
export function expandGlobal(text: string, facts: TemplateFacts, source: TemplateSource): string {
  return expandWith(text, { ...globalHelpers(facts.git), ...dateHelpers(facts, source) }, source);
}

/** Expressions for the pattern of a schedule: dates only. */
export function expandSchedule(text: string, facts: TemplateFacts, source: TemplateSource): string {
  return expandWith(text, dateHelpers(facts, source), source);
}

/** Expressions for the pattern of a semver or pep440 rule. */
export function expandVersion(
  text: string,
  version: Version | Pep440Version,
  source: TemplateSource,
): string {
  const { raw, major, minor, patch } = version;
  return expandWith(
    text,
    { raw, version: version.version, major: String(major), minor: String(minor), patch: String(patch) },
    source,
  );
}

/** True when a pattern is `{{raw}}` and nothing else. */
export function isRawPattern(pattern: string): boolean {
  return /^\{\{\s*raw\s*\}\}$/.test(pattern);
}

function globalHelpers(git: GitFacts): Readonly<Record<string, Helper>> {
  const ref = subjectRef(git);
  const isDefault = isDefaultBranch(git);
  const hasBase = ref.kind === 'tag' || ref.kind === 'pull';
  return {
    branch: ref.kind === 'branch' ? ref.name : '',
    tag: ref.kind === 'tag' ? ref.name : '',
    sha: shortSha(git),
    base_ref: hasBase && git.baseRef !== undefined ? branchName(git.baseRef) : '',
    is_default_branch: String(isDefault),
    is_not_default_branch: String(!isDefault),
  };
}

function isDefaultBranch(git: GitFacts): boolean {
  if (git.ref === '') return false;
  const ref = subjectRef(git);
  if (ref.kind === 'branch' && ref.name === git.defaultBranch) return true;
  // GitHub starts these on the last commit of the default branch.
  return /create|discussion|issues|schedule/.test(git.event);
}

function dateHelpers(facts: TemplateFacts, source: TemplateSource): Readonly<Record<string, Helper>> {
  const write = (date: Date) => (expression: Expression) => {
    if (expression.argument === undefined)
      throw refused(
        source,
        expression.name,
        `{{${expression.name}}} needs a format`,
        `Write it in quotes: {{${expression.name} 'YYYYMMDD'}}.`,
      );
    const written = formatDate(date, expression.argument, expression.zone);
    if (typeof written === 'string') return written;
    throw refused(source, expression.argument, written.problem, written.remedy);
  };
  const { commitDate } = facts.git;
  const commit = commitDate === undefined ? facts.now : new Date(commitDate);
  return { date: write(facts.now), commit_date: write(Number.isNaN(commit.getTime()) ? facts.now : commit) };
}

const EXPRESSION = /\{\{\{?(.*?)\}\}\}?/gs;
const CALL = /^([A-Za-z_]\w*)((?:\s+(?:'[^']*'|"[^"]*"|\w+=(?:'[^']*'|"[^"]*")))*)$/s;

function expandWith(text: string, helpers: Readonly<Record<string, Helper>>, source: TemplateSource): string {
  const expanded = text.replace(EXPRESSION, (whole, inside: string) => {
    const expression = readExpression(whole, inside.trim(), source);
    const helper = Object.hasOwn(helpers, expression.name) ? helpers[expression.name] : undefined;
    if (helper === undefined) {
      const known = Object.keys(helpers);
      const near = nearestWord(expression.name, known);
      throw refused(
        source,
        whole,
        `${whole} is not known there`,
        near ? `Did you mean {{${near}}}?` : `Known are ${known.map((name) => `{{${name}}}`).join(' ')}.`,
      );
    }
    return typeof helper === 'string' ? helper : helper(expression);
  });
  // What is left of braces was opened and never closed, or the other way round.
  if (text.replace(EXPRESSION, '').includes('{{'))
    throw refused(source, text, `"{{" in ${text} has no "}}"`, 'Close the expression with }}.');
  return expanded;
}

function readExpression(whole: string, inside: string, source: TemplateSource): Expression {
  const call = CALL.exec(inside);
  const name = call?.[1];
  if (name === undefined)
    throw refused(
      source,
      whole,
      `${whole} cannot be read`,
      "An expression is a name, and for dates a quoted format and tz='…': {{date 'YYYYMMDD' tz='UTC'}}.",
    );
  let argument: string | undefined;
  let zone: string | undefined;
  for (const [word, key, quoted = ''] of (call?.[2] ?? '').matchAll(/(?:(\w+)=)?('[^']*'|"[^"]*")/g)) {
    if (key === undefined) argument = quoted.slice(1, -1);
    else if (key === 'tz') zone = quoted.slice(1, -1);
    else throw refused(source, word, `"${key}" in ${whole} is not known`, "Only tz='…' can be given there.");
  }
  return { name, argument, zone };
}

function refused(source: TemplateSource, value: string, message: string, remedy: string): UserError {
  return new UserError(`${source.input}: ${message} (in "${source.entry}")`, {
    input: source.input,
    value,
    remedy,
  });
}
