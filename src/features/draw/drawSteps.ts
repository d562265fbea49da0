import type { PublicDraw } from '@/contract/draw'
import type { DrawState } from '@/domain/draw/Draw'
import { dayOf, momentText } from '@/domain/time'
import type { Knot } from '@/ui/Timeline'

const ORDER: DrawState[] = ['open', 'sealed', 'numbered', 'confirmed', 'drawn', 'done']
const reached = (draw: PublicDraw, state: DrawState): boolean =>
  ORDER.indexOf(draw.state) >= ORDER.indexOf(state)

type Step = Omit<Knot, 'state'> & { isDone: boolean }

/** 11/23: as narrow as an hour, beside the thread. */
const day = (at: number | null): string =>
  at === null ? '' : dayOf(at).slice(5).split('-').map(Number).join('/')

function steps(draw: PublicDraw): Step[] {
  const { number } = draw
  return [
    {
      key: 'commitment',
      time: '报名前',
      title: '承诺：密钥封好，公布它的指纹',
      note: '报名以前就定下，谁也改不了。',
      isDone: true,
    },
    {
      key: 'sealed',
      time: day(draw.sealedAt ?? draw.closesAt),
      title: '名单封存',
      note:
        draw.sealedAt === null
          ? `${momentText(draw.closesAt)} 截止，然后封存，公布名单和它的指纹。`
          : `${momentText(draw.sealedAt)} 封存，${draw.applicants} 人，名单上没有姓名。`,
      isDone: reached(draw, 'sealed'),
    },
    {
      key: 'number',
      time: day(draw.fixedAt),
      title: `公开号码：${draw.source}`,
      note:
        number === null
          ? `${momentText(draw.fixedAt)} 才产生，谁也不能提前知道。`
          : `${number.value}。${number.byName}录入，见证人：${number.witnesses}；${
              draw.confirmedByName === null ? '等第二个人核对' : `${draw.confirmedByName}核对`
            }。`,
      isDone: reached(draw, 'confirmed'),
    },
    {
      key: 'drawn',
      time: day(draw.drawnAt),
      title: '抽签',
      note: draw.seed === null ? '密钥、名单、号码合在一起，算出顺序。' : '密钥公开，任何人都能照着重算。',
      isDone: reached(draw, 'drawn'),
    },
    {
      key: 'done',
      time: day(draw.doneAt),
      title: '结果',
      note: reached(draw, 'drawn')
        ? `已登记 ${draw.recorded} / ${draw.applicants} 人；没抽中的按顺序进候补。`
        : '抽完公布，没抽中的按顺序进候补。',
      isDone: reached(draw, 'done'),
    },
  ]
}

/** The draw as a thread: what stands, what is being waited for, what is still to come. */
export const drawSteps = (draw: PublicDraw): Knot[] =>
  steps(draw).map(({ isDone, ...step }, index, all) => ({
    ...step,
    state: isDone ? 'done' : (all[index - 1]?.isDone ?? true) ? 'now' : 'next',
  }))
