/** 留痕 of somebody who is erased: beside a new key's wrapping the only change it allows (decisions 030, 034). */
import { erasedAudit, type Forgotten } from '@/domain/retention/erasedCopies'
import type { AuditEntry } from '@/domain/audit/AuditEntry'
import { is } from './operators'
import { database } from './sdk'
import { unseal } from './sealed'
import { sideBySide } from './sideBySide'
import { store } from './store'

const WIDTH = 8

const rewrite = async ({ _id }: AuditEntry, change: object): Promise<void> => {
  await database().collection('audit').where({ _id }).update(change)
}

/** Where the reading itself would tell something, the names lie sealed: nobody finds them by a query. */
async function forgetHidden(schoolId: string | null, { id }: Forgotten): Promise<void> {
  const hidden = await store.findAll('audit', { schoolId, 'hidden.key': is.present() }, [
    'hidden',
    'schoolId',
  ])
  const theirs = hidden.filter((entry) => {
    const text = entry.hidden ? unseal(entry.hidden, `access:${entry.schoolId ?? ''}`) : null
    return text?.includes(JSON.stringify(id)) ?? false
  })
  await sideBySide(theirs, WIDTH, (entry) => rewrite(entry, { hidden: null }))
}

/** Of one school; `null`: of the city. Done again it changes nothing. */
export async function eraseAudit(schoolId: string | null, who: Forgotten): Promise<void> {
  const theirs = await store.findAll('audit', is.anyOf({ schoolId }, { by: who.id }, { 'about.id': who.id }))
  await sideBySide(theirs, WIDTH, (entry) => rewrite(entry, erasedAudit(entry, who)))
  await forgetHidden(schoolId, who)
}
