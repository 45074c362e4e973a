/** `npm test`: everything, on a machine where nothing is installed but Node and npm. Quick things first. */
import { must } from './lib/run.ts';

must('unit tests', process.execPath, ['scripts/jest.ts', 'unit']);
must('process tests', process.execPath, ['scripts/jest.ts', 'process']);
must('checks', process.execPath, ['scripts/check.ts']);
must('bundle tests', process.execPath, ['scripts/jest.ts', 'bundle']);
must('testbed is up', process.execPath, ['testbed/main.ts', 'up']);
must('end-to-end tests', process.execPath, ['scripts/jest.ts', 'e2e']);
must('soak tests, a few seeds', process.execPath, ['scripts/jest.ts', 'soak', '--passWithNoTests']);
