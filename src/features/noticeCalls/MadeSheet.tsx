import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { CallToMake } from '@/contract/notice'
import { say } from '@/domain/failure'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Field } from '@/ui/Field'
import { Sheet } from '@/ui/Sheet'
import { showToast } from '@/ui/showToast'
import { useNoticeCalls } from './noticeCallsStore'

const MOST_WORDS = 60
/** What is said most: one tap fills it in, and it can be changed. */
const USUAL = ['接了，已经说清楚', '打了，没有人接', '当面说过了']

/** 记一笔: what was said on the telephone. Until then the call stays on the first screen. */
export function MadeSheet(): ReactNode {
  const { calls, noting } = useNoticeCalls()
  const call = calls?.find(({ messageId, made }) => messageId === noting && made === null)
  return call === undefined ? null : <Noting key={call.messageId} call={call} />
}

function Noting({ call }: { call: CallToMake }): ReactNode {
  const { sending, trouble, note, made } = useNoticeCalls()
  const [words, setWords] = useState('')
  const save = async () => {
    if (await made(call.messageId, words.trim())) showToast({ text: '记下了' })
  }
  return (
    <Sheet
      open
      title="电话里说了什么"
      onClose={() => note(null)}
      foot={
        <Button
          id="call-made"
          kind="primary"
          busy={sending}
          why={words.trim() === '' ? say({ code: 'notice/call-words-missing' }) : undefined}
          onPress={() => void save()}
        >
          记一笔
        </Button>
      }
    >
      <View className="t-note ink-2">{[call.title, call.lines[0]?.value ?? ''].join('·')}</View>
      <View className="stack-2 mt-2">
        {USUAL.map((usual, index) => (
          <Button key={usual} id={`usual-${index}`} size="s" onPress={() => setWords(usual)}>
            {usual}
          </Button>
        ))}
      </View>
      <View className="mt-3">
        <Field
          id="call-words"
          label="写一句"
          value={words}
          maxLength={MOST_WORDS}
          lines="many"
          onInput={setWords}
        />
      </View>
      {trouble !== '' && (
        <View className="mt-3">
          <Banner id="call-made-trouble" round icon="alert">
            {trouble}
          </Banner>
        </View>
      )}
    </Sheet>
  )
}
