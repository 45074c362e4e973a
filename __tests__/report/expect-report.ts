/** A report.json is what its published schema says, with no field that the schema does not know. */
import { expect } from '@jest/globals';
import Ajv2020 from 'ajv/dist/2020.js';
import { reportSchema } from '../../scripts/lib/report-schema.ts';

const validate = new Ajv2020.default().compile(JSON.parse(reportSchema()));

export function expectReport(report: unknown): void {
  validate(report);
  expect(validate.errors ?? []).toEqual([]);
}
