import { moment, type ExportFacts, type ExportSheet } from './ExportFacts'

export const messagesSheet = ({ messages }: ExportFacts): ExportSheet => ({
  name: '给您的消息',
  rows: [
    ['时间', '标题', '内容'],
    ...messages.map(({ at, title, data }) => [moment(at), title, Object.values(data).join('；')]),
  ],
})
