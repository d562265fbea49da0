import { useState, type ReactNode } from 'react'
import type { Walk } from '@/contract/escort'
import { Button } from '@/ui/Button'
import { NameSheet } from './NameSheet'
import { useWalks } from './walkStore'

/** For who may name a substitute, as long as the walk is not over. */
export function NameButton({ walk }: { walk: Walk }): ReactNode {
  const { staff } = useWalks()
  const [isOpen, setOpen] = useState(false)
  if (staff.length === 0 || walk.state === 'done') return null
  return (
    <>
      <Button id="name-adults" kind="quiet" icon="swap" className="mt-5" onPress={() => setOpen(true)}>
        {walk.state === 'gathering' ? '换带队或同行的大人' : '换同行的大人'}
      </Button>
      {isOpen && <NameSheet walk={walk} onClose={() => setOpen(false)} />}
    </>
  )
}
