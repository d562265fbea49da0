import { create } from 'zustand'
import { pictureTray, type PictureTray, type TrayPicture } from '@/cloud/pictureTray'
import { MOST_PICTURES } from '@/domain/files/picture'

interface PaperTray {
  pictures: TrayPicture[]
  tray: PictureTray
}

/** The pictures of the paper that is being written down. */
export const usePaperTray = create<PaperTray>((set) => ({
  pictures: [],
  tray: pictureTray(MOST_PICTURES, (pictures) => set({ pictures })),
}))
