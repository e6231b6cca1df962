// node count-tests.js REPORT.json STATUS: prints "PASSED FAILED" of a Vitest report. A file that could not be loaded, an
// error outside the tests, or an end before its time is a failure too.
import { readFileSync } from 'node:fs';

const [report = '', status = '1'] = process.argv.slice(2);
const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
const broken = testResults.filter(
  ({ status: file, assertionResults }) =>
    file === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
).length;
const failed = numFailedTests + broken;
console.log(numPassedTests, failed === 0 && status !== '0' ? 1 : failed);
