import type { ReactNode } from 'react'
import { View } from '@tarojs/components'

const ARTICLES = [
  '课后服务由学生和家长自愿选择，不报不影响孩子在校学习。',
  '学校按公布的课后服务方案安排老师、场地和时间，不讲新课，不集体补课。',
  '服务费和代收费分开列明，由学校按公示的渠道收取，小程序不代收。',
  '学校为点名、交接和放学使用孩子的姓名、班级和接送人信息，不作别的用途。',
  '报名窗口关闭前可以自己退课；之后请联系班主任办理。',
  '不同意网上使用信息也能报名：请到教务处填写纸质表。',
]

/** 《课后服务告知同意书》, to be read where it is agreed to. */
export function ConsentText(): ReactNode {
  return (
    <View id="consent-text" className="inset stack-2">
      {ARTICLES.map((article, index) => (
        <View key={article}>
          {index + 1}. {article}
        </View>
      ))}
    </View>
  )
}
