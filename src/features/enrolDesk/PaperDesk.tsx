import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Board, BoardCourse } from '@/contract/enrolment'
import { gradeText } from '@/domain/people/School'
import { momentText } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { CheckRow } from '@/ui/CheckRow'
import { Chip } from '@/ui/Chip'
import { DeskHead } from '@/ui/DeskHead'
import { DeskSplit } from '@/ui/DeskSplit'
import { Empty } from '@/ui/Empty'
import { Field } from '@/ui/Field'
import { SearchField } from '@/ui/SearchField'
import { Section } from '@/ui/Section'
import { showToast } from '@/ui/showToast'
import { State } from '@/ui/State'
import { PaperWishes } from './PaperWishes'
import { actOf, courseLine, stateChip, type Offered } from './paperWords'
import { usePaper } from './paperStore'

/** 纸质报名: find the child, copy what the paper says. */
export function PaperDesk(): ReactNode {
  const { board, trouble } = usePaper()
  return (
    <>
      <DeskHead
        title="纸质报名"
        note="家长交了签字的申请表，由教务处代办。规则和手机报名一样，家长会收到通知。"
      />
      {trouble !== '' && (
        <State icon="alert" tone="amber">
          {trouble}
        </State>
      )}
      {board === null ? <FindPupil /> : <OneChild board={board} />}
    </>
  )
}

function FindPupil(): ReactNode {
  const { words, found, find, choose } = usePaper()
  return (
    <View className="stack-3">
      <SearchField
        id="pupil-search"
        label="孩子的全名，或拼音首字母"
        value={words}
        onInput={(text) => void find(text)}
      />
      {found !== null && found.length === 0 && (
        <Empty icon="search" title="没有找到">
          请输入全名，或全名的拼音首字母。只能找到本校的孩子。
        </Empty>
      )}
      {found !== null && found.length > 0 && (
        <Card flush>
          {found.map(({ pupilId, name, homeroomName, hasApp }) => (
            <Cell
              key={pupilId}
              id={`pupil-${pupilId}`}
              title={name}
              strong
              note={`${homeroomName}·${hasApp ? '家长已用小程序' : '家长没用小程序'}`}
              onPress={() => void choose(pupilId)}
            />
          ))}
        </Card>
      )}
    </View>
  )
}

function OneChild({ board }: { board: Board }): ReactNode {
  const { leave } = usePaper()
  const { pupil, window } = board
  return (
    <DeskSplit sideFirst side={<Paper />}>
      <Card tight>
        <View className="row between">
          <View className="grow">
            <View className="t-title">{pupil.name}</View>
            <View className="ink-2">{`${pupil.homeroomName}·${gradeText(pupil.grade)}·${board.termName}`}</View>
            <View className="t-note ink-2">
              {window === null
                ? '这个年级还没有报名窗口'
                : `${window.name}，${momentText(window.opensAt)} 到 ${momentText(window.closesAt)}`}
            </View>
          </View>
          <Button id="other-child" size="s" onPress={leave}>
            换个孩子
          </Button>
        </View>
      </Card>
      {board.draw !== null && board.draw.state === 'open' && <PaperWishes board={board} draw={board.draw} />}
      <Section title="课程" />
      <Courses board={board} />
    </DeskSplit>
  )
}

/** What stands on the paper: every act of this child is done on it. */
function Paper(): ReactNode {
  const { signedName, reason, consentSigned, sign, refused } = usePaper()
  return (
    <Card id="paper">
      <View className="t-lead b">申请表上写的</View>
      <View className="stack-3 mt-2">
        <Field
          id="signed-name"
          label="签字的监护人"
          value={signedName}
          maxLength={40}
          onInput={(name) => sign({ signedName: name })}
        />
        <Field
          id="paper-reason"
          label="为什么用纸质办"
          value={reason}
          maxLength={60}
          placeholder="如：家长不用智能手机"
          onInput={(words) => sign({ reason: words })}
        />
        <CheckRow id="paper-consent" on={consentSigned} onChange={(on) => sign({ consentSigned: on })}>
          纸上也签了孩子信息的同意书
        </CheckRow>
        {refused !== '' && (
          <View id="paper-refused">
            <State icon="alert" tone="amber">
              {refused}
            </State>
          </View>
        )}
      </View>
    </Card>
  )
}

function Courses({ board }: { board: Board }): ReactNode {
  const [opened, setOpened] = useState('')
  return (
    <Card flush>
      {board.courses.map((course) => {
        const chip = stateChip(course)
        const isOpened = course.courseId === opened
        return (
          <View key={course.courseId}>
            <Cell
              id={`course-${course.courseId}`}
              title={course.name}
              strong
              note={courseLine(course)}
              end={
                <Chip tone={chip.tone} icon={chip.icon}>
                  {chip.word}
                </Chip>
              }
              onPress={() => setOpened(isOpened ? '' : course.courseId)}
            />
            {isOpened && <CourseActs course={course} onDone={() => setOpened('')} />}
          </View>
        )
      })}
    </Card>
  )
}

function CourseActs({ course, onDone }: { course: BoardCourse; onDone: () => void }): ReactNode {
  const { act, sending, signedName, reason } = usePaper()
  const why = signedName.trim() === '' || reason.trim() === '' ? '请先填签字的监护人和原因。' : undefined
  const send = async (offered: Offered) => {
    if (!(await act(offered.act))) return
    showToast({ text: offered.done })
    onDone()
  }
  return (
    <View className="inset">
      {actOf(course).map((offered) => (
        <Button
          key={offered.act.kind}
          id={`act-${offered.act.kind}`}
          className="mt-2"
          kind={offered.act.kind === 'withdraw' ? 'danger' : 'primary'}
          busy={sending}
          why={why}
          onPress={() => void send(offered)}
        >
          {offered.label}
        </Button>
      ))}
    </View>
  )
}
