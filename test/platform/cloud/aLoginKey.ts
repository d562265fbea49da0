import { generateKeyPairSync } from 'node:crypto'
import { LOCAL_ENV_ID } from './identity'

/** A custom login key as the console gives it, as short as it makes them, and made anew for this process. */
export function aLoginKey(): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 })
  return JSON.stringify({
    private_key_id: 'local-login-key',
    private_key: privateKey.export({ type: 'pkcs1', format: 'pem' }),
    env_id: LOCAL_ENV_ID,
  })
}
