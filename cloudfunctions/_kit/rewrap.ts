/** 换密钥: one sealed value wrapped with the newest key. What it says stays, and nothing else of its document changes. */
import type { Documents } from './documents'
import { whole } from './operators'
import { database } from './sdk'
import { seal, unseal } from './sealed'
import type { SealedValue } from './sealedFields'

/**
 * False: no key opens it, and it stays. The only change 留痕 allows (decision 030), and so it takes no text: what is
 * written is what was opened. Whoever wrote there meanwhile sealed with the newest key anyway: theirs stays.
 */
export async function rewrap(
  name: keyof Documents,
  _id: string,
  { path, sealed, owner }: SealedValue,
): Promise<boolean> {
  const text = unseal(sealed, owner)
  const anew = text === null ? null : seal(text, owner)
  if (anew === null) return false
  await database()
    .collection(name)
    .where({ _id, [`${path}.iv`]: sealed.iv, [`${path}.tag`]: sealed.tag })
    .update({ [path]: whole(anew) })
  return true
}
