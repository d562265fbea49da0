import type { Board } from '@/contract/enrolment'
import { CONSENT_VERSION, isNameOf, type Signature } from '@/domain/enrolment/consent'
import { say } from '@/domain/failure'

/** The application as far as it is filled in on this phone. */
export interface Signing {
  hasRead: boolean
  name: string
}

export const needsSignature = (boards: readonly Board[]): boolean => boards.some(({ signed }) => !signed)

/** What is still missing before it is signed; empty when nothing is. */
export function signingWhy(boards: readonly Board[], { hasRead, name }: Signing): string {
  const [board] = boards
  if (board === undefined || !needsSignature(boards)) return ''
  if (!hasRead) return '还差一步：读完告知书，在上面打勾'
  if (name.trim() === '') return '还差一步：在上面写您的姓名'
  return isNameOf(name, board.signerName) ? '' : say({ code: 'enrolment/consent-name' })
}

export const signatureOf = (boards: readonly Board[], { name }: Signing): Signature | null =>
  needsSignature(boards) ? { version: CONSENT_VERSION, signedName: name.trim() } : null
