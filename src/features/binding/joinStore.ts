import { create } from 'zustand'
import { callCloud, type Answer } from '@/cloud/callCloud'
import { opKeeper } from '@/cloud/opKeeper'
import type { Joined, JoinPage } from '@/contract/binding'
import { CHILD_CONSENT_VERSION } from '@/domain/people/childConsent'
import { NAME_MIN, PHONE_SHAPE } from '@/domain/people/collectors'

export type Who = 'guardian' | 'staff'

export interface JoinForm {
  who: Who
  code: string
  pupilName: string
  name: string
  relation: string
  phone: string
  /** 孩子信息的同意; null: not answered yet. */
  agrees: boolean | null
}

const BLANK: JoinForm = {
  ...{ who: 'guardian', code: '', pupilName: '', name: '', relation: '', phone: '' },
  agrees: null,
}

interface JoinStore {
  page: JoinPage | null
  form: JoinForm
  isSending: boolean
  trouble: string
  /** What was asked and waits; null while nothing was. */
  asked: { until: number } | null
  begin(code: string): Promise<void>
  change(part: Partial<JoinForm>): void
  /** The number behind WeChat's own button. */
  takePhone(code: string): Promise<void>
  /** Resolves to what it came to; null when it was refused. */
  send(): Promise<Joined | { kind: 'staff' } | null>
}

/** What is still missing, in the order of the form; undefined when it can be sent. */
export function lacks({ who, code, pupilName, name, relation, phone, agrees }: JoinForm): string | undefined {
  if (code.trim() === '') return '请填邀请码，或扫纸上的码。'
  if (who === 'guardian' && pupilName.trim() === '') return '请填孩子的姓名。'
  if (name.trim().length < NAME_MIN) return '请填您自己的姓名。'
  if (who === 'guardian' && relation.trim() === '') return '请选您是孩子的什么人。'
  if (!PHONE_SHAPE.test(phone)) return '请填 11 位手机号。'
  return who === 'guardian' && agrees === null ? '请看完同意书，选同意或不同意，都能绑定。' : undefined
}

const ops = opKeeper()

export const useJoin = create<JoinStore>((set, get) => {
  async function act<T>(form: JoinForm, call: (op: string) => Promise<Answer<T>>): Promise<T | null> {
    set({ isSending: true, trouble: '' })
    const answer = await call(ops.of(form))
    ops.heard(form, answer)
    set({ isSending: false, trouble: answer.ok ? '' : answer.say })
    return answer.ok ? answer.value : null
  }
  async function readPage(): Promise<void> {
    const answer = await callCloud('people/join', {})
    if (answer.ok) set({ page: answer.value })
  }
  return {
    page: null,
    form: BLANK,
    isSending: false,
    trouble: '',
    asked: null,
    async begin(code) {
      set({ form: code === '' ? get().form : { ...get().form, code }, asked: null, trouble: '' })
      await readPage()
    },
    change: (part) => set({ form: { ...get().form, ...part }, trouble: '' }),
    async takePhone(code) {
      const answer = await callCloud('people/phoneNumber', { code })
      if (answer.ok) get().change({ phone: answer.value.phone })
      else set({ trouble: answer.say })
    },
    async send() {
      const { form, isSending } = get()
      if (isSending || lacks(form) !== undefined) return null
      const { who, code, pupilName, name, relation, phone, agrees } = form
      if (who === 'staff') {
        const staff = await act(form, (op) => callCloud('people/bindStaff', { op, code, name, phone }))
        if (staff !== null) set({ form: BLANK })
        return staff === null ? null : { kind: 'staff' }
      }
      const joined = await act(form, (op) =>
        callCloud('people/bind', {
          ...{ op, code, pupilName, name, relation, phone },
          consent: { agrees: agrees === true, version: CHILD_CONSENT_VERSION },
        }),
      )
      if (joined === null) return null
      set({ form: BLANK, asked: joined.kind === 'asked' ? { until: joined.until } : null })
      if (joined.kind === 'asked') await readPage()
      return joined
    },
  }
})
