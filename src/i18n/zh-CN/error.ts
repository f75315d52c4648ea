import { errorAnalysis } from './error-analysis.ts';

/** What went wrong, where, and what to do: one entry for each error code. */
export const error = {
  ...errorAnalysis,
  unworded: '出现未说明的错误（{{code}}）。{{detail}}',
  'data-truncated': '数据文件 {{file}} 不完整。请刷新；若仍出现，请重新部署数据文件夹。',
  'data-magic': '数据文件 {{file}} 不是本看板的格式。请检查部署是否混入了别的文件。',
  'data-version':
    '数据文件 {{file}} 的版本为 {{found}}，本版需要 {{wanted}}。请让程序与数据同时更新，并清除浏览器缓存。',
  'data-missing': '未能取得数据文件 {{file}}（{{status}}）。请检查网络后重试。',
  'data-content': '数据文件 {{file}} 的内容前后不一。请重新生成数据。',
  'url-value': '链接中的 {{key}} = {{value}} 无法识别，已按默认处理。',
  'config-field': '配置文件的 {{field}} 无效，已用默认值。',
  'villages-crashed': '绘图线程两次意外停止，现改以县级显示。刷新页面后可再看乡镇和村。',
  'worker-crashed': '绘图线程意外停止，已重启一次仍未恢复。请刷新页面。',
  'no-webgl': '此浏览器未启用 WebGL 2，地图无法操作。表格、摘要与导出仍可使用；可尝试开启硬件加速。',
  'map-plain': '此浏览器没有可用的 WebGL 2：地图已改用不需图形加速的画法，图、表、导出照常可用。',
  'map-plain-lost': '显卡上下文短时间内多次丢失：地图已改用不需图形加速的画法，图、表、导出照常可用。',
  'map-failed': '地图未能画出：{{reason}}。请刷新；表格与导出仍可使用。',
  'webgl-lost': '显卡上下文丢失，正在恢复地图。',
  'export-failed': '导出未成功：{{reason}}。请缩小宽度后重试。',
  'export-too-large': '此浏览器最大只能生成 {{width}} × {{height}} 像素的图。请减小宽度。',
  'panel-crashed': '此面板出错，其余部分不受影响。可重新打开。',
  'data-damaged':
    '数据文件 {{file}} 与目录记载的校验值不符，可能在传输或部署中损坏。请刷新；若仍出现，请重新部署数据文件夹。',
  'view-value': '视图设置 {{key}} 的值无效，未作更改。',
  'place-unknown': '没有代码为 {{code}} 的地方，或该地没有边界。请用检索框按名称查找。',
  'topology-object-missing': '边界文件缺少 {{object}} 部分。请重新生成数据。',
  'topology-unreadable': '边界文件 {{key}} 无法读取。请刷新；若仍出现，请重新部署数据文件夹。',
  'geometry-not-loaded': '边界 {{key}} 尚未载入，请稍候再试。',
  'raster-failed': '绘制区域时出错：{{message}}。请刷新页面。',
  'export-not-ready': '数据尚未载完，请稍候再导出。',
  'export-format': '不支持导出格式 {{asked}}；可用：{{known}}。',
  unexpected: '出现意外错误：{{detail}}。其余部分可继续使用；如反复出现请刷新页面。',
  'village-swapped':
    '村级样本文件 {{file}} 属于 {{found}}，应为 {{wanted}}：部署时可能放错了文件。请重新部署数据文件夹。',
  cancelled: '已取消。',
};
