/**
 * 照片: those a form gathers. Each is made smaller, gets a place and goes there at once, one after another, so that the
 * form is ready when the words are. A feature's store keeps one:
 *
 *     pictures: [],                                                     // TrayPicture[], for `<Pictures>` of src/ui
 *     tray: pictureTray(MOST_PICTURES, (pictures) => set({ pictures })),
 *     …
 *     const ops = get().tray.ops()                                      // null: not all of them are there
 *     if (ops !== null) await callCloud('…', { op, …, pictures: ops })  // the function takes them in (`_kit/files`)
 *     get().tray.clear()                                                // once it was answered
 */
import { callCloud } from './callCloud'
import { newOp } from './newOp'
import { pickPictures, smaller } from './pictures'
import { upload } from './upload'

export interface TrayPicture {
  /** The op of its place: what the record's action names it by. */
  key: string
  src: string
  state: 'sending' | 'sent' | 'failed'
  /** Why it did not go out. */
  trouble: string
}

export interface PictureTray {
  add(): Promise<void>
  retry(key: string): Promise<void>
  remove(key: string): void
  clear(): void
  ops(): string[] | null
}

const UNREADABLE = '没有读到这张照片。请删掉，换一张再试。'
const NOT_SENT = '没有传上去。请看看网络，点「重传」。'

export function pictureTray(most: number, tell: (pictures: TrayPicture[]) => void): PictureTray {
  let pictures: TrayPicture[] = []
  let queue: Promise<void> = Promise.resolve()
  const write = (next: TrayPicture[]) => {
    pictures = next
    tell(next)
  }
  const change = (key: string, part: Partial<TrayPicture>) =>
    write(pictures.map((one) => (one.key === key ? { ...one, ...part } : one)))

  async function send(key: string): Promise<void> {
    const picture = pictures.find((one) => one.key === key)
    if (picture === undefined) return
    try {
      const path = await smaller(picture.src).catch(() => null)
      if (path === null) return change(key, { state: 'failed', trouble: UNREADABLE })
      const placed = await callCloud('people/placePicture', { op: key })
      if (!placed.ok) return change(key, { state: 'failed', trouble: placed.say })
      await upload(placed.value.cloudPath, path)
      change(key, { state: 'sent', trouble: '' })
    } catch {
      change(key, { state: 'failed', trouble: NOT_SENT })
    }
  }
  const inTurn = (keys: string[]): Promise<void> => {
    for (const key of keys) queue = queue.then(() => send(key))
    return queue
  }

  return {
    async add() {
      const paths = await pickPictures(most - pictures.length)
      const fresh = paths
        .slice(0, most - pictures.length)
        .map((src): TrayPicture => ({ key: newOp(), src, state: 'sending', trouble: '' }))
      write([...pictures, ...fresh])
      await inTurn(fresh.map(({ key }) => key))
    },
    retry(key) {
      change(key, { state: 'sending', trouble: '' })
      return inTurn([key])
    },
    remove: (key) => write(pictures.filter((one) => one.key !== key)),
    clear: () => write([]),
    ops: () => (pictures.every(({ state }) => state === 'sent') ? pictures.map(({ key }) => key) : null),
  }
}
