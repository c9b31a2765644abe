/** A word list: whole headings, and parts that decide a heading that no list holds whole. */
export interface Words {
  readonly whole: readonly string[];
  readonly part?: readonly string[];
}

const words = (text: string): string[] => text.trim().split(/\s+/);

/** What a column of the indicator block holds; `ignored` for columns that the result has no field for. */
export type IndicatorColumn =
  | "level1"
  | "level2"
  | "level3"
  | "target"
  | "initialTarget"
  | "actual"
  | "weight"
  | "score"
  | "deviation"
  | "nature"
  | "measureUnit"
  | "coefficient"
  | "ignored";

/** What a column of the funds block holds. */
export type FundColumn =
  | "label"
  | "initial"
  | "adjusted"
  | "executed"
  | "weight"
  | "rate"
  | "score"
  | "reason"
  | "ignored";

/**
 * Headings of the indicator block. `initialTarget` is the target itself where a form has no other target column:
 * that is for the reader to settle, who sees all headings.
 */
export const INDICATOR_COLUMNS: Readonly<Record<IndicatorColumn, Words>> = {
  ignored: {
    whole:
      words(`评分标准 评分细则 评分依据 评分说明 评价标准 计分标准 评分办法 扣分 扣分值 核查分 核查得分 审核得分 财政审核评分 财政审核得分
      复核得分 复评得分 是否核心指标 核心指标 佐证材料 佐证资料 证明材料 附件 序号 行次 指标解释 指标说明 指标内容 指标编码 数据来源 上年完成值 历史值`),
    part: words("评分标准 评分细则 佐证 审核得 审核评分 复核 核查 核心指标"),
  },
  level1: { whole: words("一级指标 一级 一级指标名称 一级绩效指标 指标类别") },
  level2: { whole: words("二级指标 二级 二级指标名称 二级绩效指标") },
  level3: {
    whole: words(
      "三级指标 三级 三级指标名称 三级绩效指标 四级指标 指标名称 绩效指标名称 具体指标 考核指标 评价指标 指标 绩效指标",
    ),
    part: words("三级指标 指标名称"),
  },
  coefficient: { whole: words("得分系数 评分系数 完成系数 系数"), part: words("得分系数") },
  initialTarget: {
    whole: words(
      "年初指标值 年初目标值 年初设定值 年初绩效指标值 年初设定目标值 年初设定指标值 年初值 年初计划值 原指标值 调整前指标值",
    ),
    part: words("年初指标 年初目标 年初设定 调整前"),
  },
  target: {
    whole:
      words(`年度指标值 指标值 目标值 年度目标值 预期实现值 预期目标值 预期指标值 预期值 全年目标值 全年指标值 计划值 年度计划值
      绩效目标值 绩效指标值 计划指标值 计划目标值 年度指标 年度目标 调整指标值 调整后指标值 调整目标值 调整后目标值 年度预期值
      设定值 目标设定值 指标目标值 年度绩效指标值 年度绩效目标值 预期完成值 计划完成值 应完成值 目标 预期目标`),
    part: words("指标值 目标值 预期实现 预期值 计划值"),
  },
  actual: {
    whole:
      words(`实际完成值 全年完成值 全年实际值 完成值 实际值 全年实际完成值 年度完成值 年度实际值 年度实际完成值 实际完成情况 全年完成情况
      完成情况 实际完成 实现值 实际实现值 指标完成值 完成指标值 实际完成指标值 实际完成指标 实际完成目标值 自评完成值 完成结果 实际情况
      实际完成数 完成数 实际完成率 全年实际完成情况 年度完成情况 实际`),
    part: words("完成值 实际值 实现值 实际完成"),
  },
  weight: {
    whole:
      words(`分值 权重 参考分值 指标权重 权重设定值 指标分值 标准分值 标准分 满分 满分值 设定分值 权重分值 权重分 分数 指标分 赋分 赋分值
      预设分值 分值权重 权重值 应得分 基准分 指标满分`),
    part: words("分值 权重"),
  },
  score: {
    whole:
      words(`得分 自评得分 指标得分 单位自评得分 评分 自评分 自评分值 自评分数 实际得分 得分值 评价得分 自评评分 单位自评分 自评 实得分
      部门自评得分 单位得分 指标自评得分`),
    part: words("得分 自评分"),
  },
  deviation: {
    whole: words("备注 说明 其他说明 原因 备注说明"),
    part: words("偏差 原因 改进措施 整改措施 未完成说明 改进意见"),
  },
  nature: {
    whole: words(
      "指标性质 性质 计算符号 指标方向 指标符号 运算符号 比较符号 指标属性 符号 运算符 指标类型 逻辑符号 计算关系",
    ),
  },
  measureUnit: { whole: words("计量单位 度量单位 单位 指标单位 指标值单位 计量 计算单位 数值单位") },
};

