/**
 * Sentences with one of these say what every report of a kind says: what they rest on, how the evaluation was organised,
 * how money is managed, what is called for by higher authorities, how the tables were scored. Two units that share them took
 * them from the same form or notice, and not from each other.
 */
export const templateWords: readonly RegExp[] = [
  // norms and notices
  /[《〔]|\[\d{4}\]|号文|文件精神|文件要求|有关规定|相关规定|有关要求|通知要求|决策部署|部署要求|工作部署|总体要求|指导思想/u,
  /习近平|党中央|国务院|党的[一二三四五六七八九十]+|全会精神|会议精神|主题教育|初心|党风廉政|三会一课|从严治党|以人民为中心|高质量发展/u,
  // the evaluation itself
  /自评|绩效评价|绩效目标|绩效管理|绩效指标|指标体系|评价(?:工作|小组|结果|方法|指标|得分)|领导小组|高度重视|综合得分|得分|分值|扣分/u,
  /(?:数量|质量|时效|成本|产出|效益|满意度|可持续影响)指标|(?:完成|达标|及时|达成|到位|执行)率/u,
  // money and its management
  /财政拨款|(?:人员|公用)经费|(?:基本|项目|整体)支出|结转|结余|工资福利|商品和服务/u,
  /预算(?:编制|执行|管理|安排|批复|调整|收入|支出)|决算|三公经费|专款专用|专账|财务(?:制度|管理|核算)|内部控制|内控|资产管理|政府采购|国库|资金(?:管理|使用|到位|支付|拨付)|管理(?:制度|办法)|规章制度|会计|信息公开/u,
  // what a unit is there for
  /主要(?:职责|职能)|负责全|贯彻(?:执行|落实)|内设机构|人员编制|编制数|承办.{0,8}交办/u,
];

/** Whether a sentence is one of those that reports share by their kind. */
export function isTemplate(sentence: string): boolean {
  return templateWords.some((words) => words.test(sentence));
}
