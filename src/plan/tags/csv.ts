/** One record of comma separated fields (RFC 4180), the outer form of `tags` and `flavor` entries. */

/** Why a record cannot be read. */
export interface FieldsProblem {
  readonly problem: string;
  readonly remedy: string;
}

/** Splits at commas outside of double quotes; inside of them `""` is one quote. */
export function readFields(record: string): string[] | FieldsProblem {
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    if (record[at] === '"') {
      const quoted = /^"((?:[^"]|"")*)"\s*(?=,|$)/.exec(record.slice(at));
      if (!quoted)
        return {
          problem: 'a quote is not closed before the next comma or the end',
          remedy: 'Put quotes around the whole field: "pattern=a,b". A quote inside is written twice.',
        };
      fields.push((quoted[1] ?? '').replaceAll('""', '"'));
      at += quoted[0].length;
    } else {
      const comma = record.indexOf(',', at);
      const end = comma < 0 ? record.length : comma;
      const field = record.slice(at, end);
      if (/^[^=]*"/.test(field) || /="/.test(field))
        return {
          problem: `a quote stands in the middle of ${field.trim()}`,
          remedy: 'Put quotes around the whole field, its name included: "pattern=a,b".',
        };
      fields.push(field);
      at = end;
    }
    if (record[at] !== ',') return fields;
    at++;
  }
}
