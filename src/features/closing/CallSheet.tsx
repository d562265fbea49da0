import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { CallList } from '@/contract/closing'
import { clockTextAt } from '@/domain/time'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Chip } from '@/ui/Chip'
import { Sheet } from '@/ui/Sheet'
import { Skeleton } from '@/ui/Skeleton'
import { useCalls } from './callsStore'

type Contact = CallList['contacts'][number]

const whomOf = ({ relation, name }: Contact): string => `${relation} ${name}`

/** 打电话 and 记一笔: whom to phone, what came of each call, and when the ladder climbs next. */
export function CallSheet(): ReactNode {
  const { pupilId, list, trouble, close } = useCalls()
  if (pupilId === null) return null
  return (
    <Sheet open title={list === null ? '打电话' : `${list.name}：打给谁`} onClose={close}>
      {trouble !== '' && (
        <Banner icon="alert" round id="call-trouble">
          {trouble}
        </Banner>
      )}
      {list === null ? trouble === '' && <Skeleton cards={1} /> : <Calls list={list} />}
    </Sheet>
  )
}

function Calls({ list }: { list: CallList }): ReactNode {
  const { sending, log } = useCalls()
  const [called, setCalled] = useState<Contact | null>(null)
  const dial = (contact: Contact) => {
    setCalled(contact)
    void Taro.makePhoneCall({ phoneNumber: contact.phone }).catch(() => undefined)
  }
  const note = async (answered: boolean, words: string) => {
    if (called !== null && (await log(whomOf(called), answered, words))) setCalled(null)
  }
  return (
    <View>
      {list.contacts.map((contact) => (
        <Cell
          key={contact.id}
          id={`dial-${contact.id}`}
          strong
          title={whomOf(contact)}
          note={contact.phone}
          end={
            contact.second ? (
              <Chip tone="amber" icon="phone">
                第二联系人
              </Chip>
            ) : contact.pushed && list.rung > 0 ? (
              <Chip icon="bell">已通知</Chip>
            ) : undefined
          }
          label={`打给${whomOf(contact)}`}
          onPress={() => dial(contact)}
        />
      ))}
      {called !== null && (
        <View id="note-call" className="mt-3">
          <View className="t-lead b">{`打给${whomOf(called)}，结果怎么样`}</View>
          <View className="row-top gap-2 mt-2">
            <Button id="call-coming" busy={sending} onPress={() => void note(true, '马上来接')}>
              马上来接
            </Button>
            <Button id="call-answered" busy={sending} onPress={() => void note(true, '接了，还没说定')}>
              没说定
            </Button>
            <Button id="call-silent" busy={sending} onPress={() => void note(false, '没有人接')}>
              没人接
            </Button>
          </View>
        </View>
      )}
      {list.next !== null && (
        <View id="next-rung" className="t-note ink-2 mt-3">
          {`${clockTextAt(list.next.at)} 还没人接：${list.next.text}`}
        </View>
      )}
      {list.calls.map((call) => (
        <View key={`${call.at}-${call.whom}`} className="t-note ink-2 mt-1">
          {`${clockTextAt(call.at)} ${call.byName}打给${call.whom}：${call.words}`}
        </View>
      ))}
    </View>
  )
}
