import { asId } from '@/domain/ids'
import { SCHOOL, TEACHER, type PictureSet } from '../setOf'
import type { Scene } from '../takePictures'

const MORNING = 335
const DESK = { minute: MORNING, deskWidth: 1_280 }
const COACH = asId<'Person'>('x-sh-coach')
const PROVIDER = asId<'Provider'>('v-tongchuang')

/** Who may serve: the office's list and files, training, providers, and the bureau's desk. */
export function serving({ cast, office, principal, person }: PictureSet): Scene[] {
  const bureau = () =>
    cast.persons.find(({ appointments }) => appointments.some((a) => a.role === 'bureau'))?.openid ?? ''
  const phone = { minute: MORNING, looks: ['dark' as const] }
  return [
    { name: 'service-list', ...phone, persona: office, url: () => '/pages/service/list/index' },
    {
      name: 'service-add',
      ...phone,
      persona: office,
      url: () => '/pages/service/list/index',
      steps: async (on) => {
        await on.tap('#add-person')
        await on.tap('#service-kind')
        await on.tap('#service-kind-coach')
      },
    },
    {
      name: 'service-file',
      ...phone,
      persona: principal,
      url: () => `/pages/service/file/index?schoolId=${SCHOOL}&personId=${COACH}`,
      height: 1_500,
    },
    {
      name: 'service-paper',
      ...phone,
      persona: office,
      url: () => `/pages/service/file/index?schoolId=${SCHOOL}&personId=${COACH}`,
      steps: (on) => on.tap('#add-health'),
    },
    { name: 'service-mine', ...phone, persona: person(TEACHER), url: () => '/pages/service/mine/index' },
    {
      name: 'service-training',
      ...phone,
      persona: office,
      url: () => '/pages/service/training/index',
      steps: (on) => on.tap('#add-training'),
    },
    { name: 'service-providers', ...phone, persona: office, url: () => '/pages/service/providers/index' },
    { name: 'service-city', ...phone, persona: bureau, url: () => '/pages/service/city/index' },
    {
      name: 'service-provider',
      ...phone,
      persona: bureau,
      url: () => `/pages/service/provider/index?providerId=${PROVIDER}`,
      height: 1_800,
    },
    {
      name: 'desk-service',
      ...DESK,
      persona: office,
      url: () => '/pages/service/list/index',
      height: 1_000,
      deskSteps: async (on) => {
        await on.locator(`[id="row-${COACH}"]`).click()
        await on.locator('#file-state').waitFor()
      },
    },
    { name: 'desk-training', ...DESK, persona: office, url: () => '/pages/service/training/index' },
    { name: 'desk-providers', ...DESK, persona: office, url: () => '/pages/service/providers/index' },
    {
      name: 'desk-bureau-service',
      ...DESK,
      persona: bureau,
      url: () => '/pages/service/city/index',
      height: 1_000,
      deskSteps: async (on) => {
        await on.locator(`[id="row-${PROVIDER}"]`).click()
        await on.locator(`[id="panel-${PROVIDER}"]`).waitFor()
      },
    },
  ]
}
