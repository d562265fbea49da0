import { z } from 'zod'
import { asId, ID_PATTERN, type Id } from '@/domain/ids'
import { plainLine, plainText } from '@/domain/plainText'
import { isDay } from '@/domain/time'

/** Reads an id and gives it its brand; anything that could not be a stored key is refused here. */
export const idOf = <Kind extends string>() =>
  z
    .string()
    .regex(ID_PATTERN)
    .transform((text): Id<Kind> => asId<Kind>(text))

export const dayReader = z.string().refine(isDay)
/** The client's id of one act: the same act sent twice is one act. */
export const opReader = z.string().regex(/^[A-Za-z0-9_-]{8,48}$/)
/** Of every text that a person can type: whether WeChat looks at it before anybody reads it, or why not (decision 032). */
export const typedTexts = z.registry<{ checked: true } | { checked: false; why: string }>()
/** The same reader, for what no other person reads, or what must not be shown to WeChat. */
export function unchecked<Reader extends z.ZodType>(reader: Reader, why: string): Reader {
  const copy = reader.clone()
  typedTexts.add(copy, { checked: false, why })
  return copy
}
/** Words typed by a person: nothing unseen in them, trimmed, bounded. */
export const wordsReader = (max: number) =>
  z.string().overwrite(plainText).trim().max(max).register(typedTexts, { checked: true })
/** A name, or what stands on one line like one. */
export const lineReader = (max: number) =>
  z.string().overwrite(plainLine).trim().max(max).register(typedTexts, { checked: true })
/** What somebody looks for: only they see it. */
export const searchReader = (max: number) =>
  unchecked(lineReader(max), 'a search: nobody else reads it, and it is not kept')
export const codeReader = z.string().regex(/^\d{6}$/)
/** No school has more children than this in one pair of hands. */
export const pupilsReader = z.array(idOf<'Pupil'>()).min(1).max(120)
/** Epoch milliseconds on the phone's own clock; the rule keeps them within reason. */
export const momentReader = z.number().int().min(0).max(4_102_444_800_000)
