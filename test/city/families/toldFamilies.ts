import type { Gender } from '../names/pupilNames'

export interface ToldChild {
  /** Key of the slot: `sh-0302-24`. */
  at: string
  name: string
  gender: Gender
  walksAlone?: boolean
  staysOut?: boolean
}

export interface ToldFamily {
  story: string
  children: ToldChild[]
  /** `staff`: this guardian is on the staff already, under that id. */
  guardians: { relation: string; name: string; staff?: string }[]
  elders?: { relation: string; name: string }[]
  /** `bound`: one of the guardians above; otherwise known by name alone. */
  barred?: { name: string; bound: boolean; reason: string }[]
}

const girl = (at: string, name: string, more: Partial<ToldChild> = {}): ToldChild => ({
  at,
  name,
  gender: 'girl',
  ...more,
})
const boy = (at: string, name: string, more: Partial<ToldChild> = {}): ToldChild => ({
  at,
  name,
  gender: 'boy',
  ...more,
})
const mother = (name: string) => ({ relation: '妈妈', name })
const father = (name: string) => ({ relation: '爸爸', name })

/** The families worth meeting: each is a case that a rule or a screen has to get right. */
export const toldFamilies: ToldFamily[] = [
  {
    story: '两个孩子同校，奶奶常来接',
    children: [girl('sh-0104-09', '陈予宁'), boy('sh-0401-12', '陈予安')],
    guardians: [mother('许青'), father('陈树人')],
    elders: [{ relation: '奶奶', name: '张桂兰' }],
  },
  {
    story: '同年级有读音一样的刘子晨，外婆常来接',
    children: [boy('sh-0302-24', '刘梓辰')],
    guardians: [mother('吴倩'), father('刘海涛')],
    elders: [{ relation: '外婆', name: '吴秀英' }],
  },
  {
    story: '同年级有读音一样的刘梓辰',
    children: [girl('sh-0303-18', '刘子晨')],
    guardians: [mother('何晶')],
  },
  {
    story: '三年级还有一个同名的刘梓辰',
    children: [boy('sh-0501-20', '刘梓辰')],
    guardians: [father('刘宏伟')],
  },
  {
    story: '班里有两个王梓涵，这是女孩',
    children: [girl('sh-0403-10', '王梓涵')],
    guardians: [mother('谢璐'), father('王国栋')],
  },
  {
    story: '班里有两个王梓涵，这是男孩',
    children: [boy('sh-0403-31', '王梓涵')],
    guardians: [mother('蔡颖')],
  },
  {
    story: '班里有读音一样的张馨怡',
    children: [girl('lz-0301-06', '张欣怡')],
    guardians: [mother('邹丽萍')],
  },
  {
    story: '班里有读音一样的张欣怡',
    children: [girl('lz-0301-27', '张馨怡')],
    guardians: [father('张旭东')],
  },
  {
    story: '爸爸被法院禁止接触，账号仍绑定着',
    children: [girl('sh-0302-33', '秦朗月')],
    guardians: [mother('宋婧'), father('秦立新')],
    elders: [{ relation: '外公', name: '宋德福' }],
    barred: [{ name: '秦立新', bound: true, reason: '法院裁定不得接触孩子' }],
  },
  {
    story: '登记了一个禁止接送的人，没有账号',
    children: [girl('sh-0302-34', '沈念之')],
    guardians: [mother('许雯'), father('沈志鹏')],
    barred: [{ name: '沈大伟', bound: false, reason: '监护人书面要求' }],
  },
  {
    story: '两个孩子在两所学校',
    children: [boy('sh-0302-45', '朱清和'), boy('yt-0701-15', '朱清远', { walksAlone: true })],
    guardians: [mother('徐颖'), father('朱永强')],
  },
  {
    story: '三个孩子，两所学校',
    children: [girl('sh-0101-05', '高小禾'), boy('sh-0402-17', '高一川'), girl('yt-0902-20', '高语禾')],
    guardians: [mother('冯春燕'), father('高波')],
    elders: [{ relation: '爷爷', name: '高兆丰' }],
  },
  {
    story: '妈妈是沭河路小学的老师',
    children: [boy('yt-0803-07', '冯景澄', { walksAlone: true })],
    guardians: [{ relation: '妈妈', name: '郑书文', staff: 't-sh-0103' }, father('冯磊')],
  },
  {
    story: '爸妈在外地，奶奶自己用手机',
    children: [girl('sh-0302-38', '汪小满')],
    guardians: [{ relation: '奶奶', name: '李玉珍' }],
  },
  {
    story: '名字里有间隔号，弟弟在另一所学校',
    children: [girl('sh-0202-16', '阿依努尔·艾山'), boy('lz-0102-08', '亚森·艾山')],
    guardians: [{ relation: '爸爸', name: '艾山·吐尔逊' }, mother('古丽娜尔·买买提')],
  },
  {
    story: '名字很长',
    children: [boy('lz-0803-11', '阿卜杜热依木·帕尔哈提江', { walksAlone: true })],
    guardians: [mother('米热古丽·玉素甫')],
  },
  {
    story: '六年级，同意自行离校',
    children: [girl('sh-0602-11', '欧阳若溪', { walksAlone: true })],
    guardians: [father('欧阳志鹏'), mother('钟莉')],
  },
  {
    story: '同意自行离校，但年级还不够',
    children: [boy('sh-0302-40', '吴昊然', { walksAlone: true })],
    guardians: [mother('曾亚楠'), father('吴鹏')],
  },
  {
    story: '没有报名，不参加课后服务',
    children: [boy('lz-0501-03', '姜南星', { staysOut: true })],
    guardians: [mother('卢彩云')],
  },
  {
    story: '双胞胎同班',
    children: [girl('sh-0203-21', '何慕青'), boy('sh-0203-22', '何慕白')],
    guardians: [mother('邓淑婷'), father('何斌')],
  },
  {
    story: '爸爸一人带，爷爷奶奶来接',
    children: [boy('sh-0302-25', '陆知行')],
    guardians: [father('陆海波')],
    elders: [
      { relation: '爷爷', name: '陆广才' },
      { relation: '奶奶', name: '赵秀珍' },
    ],
  },
  {
    story: '平时保姆来接',
    children: [girl('sh-0302-39', '王一鹿')],
    guardians: [mother('叶梦洁'), father('王文博')],
    elders: [{ relation: '保姆', name: '周玉梅' }],
  },
  {
    story: '名字两个字，毕业班',
    children: [boy('lz-0901-05', '秦川', { walksAlone: true })],
    guardians: [father('秦建平')],
  },
]
