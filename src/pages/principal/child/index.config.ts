export default definePageConfig({ navigationBarTitleText: '责任链' })