/** Headings of the funds block. */
export const FUND_COLUMNS: Readonly<Record<FundColumn, Words>> = {
  label: { whole: words("资金来源 资金性质 资金类型 资金类别 资金构成 项目资金 预算资金 资金名称") },
  reason: { whole: words("原因 说明 备注"), part: words("原因 改进措施") },
  ignored: {
    whole:
      words(`统筹整合资金数 扣除后 扣除后金额 到位 到位数 到位资金 实际到位 资金到位数 实际到位数 预算到位 到位率 资金到位率 预算到位率 佐证材料
      结余数 结转数 结余结转 年末结转 年末结余 预算调整数 调整数 调整金额 追加数 预算调整率 审核得分 财政审核得分`),
    part: words("佐证 到位 结余 审核 统筹整合"),
  },
  rate: {
    whole: words(
      "执行率 预算执行率 支出率 资金执行率 预算完成率 全年执行率 资金支出率 支付率 使用率 资金使用率 执行率权重得分率",
    ),
  },
  weight: {
    whole: words(
      "分值 权重 执行率权重 执行率分值 权重分值 标准分值 标准分 满分 参考分值 指标权重 分值权重 权重分 预算执行率分值 预算执行率权重",
    ),
    part: words("分值 权重"),
  },
  score: {
    whole: words("得分 执行率得分 自评得分 指标得分 实际得分 评分 自评分 自评分值 得分值 预算执行得分 预算执行率得分"),
    part: words("得分"),
  },
  initial: {
    whole: words(
      "年初预算数 年初预算 年初预算金额 年初批复数 年初安排数 年初预算批复数 年初数 年初批复预算数 年初部门预算数 年初预算安排数",
    ),
    part: words("年初预算 年初批复 年初安排 年初数"),
  },
  executed: {
    whole:
      words(`全年执行数 执行数 预算执行数 全年执行 实际执行数 全年支出数 实际支出数 实际支出 支出数 决算数 执行金额 实际使用 全年实际支出数
      年度执行数 预算执行金额 实际支出金额 全年实际执行数 执行 资金执行数 全年执行金额 支出金额 全年支出 实际执行 实际使用数 年度决算数 年度支出数`),
    part: words("执行数 支出数 决算数 执行金额 实际支出 实际使用"),
  },
  adjusted: {
    whole:
      words(`全年预算数 全年预算 调整后预算数 调整预算数 调整后预算 预算数 全年预算金额 年度预算数 预算金额 预算安排数 预算总额 全年调整预算数
      全年预算调整数 调整后全年预算数 计划投资额 计划投资 年度预算 年度预算金额 预算 全年预算总额 调整后预算金额 预算批复数 最终预算数`),
    part: words("调整后 预算数 预算金额"),
  },
};

