export default definePageConfig({ navigationBarTitleText: '换人接' })
