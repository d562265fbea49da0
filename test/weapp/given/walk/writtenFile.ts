import type { Host } from '@test/platform/wechat/host/Host'

interface Files {
  readFileSync(path: string): string
}

/** What the program shared last, from the user's folder; also sent into a browser, so it stands alone. */
export function writtenFile(host: Host): string {
  const shared = host.log.ui.filter(({ kind }) => kind === 'shareFileMessage').pop()
  const files = (host.wx['getFileSystemManager'] as () => Files)()
  return files.readFileSync(String(shared?.['filePath']))
}
