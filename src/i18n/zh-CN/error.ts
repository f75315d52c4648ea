/** What went wrong, where, and what to do: one entry for each error code. */
export const error = {
  unworded: '出现未说明的错误（{{code}}）。{{detail}}',
  'data-truncated': '数据文件 {{file}} 不完整。请刷新；若仍出现，请重新部署数据文件夹。',
  'data-magic': '数据文件 {{file}} 不是本看板的格式。请检查部署是否混入了别的文件。',
  'data-version':
    '数据文件 {{file}} 的版本为 {{found}}，本版需要 {{wanted}}。请让程序与数据同时更新，并清除浏览器缓存。',
  'data-missing': '未能取得数据文件 {{file}}（{{status}}）。请检查网络后重试。',
  'data-content': '数据文件 {{file}} 的内容前后不一。请重新生成数据。',
  'data-schema': '数据文件 {{file}} 的字段 {{field}} 不符合约定。请重新生成数据。',
  'url-value': '链接中的 {{key}} = {{value}} 无法识别，已按默认处理。',
  'config-field': '配置文件的 {{field}} 无效，已用默认值。',
  'worker-crashed': '绘图线程意外停止，已重启一次仍未恢复。请刷新页面。',
  'no-webgl': '此浏览器未启用 WebGL 2，地图无法操作。表格、摘要与导出仍可使用；可尝试开启硬件加速。',
  'webgl-lost': '显卡上下文丢失，正在恢复地图。',
  'export-failed': '导出未成功：{{reason}}。请缩小宽度后重试。',
  'export-too-large': '此浏览器最大只能生成 {{width}} × {{height}} 像素的图。请减小宽度。',
  'unknown-place': '没有代码为 {{code}} 的地方。',
  'unknown-indicator': '没有名为 {{indicator}} 的指标。',
  'panel-crashed': '此面板出错，其余部分不受影响。可重新打开。',
  cancelled: '已取消。',
};
