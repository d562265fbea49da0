import type { TemplatesAtWechat } from '@/domain/notice/atWechat'

declare global {
  /** Our templates at WeChat in the environment of this build: config/templates/<env>.json, checked by the build. */
  const TEMPLATES_AT_WECHAT: TemplatesAtWechat
}
