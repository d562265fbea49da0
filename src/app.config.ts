const isWeb = process.env.TARO_ENV === 'h5'
const withGallery = process.env.NODE_ENV !== 'production' || process.env.GALLERY === '1'

export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/messages/index',
    'pages/reminders/index',
    ...(withGallery ? ['pages/gallery/index', 'pages/gallery/pushes/index'] : []),
  ],
  // One package per role, root pages/<role>: what a guardian never opens is never downloaded.
  subPackages: [
    { root: 'pages/join', pages: ['index'] },
    { root: 'pages/desk', pages: ['scan/index', 'open/index'] },
    {
      root: 'pages/guardian',
      pages: [
        'today/index',
        'enrol/index',
        'late/index',
        'leave/index',
        'code/index',
        'collectors/index',
        'family/index',
        'draw/index',
        'guide/index',
        'health/index',
        'hardship/index',
      ],
    },
    { root: 'pages/principal', pages: ['digest/index', 'child/index', 'collectors/index'] },
    {
      root: 'pages/teacher',
      pages: [
        'today/index',
        'roll/index',
        'handover/index',
        'absences/index',
        'late/index',
        'homeroom/index',
        'escort/index',
        'invites/index',
      ],
    },
    {
      root: 'pages/gate',
      pages: ['remaining/index', 'release/index', 'handover/index', 'check/index', 'standins/index'],
    },
    {
      root: 'pages/office',
      pages: [
        'home/index',
        'plan/index',
        'calendar/index',
        'sessions/index',
        'enrolment/index',
        'paper/index',
        'escorts/index',
        'failures/index',
      ],
    },
    // Who belongs to the school: the desk's second package.
    { root: 'pages/people', pages: ['roster/index', 'staff/index', 'consents/index', 'audit/index'] },
    {
      root: 'pages/service',
      pages: [
        'list/index',
        'file/index',
        'mine/index',
        'training/index',
        'providers/index',
        'city/index',
        'provider/index',
      ],
    },
    // Money: nobody but finance opens it.
    { root: 'pages/finance', pages: ['hardship/index'] },
    { root: 'pages/bureau', pages: ['plans/index', 'coverage/index', 'calendar/index'] },
  ],
  window: {
    navigationBarTitleText: '安放',
    navigationBarBackgroundColor: isWeb ? '#F6F2E9' : '@ground',
    navigationBarTextStyle: isWeb ? 'black' : '@text',
    backgroundColor: isWeb ? '#F6F2E9' : '@ground',
    backgroundTextStyle: isWeb ? 'dark' : '@loading',
  },
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
  // A transition would move the page under its own fixed sheets.
  ...(isWeb ? { animation: false } : { style: 'v2', darkmode: true, themeLocation: 'theme.json' }),
})
