/** Words for what src/view makes: class labels, captions, summaries. */
export const view = {
  missing: '暂无数据',
  class: {
    below: '< {{to, number}}',
    atLeast: '≥ {{from, number}}',
    between: '≥ {{from, number}} 且 < {{to, number}}',
    span: '{{low}} / {{high}}',
    marked: '有记载',
    notYet: '尚未摘帽',
    year: '{{year}} 年摘帽',
  },
  modelled: '所示为模拟示意值（生成器 {{generator}}），不得作为统计数引用',
  grain: {
    township: '此比例尺下，每个乡镇所示为其模拟村之汇总',
    county: '此比例尺下，每个县所示为其模拟乡、村之汇总',
  },
  pending: '范围内另有 {{count, number}} 个尚未载入，未计入',
  caption: {
    empty: '所收文件对此指标、此期、此级未载任何数',
    coverage: '有值 {{valued, number}} / {{n, number}}',
    basis: {
      documented: '文献所载 {{count, number}}',
      rule: '规则推定 {{count, number}}',
      modelled: '模拟示意 {{count, number}}',
      user: '自有数据 {{count, number}}',
    },
    marked: '仅 {{count, number}} 处有记载，逐一标出，不分级',
    links: '协作结对 {{count, number}} 对',
    sites: '已记录的安置点 {{count, number}} 处，非全国清单',
    taiwan: '台湾省资料暂缺',
  },
  summary: {
    title: '{{scope}}：{{indicator}}，{{period}}，{{level}}',
    empty: '所收文件对此指标、此期、此级未载任何数。',
    coverage: '{{n, number}} 个区域中 {{valued, number}} 个有值。',
    listRows: '名单 {{rows, number}} 行，地图 {{regions, number}} 个区域',
    highest: '最高：{{place}}，{{value, number}}。',
    lowest: '最低：{{place}}，{{value, number}}。',
    absent: {
      'not-applicable': '不适用 {{count, number}} 个',
      missing: '暂无数据 {{count, number}} 个',
      suppressed: '已抑制 {{count, number}} 个',
      'taiwan-missing': '台湾省资料暂缺',
    },
    care: {
      estimated: '约数 {{count, number}} 个',
      assumed: '所依县级总数为估计 {{count, number}} 个',
      'series-break': '口径变化 {{count, number}} 个',
      carried: '沿用摘帽年度界限 {{count, number}} 个',
      conflict: '口径冲突 {{count, number}} 个',
    },
  },
};
