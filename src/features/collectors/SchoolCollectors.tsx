import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { revealPhone } from '@/cloud/revealPhone'
import type { CollectorRow, CollectorsPage } from '@/contract/collectors'
import { asId } from '@/domain/ids'
import { saidPhone } from '@/domain/people/phone'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Face } from '@/ui/Face'
import { Field } from '@/ui/Field'
import { PhoneLine } from '@/ui/PhoneLine'
import { Section } from '@/ui/Section'
import { SearchField } from '@/ui/SearchField'
import { Sheet } from '@/ui/Sheet'
import { Tile } from '@/ui/Tile'
import { BarSheet } from './BarSheet'
import { BarredChip, isBarred } from './BarredChip'
import { CollectorFace } from './CollectorFace'
import { Changes } from './CollectorsBody'
import { useSchoolCollectors } from './schoolCollectorsStore'

const sexOf = (gender: 'girl' | 'boy'): 'f' | 'm' => (gender === 'girl' ? 'f' : 'm')

/** One child is looked for by name; then who may collect her, and who may not. */
export function SchoolCollectors(): ReactNode {
  const { page, trouble, isBarring } = useSchoolCollectors()
  return (
    <>
      {trouble !== '' && !isBarring && (
        <Banner id="school-collectors-trouble" round icon="alert">
          {trouble}
        </Banner>
      )}
      {page === null ? <Find /> : <OfChild page={page} />}
    </>
  )
}

function Find(): ReactNode {
  const { words, found, busy, write, find, open } = useSchoolCollectors()
  return (
    <>
      <SearchField
        id="find-pupil"
        label="孩子的姓名，或拼音首字母"
        value={words}
        onInput={write}
        onDone={() => void find()}
      />
      <Button
        id="find"
        kind="primary"
        className="mt-2"
        busy={busy}
        why={words.trim() === '' ? '请先写姓名。' : undefined}
        onPress={() => void find()}
      >
        查找
      </Button>
      {found !== null && found.length === 0 && (
        <View id="nobody-found" className="ink-2 center mt-4">
          没有找到。请写全名，或拼音首字母，如「lzc」。
        </View>
      )}
      {found !== null && found.length > 0 && (
        <Card flush className="mt-3">
          {found.map(({ pupilId, name, gender, homeroomName }) => (
            <Cell
              key={pupilId}
              id={`pupil-${pupilId}`}
              strong
              start={<Face name={name} look={{ seed: pupilId, kind: 'child', sex: sexOf(gender) }} />}
              title={name}
              note={homeroomName}
              onPress={() => void open(pupilId)}
            />
          ))}
        </Card>
      )}
    </>
  )
}

function OfChild({ page }: { page: CollectorsPage }): ReactNode {
  const { isBarring, busy, trouble, startBar, bar, close } = useSchoolCollectors()
  const { pupil } = page
  const [looked, look] = useState<CollectorRow | null>(null)
  return (
    <>
      <View className="row gap-3">
        <Face name={pupil.name} look={{ seed: pupil.pupilId, kind: 'child', sex: sexOf(pupil.gender) }} />
        <View className="grow">
          <View className="t-note ink-2">{pupil.homeroomName}</View>
          <View className="t-title">{pupil.name}的接送安排</View>
        </View>
        <Button id="another-child" size="s" onPress={close}>
          换个孩子
        </Button>
      </View>
      <Section title="不能来接的人" end="门岗和老师看不到" />
      <BarredCard page={page} />
      <Button id="open-bar" icon="stop" className="mt-2" onPress={() => startBar(true)}>
        按法律文书禁止接送
      </Button>
      <Section title="接送人" />
      <Card flush>
        {page.collectors.map((who) => (
          <Cell
            key={who.id}
            id={`collector-${who.id}`}
            strong
            start={<CollectorFace who={who} />}
            title={`${who.relation} ${who.name}`}
            note={who.phone}
            end={isBarred(page, who) ? <BarredChip /> : undefined}
            label={`${who.relation} ${who.name}，${saidPhone(who.phone)}`}
            onPress={() => look(who)}
          />
        ))}
      </Card>
      {looked !== null && <CollectorPhone page={page} who={looked} onClose={() => look(null)} />}
      <Changes page={page} />
      {isBarring && (
        <BarSheet
          title="按法律文书禁止接送"
          note="马上生效。如果是监护人，他的手机也不再显示孩子在哪里。门岗只会说请稍等。"
          reasonHint="文书名称或编号"
          busy={busy}
          trouble={trouble === '' ? null : <View className="t-note c-amber mt-2">{trouble}</View>}
          onBar={(name, reason) => void bar(name, reason)}
          onClose={() => startBar(false)}
        />
      )}
    </>
  )
}

function CollectorPhone({
  page: { pupil },
  who,
  onClose,
}: {
  page: CollectorsPage
  who: CollectorRow
  onClose: () => void
}): ReactNode {
  const { pupilId, schoolId } = pupil
  const whose = { schoolId, pupilId, collectorId: asId<'Collector'>(who.id) }
  return (
    <Sheet open title={`${who.relation} ${who.name}`} onClose={onClose}>
      <CollectorFace who={who} size="photo" />
      <PhoneLine
        id="collector-phone"
        mask={who.phone}
        said={saidPhone(who.phone)}
        ask={() => revealPhone('custody/revealCollector', whose)}
      />
    </Sheet>
  )
}

function BarredCard({ page }: { page: CollectorsPage }): ReactNode {
  const { busy, unbar } = useSchoolCollectors()
  const [which, choose] = useState<CollectorsPage['barred'][number] | null>(null)
  const [reason, setReason] = useState('')
  if (page.barred.length === 0) return <View className="ink-2">没有</View>
  return (
    <>
      <Card flush>
        {page.barred.map((one) => (
          <Cell
            key={`${one.by} ${one.name}`}
            id={`barred-${one.by}-${one.name}`}
            strong
            start={<Tile icon="stop" />}
            title={one.name}
            note={`${one.by === 'court' ? '法律文书' : '监护人要求'}·${one.reason}`}
            end={
              <Button id={`unbar-${one.by}-${one.name}`} size="s" onPress={() => choose(one)}>
                解除
              </Button>
            }
          />
        ))}
      </Card>
      <Sheet
        open={which !== null}
        title={`解除对${which?.name ?? ''}的禁止`}
        onClose={() => choose(null)}
        foot={
          <Button
            id="unbar"
            kind="danger"
            busy={busy}
            why={reason.trim().length < 2 ? '请写一句依据，如文书编号。' : undefined}
            onPress={() => {
              if (which !== null) void unbar(which, reason).then(() => choose(null))
            }}
          >
            解除
          </Button>
        }
      >
        <Field id="unbar-reason" label="依据" value={reason} maxLength={60} onInput={setReason} />
      </Sheet>
    </>
  )
}
