export default definePageConfig({ navigationBarTitleText: '延时托管' })
