/**
 * Wording with official weight, in one file so that a civil servant can review it: what kind of number a value is, why a
 * value is missing, rules, levels of support, map notices.
 */
export const official = {
  basis: { documented: '文献所载', rule: '规则推定', modelled: '模拟示意', user: '自有数据' },
  basisNote: {
    documented: '公开文件中写明的数，附文件名与文本行号。',
    rule: '由正式规则推出的界限，例如县摘帽年度末综合贫困发生率低于退出线；不是实测数。',
    modelled: '按公布总数校准的模拟数，仅用于乡、村两级，不得作为统计数引用。',
    user: '使用者自行导入的数，只存在本机。',
  },
  flag: {
    ok: '有值',
    missing: '暂无数据',
    suppressed: '已抑制',
    'not-applicable': '不适用',
    'taiwan-missing': '台湾省资料暂缺',
    estimated: '估计',
    'series-break': '口径变化',
    carried: '沿用',
    conflict: '口径冲突',
  },
  flagNote: {
    ok: '有可用的值。',
    missing: '所收公开文件未载此项，不等于零。',
    suppressed: '数值过小，为保护个人信息不予显示，计入上级合计。',
    'not-applicable': '该指标不适用于此地。',
    'taiwan-missing': '所收资料不含台湾省数据。',
    estimated: '原文为“近”“约”等约数；模拟示意值则指所依县级总数为估计。',
    'series-break': '统计口径在此期变化，不与前期直接比较。',
    carried: '摘帽年度以后沿用同一界限，未再测算；摘帽不摘政策。',
    conflict: '不同文件所载不一，并列各数，取其全部范围。',
  },
  cohort: {
    notListed: '不属国家级贫困县',
  },
  linkKind: {
    east_west: '东西部扶贫协作',
    east_west_detail: '协作结对（市县）',
    paired_support: '对口支援',
    intra_province: '省内结对帮扶',
    fixed_point: '定点扶贫',
    village_team: '驻村帮扶',
    labour: '劳务协作',
    enterprise: '企业帮扶',
  },
  programme: {
    'thirteenth-plan': '“十三五”易地扶贫搬迁',
    earlier: '“十三五”以前的搬迁',
    other: '其他工程搬迁',
    unstated: '工程未载明',
  },
  siteState: { 'in-use': '已建成入住', 'under-construction': '在建', unstated: '建设状态未载' },
  mapNotice: '示意图 · 未送审 · 仅供内部研究',
};
