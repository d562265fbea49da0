export default definePageConfig({ navigationBarTitleText: '放学路队' })
