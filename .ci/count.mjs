/** Adds up jest's results, given as pairs of exit code and result file. What cannot be read or did not run has failed. */
import { readFileSync } from 'node:fs'

function countOf(exitCode, file) {
  try {
    const run = JSON.parse(readFileSync(file, 'utf8'))
    const failed = run.numFailedTests + run.numRuntimeErrorTestSuites
    const isSilent = failed === 0 && (exitCode !== '0' || !run.success || run.numPassedTests === 0)
    return { passed: run.numPassedTests, failed: isSilent ? 1 : failed, skipped: run.numPendingTests }
  } catch (error) {
    console.log(`${file}: ${error.message}`)
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

const told = process.argv.slice(2)
const total = { passed: 0, failed: 0, skipped: 0 }
for (let at = 0; at < told.length; at += 2) {
  const run = countOf(told[at], told[at + 1])
  for (const kind of Object.keys(total)) total[kind] += run[kind]
}
if (total.passed === 0) total.failed = Math.max(total.failed, 1)
if (total.skipped > 0) console.log(`${total.skipped} skipped`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
