import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { ProviderId } from '@/domain/ids'
import { neededPapers } from '@/domain/service/neededPapers'
import type { ServiceKind } from '@/domain/service/ServiceFile'
import { SERVICE_KINDS } from '@/domain/service/ServiceFile'
import { paperKindText, serviceKindText } from '@/domain/service/serviceWords'
import { ChoiceField } from '@/ui/ChoiceField'
import { Icon } from '@/ui/Icon'

export interface KindForm {
  kind: ServiceKind | null
  providerId: ProviderId | null
}

interface KindFieldsProps {
  form: KindForm
  providers: readonly { providerId: ProviderId; name: string }[]
  /** Own teachers need no file; who has one may become one. */
  withOwn: boolean
  onChange: (form: KindForm) => void
}

/** Why the choice does not do yet. */
export const kindWhy = ({ kind, providerId }: KindForm): string | undefined =>
  kind === null
    ? '请先选人员类别。'
    : kind === 'provider-person' && providerId === null
      ? '请选是哪家机构的人员。'
      : undefined

/** The kind first, then exactly the papers that kind needs. */
export function KindFields({ form, providers, withOwn, onChange }: KindFieldsProps): ReactNode {
  const { kind, providerId } = form
  const kinds = SERVICE_KINDS.filter((one) => withOwn || one !== 'own-teacher')
  const needed = kind === null ? [] : neededPapers(kind)
  return (
    <View className="stack-3">
      <ChoiceField
        id="service-kind"
        label="人员类别"
        items={kinds.map((one) => ({ key: one, label: serviceKindText(one) }))}
        value={kind ?? ''}
        onPick={(key) =>
          onChange({ kind: SERVICE_KINDS.find((one) => one === key) ?? null, providerId: null })
        }
      />
      {kind === 'provider-person' && (
        <ChoiceField
          id="service-provider"
          label="所属机构"
          items={providers.map((one) => ({ key: one.providerId, label: one.name }))}
          value={providerId ?? ''}
          placeholder={providers.length === 0 ? '教育局还没有登记机构' : '请选择'}
          onPick={(key) =>
            onChange({
              kind,
              providerId: providers.find((one) => one.providerId === key)?.providerId ?? null,
            })
          }
        />
      )}
      {needed.length > 0 && kind !== null && (
        <View id="needed-papers" className="inset">
          <View className="b">{`${serviceKindText(kind)}要交 ${needed.length} 样`}</View>
          {needed.map((paper) => (
            <View key={paper} className="row gap-1 mt-1">
              <Icon name="doc" size="s" className="ink-3" />
              <View>{paperKindText(paper)}</View>
            </View>
          ))}
        </View>
      )}
    </View>
  )
}