/** What a row of the funds block is about. Whole labels, without 其中 and signs. */
export const FUND_ROWS: readonly { readonly source: string; readonly whole: readonly string[] }[] = [
  {
    source: "total",
    whole:
      words(`合计 总计 总额 年度资金总额 资金总额 年度财政资金总额 年度预算总额 预算资金总额 全年资金总额 项目资金总额 年度资金合计
      资金合计 预算总额 年度总额 项目资金合计 年度预算资金总额 年度项目资金总额 总金额 年度资金总计 支出总额 年度支出总额 全年预算资金总额`),
  },
  {
    source: "current-year",
    whole:
      words(`当年财政拨款 本年财政拨款 财政拨款 财政资金 本年财政资金 当年财政资金 年度财政拨款 本级财政拨款 当年财政拨款资金 财政拨款资金
      本年度财政拨款 当年拨款 本年财政拨款资金 当年财政安排 年度财政资金 财政性资金 当年预算资金 本年预算资金`),
  },
  {
    source: "carried-over",
    whole:
      words(`上年结转资金 上年结转 上年结转结余资金 上年结转结余 上年结余资金 上年结余 结转资金 结余结转资金 以前年度结转 以前年度结转资金
      年初结转结余 年初结转和结余 上年结转和结余 上年结转和结余资金 上年度结转资金 结转结余资金 年初结转资金 年初结转 以前年度结转结余资金`),
  },
  { source: "other", whole: words("其他资金 其它资金 其他 其它 其他来源资金 其他来源 其他收入 其他各类资金") },
];

/** Sources that are neither the treasury's current money nor a level of government; each is its own "other:…". */
export const OTHER_SOURCES: readonly string[] =
  words(`单位资金 财政专户管理资金 自有资金 自筹资金 一般公共预算 一般公共预算拨款 一般公共预算资金
  政府性基金 政府性基金预算 政府性基金预算拨款 政府性基金拨款 国有资本经营预算 国有资本经营预算拨款 社会保险基金 债券资金 专项债券 专项债券资金
  地方政府债券 社会资金 社会投入资金 纳入专户管理的非税收入 纳入专户管理的非税收入拨款 非税收入 事业收入 经营收入 上级补助 上级资金 上级补助收入
  上级财政资金 上级补助资金 上级转移支付 上级转移支付资金 本级资金 本级财政资金 银行贷款 捐赠资金 行政事业性收费 基本支出 项目支出`);

/** Levels of government, as the first word of a source's label. */
export const GOVERNMENT = words("中央 国家 省级 省 自治区 市级 市 州级 州 县级 县 区级 区 旗 乡镇 镇 乡 地方 兵团 盟");

export const LEVEL1_NAMES: readonly string[] =
  words(`产出指标 效益指标 满意度指标 成本指标 产出 效益 满意度 成本 投入 过程 效果 决策 管理 投入指标 过程指标
  效果指标 决策指标 管理指标 项目决策 项目管理 项目过程 项目产出 项目效益 项目绩效 项目效果 部门决策 部门管理 履职效能 管理效率 社会效应 可持续发展能力 运行成本 履职产出
  履职效益 服务满意 预算执行 预算执行率 社会效益 服务对象满意度指标 满意度指标项 绩效指标 任务产出`);

export const LEVEL2_NAMES: readonly string[] =
  words(`数量指标 质量指标 时效指标 成本指标 经济成本指标 社会成本指标 生态环境成本指标 生态成本指标
  经济效益指标 社会效益指标 生态效益指标 可持续影响指标 可持续发展指标 服务对象满意度指标 满意度指标 社会公众满意度指标 社会公众或服务对象满意度
  受益对象满意度指标 服务对象满意度 经济效益 社会效益 生态效益 可持续影响 环境效益指标 产出数量 产出质量 产出时效 产出成本 数量 质量 时效 成本
  目标设定 预算配置 预算执行 预算管理 资产管理 项目立项 绩效目标 资金投入 资金管理 组织实施 职责履行 履职效益 预算编制 预算执行率`);

