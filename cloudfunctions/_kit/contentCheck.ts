/** 内容安全 (msgSecCheck), behind one port: what WeChat says of texts, in as few calls as they fit in. */
import { asOne, packed, type Verdict, type Verdicts } from '@/domain/words/looked'
import { log } from './log'
import { askContentCheck } from './sdk'
import { sideBySide } from './sideBySide'

/** 1 资料: what stands for itself, like a guide. 2 评论: what one says to others. */
export type Scene = 1 | 2

const SAID: Readonly<Record<string, Verdict>> = { pass: 'fit', review: 'doubtful', risky: 'unfit' }
const WIDTH = 5

/** The openid must have used the mini program within two hours; when not, WeChat answers 61010 and has not looked. */
async function look(content: string, openid: string, scene: Scene): Promise<Verdict> {
  try {
    const { errcode, suggest } = await askContentCheck({ content, openid, scene })
    return errcode === 0 ? (SAID[suggest] ?? 'no-answer') : 'no-answer'
  } catch (error) {
    log.fault('content check', error)
    return 'no-answer'
  }
}

/**
 * Of every text that is not empty. Several that are looked at together and found unfit are looked at one by one, so that
 * the one at fault is known; together they may say what none of them says.
 */
export async function contentCheck(texts: string[], openid: string, scene: Scene): Promise<Verdicts> {
  const verdicts = new Map<string, Verdict>()
  const tell = async (pack: string[]): Promise<Verdict> => {
    const verdict = await look(asOne(pack), openid, scene)
    for (const text of pack) verdicts.set(text, verdict)
    return verdict
  }
  const suspects: string[][] = []
  await sideBySide(packed(texts), WIDTH, async (pack) => {
    if ((await tell(pack)) === 'unfit' && pack.length > 1) suspects.push(...pack.map((text) => [text]))
  })
  await sideBySide(suspects, WIDTH, async (one) => void (await tell(one)))
  return verdicts
}
