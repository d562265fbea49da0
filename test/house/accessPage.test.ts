import { readFileSync } from 'node:fs'
import path from 'node:path'
import { accessPage } from '../../config/access/page'
import { ROOT } from './plantHouse'

test('docs/access.md 与权限表一致；不一致时运行 npm run access-page', () => {
  expect(readFileSync(path.join(ROOT, 'docs/access.md'), 'utf8')).toBe(accessPage())
})
