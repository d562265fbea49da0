import { transformSync } from '@swc/core'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

let code: string | undefined

/** The instance's program in plain JavaScript: a thread does not go through the transforms of the test runner. */
export function workerCode(): string {
  code ??= transformSync(readFileSync(join(__dirname, 'worker.ts'), 'utf8'), {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  }).code
  return code
}
