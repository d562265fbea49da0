import Taro from '@tarojs/taro'
import { create } from 'zustand'
import { callCloud } from '@/cloud/callCloud'
import { DESK_ROLES } from '@/domain/desk/atDesk'
import type { SchoolId } from '@/domain/ids'
import type { Role } from '@/domain/people/Person'
import { roleText } from '@/domain/people/roleText'

/** What a person is here right now: a guardian, or one post at one school. */
export type Hat = 'guardian' | Role

export interface Identity {
  hat: Hat
  name: string
  schoolId: SchoolId | null
  schoolName: string
}

/** The first screen of each hat; a hat without one has nothing to do on this surface. */
const FIRST_SCREENS: Partial<Record<Hat, string>> = {
  guardian: '/pages/guardian/today/index',
  teacher: '/pages/teacher/today/index',
  gate: '/pages/gate/remaining/index',
  'duty-leader': '/pages/gate/remaining/index',
  office: '/pages/office/home/index',
  clinic: '/pages/teacher/handover/index',
  finance: '/pages/finance/hardship/index',
  principal: '/pages/principal/digest/index',
  bureau: '/pages/bureau/plans/index',
  inspector: '/pages/bureau/plans/index',
}
export const firstScreen = (hat: Hat): string | null => FIRST_SCREENS[hat] ?? null
export const isFirstScreen = (url: string): boolean => Object.values(FIRST_SCREENS).includes(url)

/** 坐班的岗位: may sign in on a computer. */
export const hasDesk = ({ hat }: Identity): boolean => DESK_ROLES.some((role) => role === hat)

export const hatText = (hat: Hat): string => (hat === 'guardian' ? '家长' : roleText(hat))

const KEY = 'identity'

function kept(): Identity | null {
  const stored: unknown = Taro.getStorageSync(KEY)
  return typeof stored === 'object' && stored !== null && 'hat' in stored ? (stored as Identity) : null
}

interface IdentityState {
  current: Identity | null
  choices: Identity[]
  state: 'idle' | 'loading' | 'ready' | 'failed'
  trouble: string
  load(): Promise<Identity[]>
  wear(identity: Identity): void
}

export const useIdentity = create<IdentityState>((set) => ({
  current: kept(),
  choices: [],
  state: 'idle',
  trouble: '',
  async load() {
    set({ state: 'loading', trouble: '' })
    const answer = await callCloud('people/me', {})
    if (!answer.ok) {
      set({ state: 'failed', trouble: answer.say })
      return []
    }
    const { name, posts, wards } = answer.value
    const choices: Identity[] = posts.map(({ role, schoolId, schoolName }) => ({
      hat: role,
      name,
      schoolId,
      schoolName,
    }))
    if (wards.length > 0) choices.unshift({ hat: 'guardian', name, schoolId: null, schoolName: '' })
    set({ state: 'ready', choices })
    return choices
  },
  wear(identity) {
    Taro.setStorageSync(KEY, identity)
    set({ current: identity })
  },
}))

/** The school a staff screen works for: the kept post, or the first that fits when the screen was opened from a push. */
export async function schoolFor(hats: Hat[]): Promise<SchoolId | null> {
  const { current, load, wear } = useIdentity.getState()
  if (current !== null && hats.includes(current.hat)) return current.schoolId
  const fitting = (await load()).find((choice) => hats.includes(choice.hat))
  if (fitting === undefined) return null
  wear(fitting)
  return fitting.schoolId
}
