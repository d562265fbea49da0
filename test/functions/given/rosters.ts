/** The office at its roster: a file goes up in parts, is read, looked at, imported. */
import type { Input } from '@/contract/api'
import type { RosterPreview, RosterProgress } from '@/contract/roster'
import type { SchoolId } from '@/domain/ids'
import { newOp, type Town } from './Town'

const PART = 60_000

/** The file as the desk sends it; what was read of it. */
export async function sendFile(
  town: Town,
  openid: string,
  schoolId: SchoolId,
  bytes: Buffer,
  fileName = '名单.xlsx',
): Promise<RosterPreview> {
  const { fileId, parts } = await stageFile(town, openid, schoolId, bytes)
  return town.ask(openid, 'people/readRoster', { schoolId, fileId, fileName, parts })
}

export async function stageFile(
  town: Town,
  openid: string,
  schoolId: SchoolId,
  bytes: Buffer,
): Promise<{ fileId: string; parts: number }> {
  const fileId = newOp()
  const parts = Math.max(1, Math.ceil(bytes.length / PART))
  for (let part = 1; part <= parts; part += 1) {
    const data = bytes.subarray((part - 1) * PART, part * PART).toString('base64')
    await town.ask(openid, 'people/stageRoster', { schoolId, fileId, part, data })
  }
  return { fileId, parts }
}

export const importOf = (
  schoolId: SchoolId,
  { fileId, mapping, isWhole, seal }: RosterPreview,
): Input<'people/importRoster'> => ({
  schoolId,
  fileId,
  mapping,
  isWhole,
  seal,
  hasReadWarnings: true,
  op: newOp(),
})

/** Watches a run until it is done. */
export async function watch(
  town: Town,
  openid: string,
  schoolId: SchoolId,
  begun: RosterProgress,
): Promise<RosterProgress> {
  let progress = begun
  for (let look = 0; progress.state !== 'done' && look < 50; look += 1)
    progress = await town.ask(openid, 'people/rosterProgress', { schoolId, runId: begun.runId })
  return progress
}

/** The whole way at once. */
export async function importFile(
  town: Town,
  openid: string,
  schoolId: SchoolId,
  bytes: Buffer,
  isWhole = false,
): Promise<{ preview: RosterPreview; progress: RosterProgress }> {
  const first = await sendFile(town, openid, schoolId, bytes)
  const { fileId, mapping } = first
  const preview = isWhole
    ? await town.ask(openid, 'people/previewRoster', { schoolId, fileId, mapping, isWhole })
    : first
  const begun = await town.ask(openid, 'people/importRoster', importOf(schoolId, preview))
  return { preview, progress: await watch(town, openid, schoolId, begun) }
}
