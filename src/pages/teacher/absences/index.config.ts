export default definePageConfig({ navigationBarTitleText: '没到的孩子', enablePullDownRefresh: true })
