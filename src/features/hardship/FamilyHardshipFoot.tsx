import type { ReactNode } from 'react'
import type { HardshipPage } from '@/contract/hardship'
import { say } from '@/domain/failure'
import { askHardship } from '@/domain/hardship/askHardship'
import { HARDSHIP_CONSENT_VERSION } from '@/domain/hardship/consent'
import { isOpen } from '@/domain/hardship/Hardship'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { showToast } from '@/ui/showToast'
import { formWhy } from './hardshipForm'
import { useFamilyHardship } from './familyHardshipStore'

/** Nothing to do while the school decides. */
export const hasFoot = ({ asks }: HardshipPage): boolean => asks.find(isOpen)?.state !== 'waiting'

/** The one step, and what is still missing for it. */
export function FamilyHardshipFoot({ page }: { page: HardshipPage }): ReactNode {
  const { form, pictures, agreed, isSending, sendTrouble, send } = useFamilyHardship()
  const open = page.asks.find(isOpen)
  const kept = open?.pictures.length ?? 0
  const may = askHardship({
    asks: [],
    wish: { ...form, pictures: pictures.length + kept },
    agreedTo: agreed ? HARDSHIP_CONSENT_VERSION : null,
    on: 'phone',
    today: page.today,
  })
  const press = async () => {
    if (await send()) showToast({ text: '已交给学校财务，有结果会告诉您' })
  }
  return (
    <>
      {sendTrouble !== '' && (
        <Banner id="hardship-trouble" round icon="alert">
          {sendTrouble}
        </Banner>
      )}
      <Button
        id="send-hardship"
        kind="primary"
        busy={isSending}
        why={formWhy(form, pictures) ?? (may.ok ? undefined : say(may.refusal))}
        onPress={() => void press()}
      >
        {open === undefined ? '交给学校财务' : '补好了，再交'}
      </Button>
    </>
  )
}
