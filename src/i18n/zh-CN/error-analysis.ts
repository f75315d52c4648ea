/** Why a classification or an analysis is refused, and what its legend must say. */
export const errorAnalysis = {
  'classify-no-values': '没有可分级的数值。请换一个时期、层级或数据依据。',
  'classify-classes': '级数应为 {{least}} 至 {{most}} 的整数，收到的是 {{asked}}。',
  'classify-breaks': '分级界限第 {{at}} 个有误：须为由小到大、互不相同的数，1 至 8 个。',
  'empty-class': '有 {{count}} 级没有任何地方。',
  'dominant-class': '有一级占了全部的 {{share}}%，其余差别看不出来。可换一种分级方法。',
  'fewer-classes': '相同的数值不能拆到两级，{{asked}} 级只能分成 {{made}} 级。',
  'break-decimals': '数值相距很近，分级界限用了 {{used}} 位小数（指标为 {{asked}} 位）。',
};
