/** `npm run access-page`: docs/access.md, the table of rights as people read it. A test of the house compares the two. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { accessPage } from './access/page'

writeFileSync(path.resolve(__dirname, '../docs/access.md'), accessPage())
