/** People of the pictures and the stories keep their names; everyone else's is drawn. By key of the person's id. */
export const namedStaff: Record<string, string> = {
  'sh-0302': '周岚',
  'sh-0104': '王敏',
  'sh-0103': '郑书文',
  'sh-c1': '李文静',
  'sh-c2': '何砚秋',
  'sh-c3': '骆川',
  'sh-c4': '唐晚',
  'sh-late': '孙倩',
  'sh-gate1': '孙一鸣',
  'sh-gate2': '韩守田',
  'sh-duty1': '周启东',
  'sh-head': '沈若华',
}
