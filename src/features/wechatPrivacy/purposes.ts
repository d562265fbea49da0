/** What WeChat guards and we use: what for, and what can be done without. The same list is declared to WeChat (docs/deploy.md). */
interface Purpose {
  /** As 《用户隐私保护指引》 calls it. */
  what: string
  why: string
  /** Said after 不同意. */
  without: string
}

/** By the name WeChat gives: the interface, or `button.` and what the button opens. */
export const PURPOSES: Readonly<Record<string, Purpose>> = {
  chooseMedia: {
    what: '您选中的照片',
    why: '给门岗核对来接孩子的人，或交学校要的证明',
    without: '没有选照片。来接的人，门岗照样按姓名核对；证明可以当面交给学校。',
  },
  chooseMessageFile: {
    what: '您选中的文件',
    why: '读学校的学生名单表格',
    without: '没有选文件。也可以在电脑上打开安放来导入。',
  },
  saveImageToPhotosAlbum: {
    what: '往相册里存图片',
    why: '把课后服务指南存成图片',
    without: '没有存图片。可以按「转发给家长」发出去。',
  },
  setClipboardData: {
    what: '剪贴板',
    why: '复制临时接送码的文字，好发给来接的人',
    without: '没有复制。请把上面的六位数字直接告诉来接的人。',
  },
  'button.getPhoneNumber': {
    what: '您的手机号',
    why: '学校有急事时联系您',
    without: '没有用微信里的手机号。请在上面自己填。',
  },
}

const SOMETHING: Purpose = {
  what: '微信里的一项信息',
  why: '完成您刚才按的这一步',
  without: '这一步没有做。想做时再按一次，看完再决定。',
}

export const purposeOf = (referrer: string): Purpose => PURPOSES[referrer] ?? SOMETHING
