import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { WHEREABOUTS, type Whereabouts } from '@/domain/attendance/Absence'
import { MOST_ABSENCE_WORDS } from '@/domain/attendance/answerAbsence'
import { whereWord } from '@/domain/attendance/absenceWords'
import { Button } from '@/ui/Button'
import { Field } from '@/ui/Field'
import './absence.scss'

interface WhereAskProps {
  /** Ends the ids of the three buttons. */
  of: string
  busy: boolean
  onSay: (where: Whereabouts, words: string) => void
}

/** 在家, 在路上 or 不知道, in one tap; a few words written before it go along. */
export function WhereAsk({ of, busy, onSay }: WhereAskProps): ReactNode {
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState<Whereabouts | null>(null)
  const say = (where: Whereabouts) => {
    setChosen(where)
    onSay(where, words.trim())
  }
  return (
    <>
      <View className="absence-where">
        {WHEREABOUTS.map((where) => (
          <View key={where} className="absence-where-one">
            <Button
              id={`where-${where}-${of}`}
              size="big"
              busy={busy && chosen === where}
              why={busy && chosen !== where ? '' : undefined}
              onPress={() => say(where)}
            >
              {whereWord(where)}
            </Button>
          </View>
        ))}
      </View>
      <Field
        id={`where-words-${of}`}
        label="想补一句，先写再点（可不写）"
        value={words}
        maxLength={MOST_ABSENCE_WORDS}
        onInput={setWords}
      />
    </>
  )
}
