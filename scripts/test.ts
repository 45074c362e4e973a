/** `npm test`: everything, on a machine where nothing is installed but Node and npm. Quick things first. */
import { spawn } from 'node:child_process';
import { must } from './lib/run.ts';

must('unit tests', process.execPath, ['scripts/jest.ts', 'unit']);
must('process tests', process.execPath, ['scripts/jest.ts', 'process']);
must('checks', process.execPath, ['scripts/check.ts']);
must('bundle tests', process.execPath, ['scripts/jest.ts', 'bundle']);
must('testbed is up', process.execPath, ['testbed/main.ts', 'up']);
// Compiled while the first of the tests run; those that sign wait for it.
const sigstore = spawn(process.execPath, ['testbed/main.ts', 'sigstore'], { stdio: 'ignore' });
sigstore.on('error', () => undefined);
sigstore.unref();
must('end-to-end tests', process.execPath, ['scripts/jest.ts', 'e2e']);
must('soak tests, a few seeds', process.execPath, ['scripts/jest.ts', 'soak', '--passWithNoTests']);
