export default definePageConfig({ navigationBarTitleText: '代课', enablePullDownRefresh: true })
