import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { HardshipPage } from '@/contract/hardship'
import { HARDSHIP_CONSENT } from '@/domain/hardship/consent'
import { isOpen } from '@/domain/hardship/Hardship'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { CheckRow } from '@/ui/CheckRow'
import { Section } from '@/ui/Section'
import { showToast } from '@/ui/showToast'
import { AskCard } from './AskCard'
import { useFamilyHardship } from './familyHardshipStore'
import { HardshipFields } from './HardshipFields'

/** 困难减免 of one child, as her guardians see it. */
export function FamilyHardship({ page }: { page: HardshipPage }): ReactNode {
  const { form, pictures, tray, agreed, write, agree, withdraw } = useFamilyHardship()
  const open = page.asks.find(isOpen)
  const takeBack = async (askId: string) => {
    if (await withdraw(askId)) showToast({ text: '已撤回' })
  }
  return (
    <View className="stack-3">
      <View>
        <View className="t-note ink-2">
          {page.pupil.name}·{page.pupil.homeroomName}
        </View>
        <View className="t-title">家里有困难，可以申请减免课后服务费</View>
        <View className="ink-2">只有学校财务和孩子的监护人看得到，老师和别的家长都不知道。</View>
      </View>
      {page.asks.map((ask) => (
        <AskCard key={ask.id} ask={ask}>
          {isOpen(ask) && (
            <Button id="withdraw-hardship" size="s" kind="quiet" onPress={() => void takeBack(ask.id)}>
              撤回这份申请
            </Button>
          )}
        </AskCard>
      ))}
      {open?.state !== 'waiting' && (
        <>
          <Section title={open === undefined ? '新的申请' : '补材料'} />
          <Card>
            <HardshipFields
              form={form}
              pictures={pictures}
              tray={tray}
              kept={open?.pictures.length ?? 0}
              today={page.today}
              onForm={write}
            />
          </Card>
          <Section title="单独同意" />
          <Card>
            {HARDSHIP_CONSENT.map((line) => (
              <View key={line} className="ink-2">
                {line}
              </View>
            ))}
            <CheckRow id="agree-hardship" on={agreed} missing onChange={agree}>
              我看过了，同意为决定减免保存和使用
            </CheckRow>
          </Card>
        </>
      )}
    </View>
  )
}
