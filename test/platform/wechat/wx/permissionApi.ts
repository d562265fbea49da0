import type { Dict } from '../pack/Pack'
import type { Host } from '../host/Host'
import { ApiFailure, asyncApi, plainOptions } from './asyncApi'

const MAX_TEMPLATES = 3

/** Subscribe messages, settings and privacy. */
export function permissionApi(host: Host): Dict {
  return {
    requestSubscribeMessage: asyncApi('requestSubscribeMessage', async (options) => {
      const templates = (options['tmplIds'] ?? []) as string[]
      if (templates.length === 0 || templates.length > MAX_TEMPLATES)
        throw new ApiFailure('Template count out of max bounds', 20003)
      host.log.ui.push({ kind: 'subscribe', ...plainOptions(options) })
      return host.options.surface.subscribe(templates)
    }),
    getSetting: asyncApi('getSetting', () => host.toLogic({ authSetting: {}, subscriptionsSetting: {} })),
    openSetting: asyncApi('openSetting', () => host.toLogic({ authSetting: {}, subscriptionsSetting: {} })),
    authorize: asyncApi('authorize', () => undefined),
    getPrivacySetting: asyncApi('getPrivacySetting', () => ({
      needAuthorization: host.privacy.needsAuthorization,
      privacyContractName: '《小程序用户隐私保护指引》',
    })),
    requirePrivacyAuthorize: asyncApi('requirePrivacyAuthorize', () =>
      host.privacy.need('requirePrivacyAuthorize'),
    ),
    openPrivacyContract: asyncApi('openPrivacyContract', () => {
      host.log.ui.push({ kind: 'privacyContract' })
    }),
    onNeedPrivacyAuthorization: (listener: Parameters<typeof host.privacy.listen>[0]) =>
      host.privacy.listen(listener),
  }
}
