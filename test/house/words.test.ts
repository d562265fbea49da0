import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { LateAction } from '@/cloud/UnsentAct'
import { planContentReader } from '@/contract/planContent'
import { typedTexts, unchecked, wordsReader } from '@/contract/readers'
import { wordsIn } from '@/contract/words'
import { isForAnyone, type Deed } from '@/domain/access'
import { careOf } from '@/domain/words/care'
import { STRUCK_OUT } from '@/domain/words/looked'
import { Dice } from '../functions/given/fuzz/Dice'
import { EVERY_READER } from '../functions/given/fuzz/everyReader'
import { likeShape, type Shape } from '../functions/given/fuzz/nearInput'
import { ROOT } from './plantHouse'

interface Leaf {
  path: string
  text: z.ZodString
  told: { checked: true } | { checked: false; why: string } | undefined
}

/** Every text of a reader, down to where one is said not to be checked. */
function textsOf(reader: z.core.$ZodType, at: string): Leaf[] {
  const told = typedTexts.get(reader)
  if (reader instanceof z.ZodString) return [{ path: at, text: reader, told }]
  if (told?.checked === false) return []
  if (reader instanceof z.ZodPipe) return textsOf(reader.in, at)
  if (reader instanceof z.ZodOptional || reader instanceof z.ZodNullable) return textsOf(reader.unwrap(), at)
  if (reader instanceof z.ZodUnion) return reader.options.flatMap((option) => textsOf(option, at))
  if (reader instanceof z.ZodObject)
    return Object.entries(reader.shape).flatMap(([key, part]) => textsOf(part, `${at}.${key}`))
  if (reader instanceof z.ZodRecord)
    return [...textsOf(reader.keyType, `${at}{}`), ...textsOf(reader.valueType, `${at}.*`)]
  if (reader instanceof z.ZodArray) return textsOf(reader.element, `${at}[]`)
  if (reader instanceof z.ZodTuple) return reader.def.items.flatMap((item) => textsOf(item, `${at}[]`))
  const plain = [z.ZodEnum, z.ZodLiteral, z.ZodNumber, z.ZodBoolean, z.ZodNull]
  if (plain.some((kind) => reader instanceof kind)) return []
  throw new Error(`${at}: what words are in a ${reader._zod.def.type}?`)
}

/** A text that could hold words. */
const isFree = ({ text }: Leaf): boolean =>
  ['好', '好的', '好的，明天下午我去接她'].some((words) => z.safeParse(text, words).success)

const LEAVES = [...EVERY_READER].flatMap(([deed, reader]) =>
  textsOf(reader, deed).map((leaf) => ({ deed: deed as Deed, ...leaf })),
)
const CHECKED = LEAVES.filter(({ told }) => told?.checked === true)
const WITH_WORDS = [...new Set(CHECKED.map(({ deed }) => deed))]

test('每一处可以写一句话的地方：要么查过才给别人看（wordsReader、lineReader），要么写明为什么不查（unchecked）', () => {
  expect(LEAVES.filter((leaf) => isFree(leaf) && leaf.told === undefined).map((leaf) => leaf.path)).toEqual(
    [],
  )
  expect(WITH_WORDS.length).toBeGreaterThan(30)
})

test('不查的，每一处都有理由', () => {
  const whys = LEAVES.flatMap(({ told }) => (told?.checked === false ? [told.why] : []))
  expect(whys.filter((why) => why.length < 4)).toEqual([])
})

test('别人会看到的这些话，都在查的里面', () => {
  const paths = new Set(CHECKED.map((leaf) => leaf.path))
  for (const known of [
    'attendance/askLeave.words',
    'attendance/decideLate.reason',
    'attendance/submitRoll.sweep.*.note',
    'attendance/answerAbsence.words',
    'custody/answer.decline[].reason',
    'custody/release.claim.reason',
    'custody/addCollector.relation',
    'custody/delegate.name',
    'people/bind.pupilName',
    'people/decideRequest.reason',
    'plan/setClosed.reason',
    'notice/callMade.words',
  ])
    expect(paths).toContain(known)
})

test('输入里要查的话，不管写在哪一层，一段不漏，一段不多', () => {
  const dice = new Dice(32)
  const found = WITH_WORDS.filter((deed) => {
    const reader = EVERY_READER.get(deed)!
    const shape = z.toJSONSchema(reader, { io: 'input', unrepresentable: 'any' }) as Shape
    return Array.from({ length: 50 }, () => wordsIn(reader, likeShape(shape, dice))).some(
      (words) => words.length > 0,
    )
  })
  expect(found).toEqual(WITH_WORDS)
  const nested = z.strictObject({
    a: wordsReader(9).min(1).nullable(),
    b: z.record(z.string().regex(/^\w+$/), z.array(z.strictObject({ c: wordsReader(9).optional() }))),
    d: unchecked(wordsReader(9), 'only a test'),
    e: z.discriminatedUnion('is', [
      z.strictObject({ is: z.literal('f'), g: wordsReader(9).pipe(z.string().min(1)) }),
      z.strictObject({ is: z.literal('h'), g: unchecked(wordsReader(9), 'only a test') }),
    ]),
  })
  const value = { a: '一', b: { x: [{ c: '二' }, {}] }, d: '不', e: { is: 'f' as const, g: '三' } }
  expect(wordsIn(nested, value)).toEqual(['一', '二', '三'])
  expect(wordsIn(nested, { ...value, a: null, e: { is: 'h', g: '不' } })).toEqual(['二'])
})

test('没有网络时做的、之后才发出去的事，不因为一句话被拒绝', () => {
  const later: Record<LateAction, true> = {
    'attendance/submitRoll': true,
    'custody/answer': true,
    'custody/release': true,
    'custody/reachStop': true,
    'custody/releaseAtStop': true,
    'custody/leaveStop': true,
    'custody/returnEscort': true,
  }
  const refusable = WITH_WORDS.filter((deed) => deed in later && careOf(deed) !== 'struck-out')
  expect(refusable).toEqual([])
})

test('划去一段话时写上的几个字，哪里都放得下', () => {
  const tooShort = CHECKED.filter(({ deed }) => careOf(deed) === 'struck-out').filter(
    ({ text }) => (text.maxLength ?? Infinity) < STRUCK_OUT.length,
  )
  expect(tooShort.map((leaf) => leaf.path)).toEqual([])
})

test('谁都可以做的事里没有要查的话：没有人的 openid 就没法查', () => {
  expect(WITH_WORDS.filter((deed) => isForAnyone(deed))).toEqual([])
})

test('有话要查的每个云函数，都申请了 security.msgSecCheck；方案的文字在备案时查', () => {
  expect(textsOf(planContentReader, 'plan').some(({ told }) => told?.checked === true)).toBe(true)
  const functions = new Set([...WITH_WORDS.map((deed) => deed.split('/')[0] ?? ''), 'plan'])
  for (const fn of functions) {
    const file = path.join(ROOT, 'cloudfunctions', fn, 'config.json')
    const config = JSON.parse(readFileSync(file, 'utf8')) as { permissions: { openapi: string[] } }
    expect(config.permissions.openapi).toContain('security.msgSecCheck')
  }
})
