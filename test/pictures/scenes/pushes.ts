import type { PictureSet } from '../setOf'
import type { Scene } from '../takePictures'

const MORNING = 330
/** Points: as long as the page is. */
const AREAS = [
  { area: 'homeward', height: 12_400 },
  { area: 'afternoon', height: 12_400 },
  { area: 'enrolment', height: 12_400 },
]

/** Every push as WeChat draws it, from the page of examples that production builds leave out. */
export function pushes({ principal }: PictureSet): Scene[] {
  const url = () => '/pages/gallery/pushes/index'
  const page = { minute: MORNING, persona: principal, url }
  return [
    ...AREAS.map(({ area, height }) => ({
      ...page,
      name: `pushes-${area}`,
      url: () => `${url()}?area=${area}`,
      deskWidth: 1_280,
      height,
    })),
    { ...page, name: 'pushes-usual', height: 3_000, looks: ['dark'] },
    {
      ...page,
      name: 'pushes-longest',
      height: 3_000,
      looks: ['dark'],
      async steps(phone) {
        await phone.tap('#seg-longest')
      },
    },
  ]
}
