/** Dates in tags and labels: the tokens that metadata-action documents, with the zone from Intl. */

/** Why a date cannot be written; a clause that fits after the rule. */
export interface DateProblem {
  readonly problem: string;
  readonly remedy: string;
}

/** A run of one letter is a token, or none: `DDDD` is not two `DD`. */
const TOKEN = /\[[^\]]*\]|[DMQdwW]o|([A-Za-z])\1*|./gs;
/** Letters that moment reads: an unknown run of them is refused, or a tag would have the letters in it. */
const MEANT = /^[QDdeEwWYyNgGkSzLlMHhmsAaXxZ]/;

/** Tokens that can be used, for messages. */
export const DATE_TOKENS =
  'YYYY YY MMMM MMM MM M DD Do D dddd ddd HH H hh h mm m ss s SSS A a X x Z ZZ and [text]';

/**
 * Writes a date, for example `YYYYMMDD-HHmmss`. Letters that are no token (`T`) and other signs stay.
 * @param zone an IANA name such as `Asia/Tokyo`; default UTC.
 */
export function formatDate(date: Date, format: string, zone = 'UTC'): string | DateProblem {
  const parts = zonedParts(date, zone);
  if (parts === undefined)
    return {
      problem: `"${zone}" is not a time zone`,
      remedy: "Write an IANA name, for example tz='Europe/Berlin'.",
    };
  let out = '';
  for (const token of format.match(TOKEN) ?? []) {
    const value = parts[token];
    if (value !== undefined) out += value;
    else if (token.startsWith('[')) out += token.slice(1, -1);
    else if (MEANT.test(token))
      return {
        problem: `"${token}" in the date format "${format}" is not supported`,
        remedy: `Use ${DATE_TOKENS}.`,
      };
    else out += token;
  }
  return out;
}

function zonedParts(date: Date, timeZone: string): Readonly<Record<string, string>> | undefined {
  const formatter = formatterFor(timeZone);
  if (!formatter) return undefined;
  const found = new Map(formatter.formatToParts(date).map(({ type, value }) => [type, value]));
  const of = (type: Intl.DateTimeFormatPartTypes) => found.get(type) ?? '';
  const number = (type: Intl.DateTimeFormatPartTypes) => Number(of(type));
  const two = (value: number) => String(value).padStart(2, '0');
  const [year, month, day] = [number('year'), number('month'), number('day')];
  const [hour, minute, second] = [number('hour'), number('minute'), number('second')];
  const milliseconds = date.getUTCMilliseconds();
  const zoned = Date.UTC(year, month - 1, day, hour, minute, second, milliseconds);
  const offset = Math.round((zoned - date.getTime()) / 60_000);
  const sign = offset < 0 ? '-' : '+';
  const [offsetHours, offsetMinutes] = [two(Math.floor(Math.abs(offset) / 60)), two(Math.abs(offset) % 60)];
  const noonDate = new Date(Date.UTC(year, month - 1, day, 12));
  const name = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' }).format(noonDate);
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  const half = hour < 12 ? 'am' : 'pm';
  return {
    YYYY: String(year).padStart(4, '0'),
    YY: two(year % 100),
    MMMM: name({ month: 'long' }),
    MMM: name({ month: 'short' }),
    MM: two(month),
    M: String(month),
    DD: two(day),
    Do: ordinal(day),
    D: String(day),
    dddd: name({ weekday: 'long' }),
    ddd: name({ weekday: 'short' }),
    HH: two(hour),
    H: String(hour),
    hh: two(twelve),
    h: String(twelve),
    mm: two(minute),
    m: String(minute),
    ss: two(second),
    s: String(second),
    SSS: String(milliseconds).padStart(3, '0'),
    A: half.toUpperCase(),
    a: half,
    X: String(Math.floor(date.getTime() / 1000)),
    x: String(date.getTime()),
    Z: `${sign}${offsetHours}:${offsetMinutes}`,
    ZZ: `${sign}${offsetHours}${offsetMinutes}`,
  };
}

function formatterFor(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return undefined;
  }
}

function ordinal(day: number): string {
  const teen = day > 10 && day < 14;
  return `${day}${(teen ? undefined : ['th', 'st', 'nd', 'rd'][day % 10]) ?? 'th'}`;
}
