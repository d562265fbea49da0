import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Dialog } from '@/ui/Dialog'
import { Sheet } from '@/ui/Sheet'
import { Tile } from '@/ui/Tile'
import { showToast } from '@/ui/showToast'
import { Frame } from './Frame'

export function Banners(): ReactNode {
  return (
    <Frame title="横幅">
      <View className="stack-3">
        <Banner icon="offline" title="没有网络，可以照常点名" round>
          连上后自动送出
        </Banner>
        <Banner icon="check-circle" tone="green" title="16:41 已送出" round>
          45 人都记下了
        </Banner>
      </View>
    </Frame>
  )
}

export function Layers(): ReactNode {
  const [open, setOpen] = useState<'sheet' | 'dialog'>()
  const close = (): void => setOpen(undefined)
  return (
    <Frame title="面板、对话框、提示条">
      <View className="stack-3">
        <Button id="open-sheet" onPress={() => setOpen('sheet')}>
          底部面板
        </Button>
        <Button id="open-dialog" onPress={() => setOpen('dialog')}>
          对话框
        </Button>
        <Button
          id="open-toast"
          onPress={() => showToast({ text: '刘梓辰 改为「未到」', act: { label: '撤销', onPress: close } })}
        >
          提示条
        </Button>
      </View>
      <Sheet open={open === 'sheet'} title="刘梓辰" onClose={close}>
        <Cell start={<Tile icon="late" tone="amber" />} title="迟到" role="radio" onPress={close} />
        <Cell start={<Tile icon="leave" tone="plain" />} title="早退" role="radio" onPress={close} />
        <Cell start={<Tile icon="undo" tone="plain" />} title="看改过几次" onPress={close} />
      </Sheet>
      <Dialog
        open={open === 'dialog'}
        title="退掉启蒙足球？"
        no={{ label: '先不退', onPress: close }}
        yes={{ label: '退掉', onPress: close }}
      >
        9月21日开课前，¥120.00 全退，原路退回。名额会给候补第 1 位。
      </Dialog>
    </Frame>
  )
}
