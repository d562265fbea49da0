import type { InviteRow } from '@/contract/binding'
import type { InviteState } from '@/domain/people/binding/Invite'
import type { IconName } from '@/ui/iconNames'
import type { Tone } from '@/ui/tone'

export const STATE_LOOKS: Record<InviteState, { label: string; tone: Tone; icon: IconName }> = {
  none: { label: '还没发码', tone: 'plain', icon: 'minus' },
  valid: { label: '可以用', tone: 'green', icon: 'check' },
  used: { label: '码已用', tone: 'plain', icon: 'check-circle' },
  expired: { label: '已过期', tone: 'amber', icon: 'clock' },
  voided: { label: '已作废', tone: 'plain', icon: 'x' },
  locked: { label: '锁住了', tone: 'amber', icon: 'lock' },
}

export const boundText = ({ guardians }: InviteRow): string =>
  guardians.length === 0
    ? '还没有家长绑定'
    : `已绑定：${guardians.map(({ name, relation }) => `${relation} ${name}`).join('、')}`

/** Whose turn it is: nobody is bound and there is no code that works. */
export const needsCode = ({ guardians, state }: InviteRow): boolean =>
  guardians.length === 0 && state !== 'valid'
