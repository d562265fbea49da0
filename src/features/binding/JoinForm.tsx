import type { ReactNode } from 'react'
import { Button as PhoneButton, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { codeInText } from '@/domain/people/binding/joinLink'
import { NAME_MAX, RELATION_MAX } from '@/domain/people/collectors'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Field } from '@/ui/Field'
import { Picks } from '@/ui/Picks'
import { Segmented } from '@/ui/Segmented'
import { JoinConsent } from './JoinConsent'
import { lacks, useJoin, type Who } from './joinStore'

const RELATIONS = ['妈妈', '爸爸', '奶奶', '爷爷', '外婆', '外公']
const PHONE_DIGITS = 11

/** The code on paper, the name that goes with it, and who one is. */
export function JoinForm({ onSend }: { onSend: () => void }): ReactNode {
  const { form, change, isSending, trouble, page } = useJoin()
  const isGuardian = form.who === 'guardian'
  return (
    <Card>
      <Segmented
        label="您是"
        value={form.who}
        items={[
          { key: 'guardian' as Who, label: '家长' },
          { key: 'staff' as Who, label: '教职工' },
        ]}
        onChange={(who) => change({ who })}
      />
      <View className="stack-3 mt-4">
        <CodeField />
        {isGuardian && (
          <Field
            id="join-pupil"
            label="孩子的姓名"
            value={form.pupilName}
            maxLength={NAME_MAX}
            placeholder="和学校登记的一样"
            onInput={(pupilName) => change({ pupilName })}
          />
        )}
        <Field
          id="join-name"
          label="您的姓名"
          value={form.name}
          maxLength={NAME_MAX}
          placeholder={isGuardian ? '门岗核对时用' : '和学校登记的一样'}
          onInput={(name) => change({ name })}
        />
        {isGuardian && <RelationField />}
        <Field
          id="join-phone"
          label="手机号"
          type="number"
          value={form.phone}
          maxLength={PHONE_DIGITS}
          placeholder="11 位手机号，有急事时联系您"
          onInput={(phone) => change({ phone: phone.replace(/\D/g, '').slice(0, PHONE_DIGITS) })}
        />
        {page?.phoneFromWeChat === true && process.env.TARO_ENV === 'weapp' && <FromWeChat />}
      </View>
      {isGuardian && <JoinConsent />}
      {trouble !== '' && (
        <View className="mt-3">
          <Banner id="join-trouble" round icon="alert">
            {trouble}
          </Banner>
        </View>
      )}
      <Button
        id="join-send"
        kind="primary"
        className="mt-4"
        busy={isSending}
        why={lacks(form)}
        onPress={onSend}
      >
        {isGuardian ? '绑定孩子' : '绑定任职'}
      </Button>
    </Card>
  )
}

function CodeField(): ReactNode {
  const { form, change } = useJoin()
  const scan = async () => {
    try {
      const { result } = await Taro.scanCode({ onlyFromCamera: false })
      const code = codeInText(result)
      if (code !== null) change({ code })
    } catch {
      return
    }
  }
  return (
    <View>
      <Field
        id="join-code"
        label="邀请码"
        value={form.code}
        maxLength={40}
        placeholder="纸上的 10 位字母和数字"
        onInput={(code) => change({ code })}
      />
      {process.env.TARO_ENV === 'weapp' && (
        <Button id="join-scan" size="s" icon="scan" className="mt-2" onPress={() => void scan()}>
          扫纸上的码
        </Button>
      )}
    </View>
  )
}

function RelationField(): ReactNode {
  const { form, change } = useJoin()
  return (
    <View>
      <Field
        id="join-relation"
        label="您是孩子的"
        value={form.relation}
        maxLength={RELATION_MAX}
        placeholder="如：妈妈、爷爷"
        onInput={(relation) => change({ relation })}
      />
      <View className="mt-2">
        <Picks
          label="常用的关系"
          items={RELATIONS.map((label) => ({ key: label, label }))}
          value={form.relation}
          onChange={(relation) => change({ relation })}
        />
      </View>
    </View>
  )
}

/** WeChat opens its own sheet for this button and for no other; it costs the school a quota, so it is off by default. */
function FromWeChat(): ReactNode {
  const takePhone = useJoin((state) => state.takePhone)
  return (
    <PhoneButton
      id="join-wechat-phone"
      className="af-share"
      hoverClass="af-share-pressed"
      openType="getPhoneNumber"
      onGetPhoneNumber={({ detail: { code } }) => {
        if (code !== undefined && code !== '') void takePhone(code)
      }}
    >
      用微信里的手机号
    </PhoneButton>
  )
}
