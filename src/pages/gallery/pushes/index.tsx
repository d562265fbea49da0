import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { AFTERNOON_SHAPES } from '@/domain/notice/shapes/afternoonShapes'
import { ENROLMENT_SHAPES } from '@/domain/notice/shapes/enrolmentShapes'
import { HOMEWARD_SHAPES } from '@/domain/notice/shapes/homewardShapes'
import { isDesk } from '@/ui/isDesk'
import { Picks } from '@/ui/Picks'
import { Screen } from '@/ui/Screen'
import { Segmented } from '@/ui/Segmented'
import { EMPTY, LONGEST, USUAL } from './cast'
import { Cards } from './Cards'
import './index.scss'

const CASES = [
  { key: 'usual', label: '平常', cast: USUAL },
  { key: 'longest', label: '最长', cast: LONGEST },
  { key: 'empty', label: '零', cast: EMPTY },
] as const
type Case = (typeof CASES)[number]['key']

const AREAS = [
  { key: 'homeward', label: '放学', shapes: HOMEWARD_SHAPES },
  { key: 'afternoon', label: '下午', shapes: AFTERNOON_SHAPES },
  { key: 'enrolment', label: '报名', shapes: ENROLMENT_SHAPES },
] as const
type Area = (typeof AREAS)[number]['key']

/** Every push of the product as WeChat draws it; at a desk the three cases stand side by side. Built in development only. */
export default function Pushes(): ReactNode {
  const [people, setPeople] = useState<Case>('usual')
  const { params } = useRouter()
  const asked = AREAS.find(({ key }) => key === params['area']) ?? AREAS[0]
  const [area, setArea] = useState<Area>(asked.key)
  const wide = isDesk()
  const cases = CASES.filter(({ key }) => wide || key === people)
  const { shapes } = AREAS.find(({ key }) => key === area) ?? asked
  return (
    <Screen title="消息样例" wide={wide}>
      <View className="stack-3">
        {!wide && <Segmented label="谁的名字" items={CASES} value={people} onChange={setPeople} />}
        <Picks label="什么时候" items={AREAS} value={area} onChange={setArea} />
      </View>
      <View className="gallery-cases mt-3">
        {cases.map(({ key, label, cast }) => (
          <View key={key} className="gallery-case">
            {wide && <View className="t-title">{label}</View>}
            <Cards cast={cast} shapes={shapes} />
          </View>
        ))}
      </View>
    </Screen>
  )
}
