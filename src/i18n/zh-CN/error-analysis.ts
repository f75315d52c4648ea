/** Why a classification or an analysis is refused, and what its legend must say. */
export const errorAnalysis = {
  'classify-no-values': '没有可分级的数值。请换一个时期、层级或数据依据。',
  'classify-classes': '级数应为 {{least}} 至 {{most}} 的整数，收到的是 {{asked}}。',
  'classify-breaks': '分级界限第 {{at}} 个有误：须为由小到大、互不相同的数，1 至 8 个。',
  'empty-class': '有 {{count}} 级没有任何地方。',
  'dominant-class': '有一级占了全部的 {{share}}%，其余差别看不出来。可换一种分级方法。',
  'fewer-classes': '相同的数值不能拆到两级，{{asked}} 级只能分成 {{made}} 级。',
  'break-decimals': '数值相距很近，分级界限用了 {{used}} 位小数（指标为 {{asked}} 位）。',
  'analysis-ordinal':
    '该指标是类别或年份，不是可以加减的数值，不能作空间统计。请改用发生率、人数或金额指标。',
  'analysis-rule':
    '所选的 {{n}} 个值全部由规则推导，不是测得的数，不能作空间统计。请改用有文献记载或自有数据的指标。',
  'analysis-interval':
    '所选数值中有 {{intervals}} 个是区间（另有 {{points}} 个是单一数值），剔除它们会改变所选的地方，因此不作空间统计。请用“数据依据”或筛选只留下单一数值。',
  'analysis-few':
    '只有 {{n}} 个地方有数值；至少要 {{needed}} 个才能判断空间格局。请扩大范围或换一个时期、层级。',
  'analysis-constant': '{{n}} 个地方的数值全部相同，没有可分析的差别。',
  'analysis-islands': '{{n}} 个有数值的地方互不相邻。请改用 K 最近邻或更大的距离。',
  'analysis-permutations': '置换次数应为 {{least}} 至 {{most}} 的整数。',
  'weights-knn': '最近邻个数应为 1 至 {{most}} 的整数，收到的是 {{asked}}。',
  'weights-distance': '距离应大于 0 千米，收到的是 {{asked}}。',
  'weights-dense': '此距离内的相邻对超过 {{most}}，超出本机内存。请缩短距离。',
  'inequality-negative': '有负值，不能计算洛伦兹曲线、基尼系数和泰尔指数。',
  'inequality-empty': '没有大于 0 的数值，不能计算不平等程度。',
  'aggregate-none': '该指标不能合并：类别、名次和年份没有合计，也没有平均。',
  'aggregate-weights': '比率不能直接平均。请给出分母（人口、户数等）作权重。',
  'aggregate-empty': '没有可合并的数值。',
  'line-few': '只有 {{n}} 对数值，至少要三对才能画拟合线。',
  'line-vertical': '横轴的数值全部相同，画不出拟合线。',
  'composite-weights': '权重须为 0 或正数，且不能全为 0。',
  'composite-empty': '没有一个地方同时有全部分项的数值。请减少分项或换一个时期。',
};
