import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { NAME_MAX, RELATION_MAX } from '@/domain/people/collectors'
import { Button } from '@/ui/Button'
import { Face } from '@/ui/Face'
import { Field } from '@/ui/Field'
import { Picks } from '@/ui/Picks'
import { RELATIONS, type AdultForm } from './adultForm'
import { choosePhoto } from './choosePhoto'

interface AdultFieldsProps {
  form: AdultForm
  onChange: (form: AdultForm) => void
}

const PHONE_DIGITS = 11

/** Name, relation, telephone, and a picture for the guard. */
export function AdultFields({ form, onChange }: AdultFieldsProps): ReactNode {
  const change = (part: Partial<AdultForm>) => onChange({ ...form, ...part })
  return (
    <View className="stack-3">
      <Field
        id="adult-name"
        label="姓名"
        value={form.name}
        maxLength={NAME_MAX}
        placeholder="和身份证上一样"
        onInput={(name) => change({ name })}
      />
      <View>
        <Field
          id="adult-relation"
          label="与孩子的关系"
          value={form.relation}
          maxLength={RELATION_MAX}
          placeholder="如：奶奶、姑姑、邻居"
          onInput={(relation) => change({ relation })}
        />
        <View className="mt-2">
          <Picks
            label="常用的关系"
            items={RELATIONS.map((label) => ({ key: label, label }))}
            value={form.relation}
            onChange={(relation) => change({ relation })}
          />
        </View>
      </View>
      <Field
        id="adult-phone"
        label="手机号"
        type="number"
        value={form.phone}
        maxLength={PHONE_DIGITS}
        placeholder="11 位手机号，门岗核对时用"
        onInput={(phone) => change({ phone: phone.replace(/\D/g, '').slice(0, PHONE_DIGITS) })}
      />
      <PhotoField form={form} onPhoto={(photo) => change({ photo })} />
    </View>
  )
}

function PhotoField({ form, onPhoto }: { form: AdultForm; onPhoto: (photo: string) => void }): ReactNode {
  const [trouble, setTrouble] = useState('')
  const choose = async () => {
    const chosen = await choosePhoto()
    setTrouble(chosen.is === 'trouble' ? chosen.say : '')
    if (chosen.is === 'photo') onPhoto(chosen.data)
  }
  return (
    <View>
      <View className="row gap-3">
        <Face size="l" name={form.name} look={form.photo === null ? 'none' : { photo: form.photo }} />
        <View className="grow">
          <Button id="choose-photo" size="s" icon="camera" onPress={() => void choose()}>
            {form.photo === null ? '加一张照片' : '换一张照片'}
          </Button>
          <View className="t-note ink-2 mt-1">可以不加。有照片，门岗核对更快。</View>
        </View>
      </View>
      {trouble !== '' && <View className="t-note c-amber mt-1">{trouble}</View>}
    </View>
  )
}
