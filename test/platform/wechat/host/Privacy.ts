import type { Dict } from '../pack/Pack'
import { ApiFailure } from '../wx/asyncApi'

/** What WeChat remembers of one person and one program; kept by the caller, so that it outlives the program. */
export interface KeptPrivacy {
  agreed: boolean
}

type Answer = { readonly event?: string; readonly buttonId?: string }
type Listener = (resolve: (answer: Answer) => void, told: Dict) => void

const NOT_AUTHORIZED = 'privacy permission is not authorized'

/**
 * 隐私接口: until the person has agreed, each of them waits. A program that listens is asked to ask, and WeChat believes
 * it only when the button with `open-type="agreePrivacyAuthorization"` that it names was really pressed; for one that
 * does not listen WeChat asks itself.
 */
export class Privacy {
  private listener: Listener | undefined
  private readonly pressed = new Set<string>()
  /** What the program said of an interface, by name: `exposureAuthorization`, `agree`, `disagree`. */
  readonly told: { referrer: string; event: string }[] = []

  constructor(
    private readonly kept: KeptPrivacy,
    private readonly askItself: () => Promise<boolean>,
    private readonly toLogic: (value: unknown) => unknown,
  ) {}

  get needsAuthorization(): boolean {
    return !this.kept.agreed
  }

  listen(listener: Listener): void {
    this.listener = listener
  }

  /** The button was pressed; without an id WeChat does not count it. */
  press(buttonId: string): void {
    if (buttonId === '') return
    this.pressed.add(buttonId)
    this.kept.agreed = true
  }

  /** Settles when the interface may go on; fails in WeChat's words when the person does not want it. */
  async need(referrer: string): Promise<void> {
    if (this.kept.agreed) return
    const agreed =
      this.listener === undefined ? await this.askItself() : await this.askProgram(this.listener, referrer)
    if (!agreed) throw new ApiFailure(NOT_AUTHORIZED)
    this.kept.agreed = true
  }

  private askProgram(listener: Listener, referrer: string): Promise<boolean> {
    return new Promise((resolve) => {
      const answer = ({ event = '', buttonId = '' }: Answer) => {
        this.told.push({ referrer, event })
        if (event === 'agree') resolve(this.pressed.has(buttonId))
        if (event === 'disagree') resolve(false)
      }
      listener(answer, this.toLogic({ referrer }) as Dict)
    })
  }
}
