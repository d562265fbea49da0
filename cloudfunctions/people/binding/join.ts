import { bindingInputs, type JoinPage } from '@/contract/binding'
import { keptRequests } from '@/domain/people/binding/GuardianRequest'
import { no, yes, type Result } from '@/domain/result'
import { namedAction } from '../../_kit/handle'
import { phoneNumberFrom, phoneNumberIsOn } from '../../_kit/phoneNumber'
import { store } from '../../_kit/store'

/** 绑定页: whoever WeChat names sees their own requests, and of the child only what they typed themselves. */
export const join = namedAction({
  deed: 'people/join',
  input: bindingInputs.join,
  async run(_input, { caller, now }) {
    const me = caller?.personId ?? null
    const pupils =
      me === null
        ? []
        : await store.find('pupils', { 'guardianRequests.personId': me }, { fields: ['guardianRequests'] })
    const mine = pupils.flatMap(({ guardianRequests }) =>
      keptRequests(guardianRequests, now).filter(({ personId }) => personId === me),
    )
    return yes<JoinPage>({
      requests: mine
        .sort((a, b) => b.at - a.at)
        .map(({ typedName, relation, at, until, refused }) => ({
          ...{ typedName, relation, at, until },
          refused: refused === null ? null : { byName: refused.byName, reason: refused.reason },
        })),
      phoneFromWeChat: phoneNumberIsOn(),
    })
  },
})

/** 微信手机号: the number behind the component's code; nothing is kept. */
export const phoneNumber = namedAction({
  deed: 'people/phoneNumber',
  input: bindingInputs.phoneNumber,
  async run({ code }): Promise<Result<{ phone: string }>> {
    if (!phoneNumberIsOn()) return no({ code: 'phone/off' })
    const phone = await phoneNumberFrom(code)
    return phone === null ? no({ code: 'phone/not-told' }) : yes({ phone })
  },
})