/** Labels of the row or cell with the sum of weights and scores. */
export const TOTAL_LABELS: readonly string[] = words(
  "总分 合计 总计 总得分 总分值 得分合计 分值合计 自评总分 自评总得分 总评分 评价总分 自评得分 自评分数 综合得分 项目总分 总分合计 总评得分 自评总分值 得分总计",
);
/** Those of TOTAL_LABELS beside which the score alone stands. */
export const SCORE_TOTAL_LABELS: readonly string[] = words(
  "总得分 得分合计 自评总分 自评总得分 总评分 评价总分 自评得分 自评分数 综合得分 总评得分 得分总计",
);
/** Those of TOTAL_LABELS beside which the sum of weights alone stands. */
export const WEIGHT_TOTAL_LABELS: readonly string[] = words("总分值 分值合计 自评总分值");

export const GRADE_LABELS: readonly string[] = words(
  "等级 自评等级 评价等级 绩效等级 评定等级 自评等次 评价等次 等次 绩效自评等级 自评级别 自评结果等级 绩效评价等级 评价级别 综合评价等级 自评评级 自评价等级 绩效自评等次",
);
export const GRADE_WORDS: readonly string[] = words("优秀 优 良好 良 合格 中等 中 及格 一般 不合格 不及格 较差 差");

/** Labels of the rows above the funds block. */
export const HEAD_LABELS = {
  /** a label that ends so is that label */
  endings: words("预算单位名称"),
  /** of a project, best first */
  projectName:
    words(`项目名称 项目支出名称 专项名称 专项资金名称 转移支付名称 转移支付项目名称 专项转移支付名称 支出项目名称 政策名称 政策和项目名称
    项目政策名称 资金名称 项目专项名称 支出名称 一级项目名称 二级项目名称`),
  subProject: words("支出方向名称 子项目名称 子项目 支出方向"),
  department:
    words(`部门名称 单位名称 预算单位名称 预算部门名称 部门单位名称 部门预算单位名称 主管部门 预算单位 填报单位 实施单位 项目单位 项目实施单位
    预算部门 主管部门及代码 地方主管部门 资金使用单位 用款单位 主管单位 单位 部门 项目主管部门 一级预算单位 一级预算单位名称 责任单位 承担单位 项目承担单位 自评单位 被评价单位 评价单位
    填报部门 中央主管部门 省级主管部门 市级主管部门`),
  totalInvestment: words("项目总投资 项目总投资额 总投资 总投资额 项目投资总额 项目投资总金额"),
  period: words(
    "项目总实施期 项目实施期 总实施期 实施期 项目实施期限 实施期限 项目期限 项目起止时间 起止时间 项目实施时间",
  ),
  other:
    words(`项目负责人 负责人 联系电话 联系人 财政处室 项目类别 项目属性 项目类型 项目编码 项目代码 填报日期 填报人 填表人 资金用途
    项目分类 单位负责人 财务负责人 评价年度 自评年度 预算年度 归口科室 业务科室 其中:财政拨款`),
} as const;

/** Labels of the notes under a table. */
export const NOTE_LABELS: readonly string[] = words("备注 说明 注 填表说明 填报说明 注释 有关说明 备注说明");

/** Words of the titles of tables, and of captions that belong to a table. */
export const TITLE = {
  /** any of these makes a line the title of a self-evaluation table */
  evaluation: words(
    "自评表 自评价表 自评报告表 自评打分表 自评评分表 绩效评价表 评价评分表 绩效目标完成情况表 绩效自评情况表 自评结果表 绩效评分表 评价打分表 评价表 评价指标表 指标评分表 自评得分表 自评指标表 绩效完成情况表",
  ),
  /** any of these makes it another kind of table */
  other: words(
    "基础数据表 申报表 目标表 监控表 收支 决算表 预算表 汇总表 统计表 一览表 复核表 备案表 公开表 目标批复表 明细表 清单",
  ),
  department: words("部门整体 单位整体 整体支出 整体绩效 部门单位整体"),
  project: words("项目 专项 转移支付 政策"),
} as const;
