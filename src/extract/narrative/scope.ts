/**
 * What an amount is told of: the department as a whole, one body that is named ("救助站支出 100 万元"), or something
 * narrower: an activity, a project, a kind of spending.
 */
export type Scope = "whole" | "unit" | "other";

/** Words by which a report speaks of the whole department, of its year and of its money; longer ones first. */
const OF_THE_WHOLE: readonly string[] = [
  // who
  "本部门单位", "部门整体", "本部门", "各部门", "我部门", "本单位", "我单位", "本级", "本局", "我局", "全局", "本委", "我委", "本会", "我会", "全会", "本院",
  "我院", "本办", "我办", "本中心", "我中心", "本校", "我校", "本站", "我站", "我镇", "我乡", "本街道", "我街道", "部门", "单位", "机关", "整体", "总体", "系统",
  "县级", "市级", "省级", "区级", "州级", "镇级", "乡级", "中央", "财政局", "财政厅", "财政部", "财政", "人大", "政府",
  // when
  "截至", "截止", "年度", "年初", "年中", "年末", "年底", "全年", "当年", "本年", "上年", "期末", "期初", "期间", "止", "末", "底", "初", "中途", "去年",
  // what
  "一般公共预算", "政府性基金", "国有资本经营", "公共", "基金", "预算", "决算", "收入", "支出", "收支", "基本", "项目", "专项", "人员", "公用", "日常", "经费",
  "资金", "拨款", "款", "结转", "结余", "到位", "可用", "可支配", "工资福利", "商品和服务", "对个人和家庭", "补助", "资本性", "经营", "事业", "上级", "其他",
  "编制", "批复", "批准", "核定", "下达", "安排", "追加", "追减", "调增", "调减", "调整", "增加", "减少", "执行", "完成", "使用", "支付", "实际", "实现",
  "纳入", "管理", "包括", "其中", "组成", "构成", "来源", "性质", "分类", "功能", "经济", "方面", "情况", "如下", "主要", "总额", "总量", "总", "合计", "共计",
  "累计", "分别", "以及", "根据", "依据", "按照", "按", "关于", "通知", "文件", "精神", "要求", "规定", "数据", "报表", "显示", "统计", "率", "占", "比", "达",
  "较", "与", "和", "及", "或", "的", "为", "是", "共", "等", "在", "中", "内", "后", "前", "由", "从", "向", "至", "到", "分", "含", "不含", "数", "额", "个", "家",
  "所属", "下属", "二级", "独立核算", "汇总", "合并", "全", "本", "各", "项", "类", "新增", "进行", "了", "有", "已", "均", "即", "万", "元", "年", "月", "日",
  "同时", "另外", "此外", "随后", "其后", "再次", "提高", "结构", "指标", "划分", "看", "下降", "增长", "差额", "剩余", "加上", "财力", "缴", "收回", "统筹", "盘活", "存量", "相比", "同比", "超", "足额", "及时", "严格", "我", "县", "市", "省", "区", "州",
]; // biome-ignore format: a table of words

const WHOLE = new RegExp([...OF_THE_WHOLE].sort((a, b) => b.length - a.length).join("|"), "g");
/** The title of a document, and a figure with its unit: neither says whose money is told. */
const TITLES = /[《〈][^》〉]{0,80}[》〉]/g;
const FIGURES = /[\d.,%‰]+(?:亿|万|千|百)?(?:元|人次|人|个|户|名|项|次|倍)?/g;
/** Why the money changed, right before the words that it did: "因标准提高追加". */
const REASON = /(?:因为?|由于)[^,;。]*$/;
/** A body by its name's ending: 福利院, 救助站; not where the character begins another word: 处置, 会议, 乡村. */
const BODY =
  /[一-龥]{2,14}?(?:委员会|办公室|联合会|总工会|工会|局|委(?!托)|办(?![理案学])|会(?![议计展])|院|馆(?!藏)|站|所(?!需|得)|厅|处(?![置理罚分])|校(?![舍车])|学(?![生习费])|社(?![会区])|队(?!伍)|团(?![体队])|园(?!林)|中心|机关|街道|镇|乡(?!村))/g;
/** What is left is a matter of its own where it is as long as a word. */
const MATTER = /[一-龥]{2}/;

/** What the words before an amount say that it is told of. */
export function scopeOf(words: string): Scope {
  const told = words.replace(TITLES, "").replace(FIGURES, "").replace(REASON, "");
  if (!hasMatter(told)) return "whole";
  return hasMatter(told.replace(BODY, "、")) ? "other" : "unit";
}

const hasMatter = (words: string): boolean => MATTER.test(words.replace(WHOLE, "、"));
