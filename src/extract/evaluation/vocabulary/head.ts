import { words } from "./words.js";

/** Labels of the rows above the funds block. */
export const HEAD_LABELS = {
  /** a label that ends so is that label */
  endings: words("预算单位名称 预算部门名称 部门单位名称 项目名称"),
  /** of a project, best first */
  projectName:
    words(`项目名称 项目支出名称 专项名称 专项资金名称 转移支付名称 转移支付项目名称 专项转移支付名称 支出项目名称 政策名称 政策和项目名称
    项目政策名称 资金名称 项目专项名称 支出名称 一级项目名称 二级项目名称 项目名称及编码 项目名称及代码 项目编码及名称 预算项目名称 自评项目名称 专项名称及编码`),
  subProject: words("支出方向名称 子项目名称 子项目 支出方向"),
  department:
    words(`部门名称 单位名称 预算单位名称 预算部门名称 部门单位名称 部门预算单位名称 主管部门 主管部门及代码 主管部门名称 项目主管部门 主管单位 预算单位 填报单位 实施单位 项目单位 项目实施单位
    预算部门 地方主管部门 资金使用单位 用款单位 单位 部门 一级预算单位 一级预算单位名称 责任单位 承担单位 项目承担单位 自评单位 被评价单位 评价单位
    填报部门 单位名称及代码 部门预算单位 实施单位名称 编报单位 编制单位 中央主管部门 省级主管部门 市级主管部门`),
  /** of who carried a project out, where another label names the department */
  implementer: words(
    "实施单位 项目单位 项目实施单位 资金使用单位 用款单位 承担单位 项目承担单位 责任单位 实施单位名称",
  ),
  totalInvestment: words("项目总投资 项目总投资额 总投资 总投资额 项目投资总额 项目投资总金额"),
  period: words(
    "项目总实施期 项目实施期 总实施期 实施期 项目实施期限 实施期限 项目期限 项目起止时间 起止时间 项目实施时间",
  ),
  other:
    words(`项目负责人 负责人 联系电话 联系人 财政处室 项目类别 项目属性 项目类型 项目编码 项目代码 填报日期 填报人 填表人 资金用途
    项目分类 单位负责人 财务负责人 评价年度 自评年度 预算年度 归口科室 业务科室 其中:财政拨款`),
} as const;

/** Words of the table of basic data that some provinces put above the form; none of them stands above a form's own money. */
export const BASIC_DATA: readonly string[] = words("财政供养 三公经费 在职人数 楼堂馆所 政府采购金额 厉行节约");
