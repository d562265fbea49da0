import type { CourseKind } from '@/domain/plan/Plan'

export interface ClubOffer {
  kind: CourseKind
  /** 服务性收费 for one afternoon a week, a term. */
  serviceFeeFen: number
  /** 代收费: material, bought for the pupils. */
  agencyFeeFen: number
  about: string
}

const offer = (kind: CourseKind, serviceYuan: number, agencyYuan: number, about: string): ClubOffer => ({
  kind,
  serviceFeeFen: serviceYuan * 100,
  agencyFeeFen: agencyYuan * 100,
  about,
})

/** What the clubs are, whichever school runs them. */
export const clubCatalogue = {
  启蒙足球: offer('sport', 120, 0, '从带球游戏开始，跑得开心、学会配合。请穿运动鞋。'),
  足球: offer('sport', 120, 0, '传接球、射门和小场比赛，分组练习。请自带护腿板。'),
  篮球: offer('sport', 120, 0, '运球、投篮和三对三，期末有班级赛。'),
  花样跳绳: offer('sport', 80, 20, '单摇、双摇到多人花样，学校备绳。'),
  田径: offer('sport', 80, 0, '短跑、跳远和投掷，练基本功，也为校运会做准备。'),
  乒乓球: offer('sport', 120, 0, '握拍、发球到对打，按水平分台。请自带球拍。'),
  羽毛球: offer('sport', 120, 30, '步法和高远球，双打轮换。用球统一购买。'),
  武术: offer('sport', 100, 0, '长拳和基本功，强身也养精神。'),
  儿童水墨: offer('arts', 150, 40, '用毛笔画瓜果虫鸟，认识墨的浓淡。宣纸和颜料统一准备。'),
  少年书法: offer('arts', 120, 30, '楷书入门，从横竖撇捺写到一首古诗。纸笔统一准备。'),
  剪纸: offer('arts', 100, 20, '跟着老师傅剪窗花，做一册自己的剪纸集。'),
  童声合唱: offer('arts', 100, 0, '学会听、学会合，期末在校园音乐会演出。'),
  民乐启蒙: offer('arts', 150, 0, '二胡、笛子和古筝轮流体验，乐器由学校借用。'),
  陶艺: offer('arts', 150, 60, '捏塑、拉坯和上釉，每人带回三件作品。'),
  戏剧: offer('arts', 120, 0, '读剧本、练台词，排一出二十分钟的小戏。'),
  小小实验家: offer('science', 180, 30, '每周一个动手实验：浮沉、电路、种子。材料统一准备。'),
  科学探究: offer('science', 180, 30, '提问、设计、记录，一个月完成一个小课题。'),
  创意编程: offer('science', 180, 0, '用积木编程做动画和小游戏，不需要自带电脑。'),
  机器人创客: offer('science', 180, 60, '新开的课：拼装传感小车，编程让它自己走出迷宫。'),
  航模: offer('science', 150, 80, '从纸飞机到手掷模型，懂一点飞行的道理。'),
  天文: offer('science', 120, 0, '认星座、画月相，天晴时在楼顶用望远镜观测。'),
  围棋: offer('interest', 120, 0, '规则、死活和布局，按级别分桌对弈。'),
  象棋: offer('interest', 100, 0, '从残局入手，学会算三步。'),
  绘本阅读: offer('reading', 80, 0, '每周共读一本绘本，讲一讲、画一画、演一演。'),
  名著共读: offer('reading', 80, 0, '一学期读完三本书，写批注，办一场读书会。'),
  小小讲解员: offer('club', 80, 0, '练表达、写讲解词，周末为校史室的来宾讲解。'),
  校园记者: offer('club', 80, 0, '采访、摄影和写稿，出版校园小报。'),
  模拟联合国: offer('club', 100, 0, '查资料、写立场、学会辩论与妥协。'),
  小农夫: offer('labour', 80, 20, '在校园农场种菜、浇水、记生长日记，收成带回家。'),
  厨艺: offer('labour', 100, 60, '和面、切菜、包饺子，食材统一采购并留样。'),
  木工: offer('labour', 120, 60, '认识木料和工具，做一只笔筒和一把小凳。'),
  光影课堂: offer('film', 60, 0, '看优秀儿童影片，说一说片子里的人和事。'),
} satisfies Record<string, ClubOffer>

export type ClubName = keyof typeof clubCatalogue
