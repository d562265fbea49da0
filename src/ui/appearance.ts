import Taro from '@tarojs/taro'
import { create } from 'zustand'
import type { Theme } from './grounds'

type ThemeChoice = 'system' | Theme

interface Appearance {
  system: Theme
  choice: ThemeChoice
  /** 关怀版: larger type and targets. */
  large: boolean
}

const storageKey = 'appearance'

const isTheme = (value: unknown): value is Theme => value === 'light' || value === 'dark'

/** What was kept on this phone; anything else counts as nothing kept. */
function kept(): Pick<Appearance, 'choice' | 'large'> {
  const value: unknown = Taro.getStorageSync(storageKey)
  if (typeof value !== 'object' || value === null) return { choice: 'system', large: false }
  const choice = 'choice' in value && isTheme(value.choice) ? value.choice : 'system'
  return { choice, large: 'large' in value && value.large === true }
}

export const useAppearance = create<Appearance>((set) => {
  Taro.onThemeChange(({ theme }) => set({ system: isTheme(theme) ? theme : 'light' }))
  const { theme } = Taro.getAppBaseInfo()
  return { system: isTheme(theme) ? theme : 'light', ...kept() }
})

export const themeOf = ({ choice, system }: Appearance): Theme => (choice === 'system' ? system : choice)

export function chooseTheme(choice: ThemeChoice): void {
  useAppearance.setState({ choice })
  keep()
}

export function setLarge(large: boolean): void {
  useAppearance.setState({ large })
  keep()
}

function keep(): void {
  const { choice, large } = useAppearance.getState()
  Taro.setStorageSync(storageKey, { choice, large })
}
