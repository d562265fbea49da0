import { filesInputs } from '@/contract/files'
import { place } from '../_kit/files'
import { action } from '../_kit/handle'

/** 添加照片: where the phone may upload one; what it belongs to, the action that takes it in decides. */
export const placePicture = action({
  deed: 'people/placePicture',
  input: filesInputs.placePicture,
  subject: () => ({}),
  run: ({ op }, { caller, now }) => place(caller.personId, op, now),
})
