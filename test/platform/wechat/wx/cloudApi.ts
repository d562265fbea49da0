import type { Dict } from '../pack/Pack'
import type { CloudCall } from '../host/HostLog'
import type { Host } from '../host/Host'
import { ApiFailure, asyncApi } from './asyncApi'

/** wx.cloud: functions only, which is all this program may use. */
export function cloudApi(host: Host): Dict {
  const call = async (name: string, data: unknown): Promise<Dict> => {
    if (!host.cloudReady)
      throw new ApiFailure("Cloud API isn't enabled, please call wx.cloud.init first", -601002)
    const record: CloudCall = { name, data: host.copy(data), outcome: 'pending' }
    host.log.cloud.push(record)
    if (!host.online) {
      record.outcome = 'fail'
      throw new ApiFailure('request:fail net::ERR_INTERNET_DISCONNECTED', -1)
    }
    host.calling += 1
    try {
      const result = await host.options.cloud(name, host.copy(data ?? {}))
      if (!host.online) throw new ApiFailure('request:fail net::ERR_NETWORK_CHANGED', -1)
      record.outcome = 'ok'
      return { result: host.toLogic(result), requestID: 'local' }
    } catch (error) {
      record.outcome = 'fail'
      throw error
    } finally {
      host.calling -= 1
      if (!host.alive) await new Promise(() => undefined)
    }
  }
  return {
    cloud: {
      init() {
        host.cloudReady = true
      },
      callFunction: asyncApi('cloud.callFunction', (options) =>
        call(String(options['name']), options['data']),
      ),
    },
  }
}
