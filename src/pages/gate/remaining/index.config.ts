export default definePageConfig({ navigationBarTitleText: '还在校内', enablePullDownRefresh: true })
