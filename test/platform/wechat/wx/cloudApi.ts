import type { Dict } from '../pack/Pack'
import type { CloudCall } from '../host/HostLog'
import type { Host } from '../host/Host'
import { ApiFailure, asyncApi } from './asyncApi'

/** wx.cloud: functions and uploads, which is all this program may use. */
export function cloudApi(host: Host): Dict {
  const onWire = async (name: string, data: unknown, ask: () => Promise<Dict>): Promise<Dict> => {
    if (!host.cloudReady)
      throw new ApiFailure("Cloud API isn't enabled, please call wx.cloud.init first", -601002)
    const record: CloudCall = { name, data, outcome: 'pending' }
    host.log.cloud.push(record)
    if (!host.online) {
      record.outcome = 'fail'
      throw new ApiFailure('request:fail net::ERR_INTERNET_DISCONNECTED', -1)
    }
    host.calling += 1
    try {
      const answer = await ask()
      if (!host.online) throw new ApiFailure('request:fail net::ERR_NETWORK_CHANGED', -1)
      record.outcome = 'ok'
      return answer
    } catch (error) {
      record.outcome = 'fail'
      throw error
    } finally {
      host.calling -= 1
      if (!host.alive) await new Promise(() => undefined)
    }
  }
  const call = (name: string, data: unknown) =>
    onWire(name, host.copy(data), async () => {
      const result = await host.options.cloud(name, host.copy(data ?? {}))
      return { result: host.toLogic(result), requestID: 'local' }
    })
  const upload = ({ cloudPath, filePath }: Dict) => {
    const content = host.picked.get(String(filePath))
    if (content === undefined) throw new ApiFailure('no such file or directory', -1)
    return onWire('uploadFile', { cloudPath }, async () => {
      const fileID = await host.options.upload(String(cloudPath), content)
      return { fileID, statusCode: 200 }
    })
  }
  return {
    cloud: {
      init() {
        host.cloudReady = true
      },
      callFunction: asyncApi('cloud.callFunction', (options) =>
        call(String(options['name']), options['data']),
      ),
      uploadFile: asyncApi('cloud.uploadFile', upload),
    },
  }
}
