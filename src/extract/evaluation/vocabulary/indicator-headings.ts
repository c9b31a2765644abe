import { type Words, words } from "./words.js";

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

/**
 * Headings of the indicator block, in the order in which their parts are tried. `initialTarget` is the target itself
 * where a form has no other target column, and 指标内容 the name where it has no other name: that is for the reader to
 * settle, who sees all headings.
 */
export const INDICATOR_COLUMNS: Readonly<Record<IndicatorColumn, Words>> = {
  ignored: {
    whole:
      words(`评分标准 评分细则 评分依据 评分说明 评分规则 评分方法 评价标准 评价要点 评分要点 计分标准 扣分标准 评分办法 扣分 扣分值 核查分 核查得分
      审核得分 审核分 审定得分 核定得分 财政审核评分 财政审核得分 复核得分 复评得分 是否核心指标 核心指标 佐证材料 佐证资料 证明材料 附件材料 附件 序号 编号
      行次 完成度 指标解释 指标说明 指标值说明 目标值说明 指标释义 指标内涵 指标含义 计算公式 计算方法 指标编码 数据来源 上年完成值 历史值 完成率 完成比例
      完成百分比 目标完成率 指标完成率 偏差率 偏差度 偏差值 偏离度 差异率 增长率 增减率 变化率 同比 同比增减 责任科室 责任部门 责任人
      计分方法 计分依据 计分办法 赋分标准 赋分规则 扣分规则 评价内容 评价依据 指标来源 指标值类型 指标值来源 是否完成 是否达标 是否达到 财政评分 财政评价得分
      财政评价分 财政部门评分 主管部门评分 主管部门得分 专家评分 专家得分 第三方评分 第三方得分 评价组评分 评审得分 抽查得分 抽评得分 审核意见 自评依据 得分依据 支撑材料
      佐证 近三年平均值 行业标准值 标杆值 对应项目 对应财政支出 涉及金额 资金安排`),
    part: words(
      "评分标准 评分细则 计分标准 赋分标准 佐证 审核得 审核评分 审核分 复核 核查 核定 审定 核心指标 上年 历史 同期 同比 财政评 第三方 专家",
    ),
    drawn: words("证明"),
  },
  level1: {
    whole: words("一级指标 一级 一级指标名称 一级绩效指标 指标类别 一级评价指标 一级考核指标 评价维度"),
    part: words("一级指标"),
  },
  level2: {
    whole: words("二级指标 二级 二级指标名称 二级绩效指标 二级评价指标 二级考核指标"),
    part: words("二级指标"),
  },
  level3: {
    whole: words(
      `三级指标 三级 三级指标名称 三级绩效指标 四级指标 四级指标名称 指标名称 绩效指标名称 具体指标 明细指标 考核指标 评价指标 指标 绩效指标 指标内容
      绩效指标内容 具体指标内容 具体绩效指标 三级评价指标 三级考核指标 个性指标 指标项 指标要素 评价因素 考核内容`,
    ),
    part: words("三级指标 四级指标 指标名称"),
  },
  coefficient: { whole: words("得分系数 评分系数 完成系数 系数"), part: words("系数"), except: words("权重") },
  initialTarget: {
    whole:
      words(`年初指标值 年初目标值 年初设定值 年初绩效指标值 年初设定目标值 年初设定指标值 年初值 年初计划值 年初设定目标 年初绩效目标 原指标值 原目标值 调整前指标值
      调整前目标值`),
    part: words("年初指标 年初目标 年初设定 年初绩效 年初批复 年初计划 调整前 原指标值 原目标值"),
    except: words("完成 实际 实现"),
  },
  actual: {
    whole:
      words(`实际完成值 全年完成值 全年实际值 完成值 实际值 全年实际完成值 年度完成值 年度实际值 年度实际完成值 实际完成情况 全年完成情况
      完成情况 实际完成 实现值 实际实现值 指标完成值 完成指标值 实际完成指标值 实际完成指标 实际完成目标值 自评完成值 完成结果 实际情况
      实际完成数 完成数 实际完成率 全年实际完成情况 年度完成情况 实际 指标完成情况 目标完成情况 实绩值 实际达成值 实际完成数值 年末完成值
      实际指标值 实际目标值 实际达到值 达到值 业绩值 实际业绩值 完成数值 自评值 执行值 实际执行值 全年执行值 全年实际 实际数 执行结果 实际结果 实施结果 实际完成量 目标实现情况
      实现情况 达成情况 目标达成情况 实际实现情况 实际达成情况 指标实现情况 指标完成结果 完成程度`),
    part: words("完成值 实际值 实现值 实际完成 完成指标 完成情况 实绩 达成值 绩效值"),
    except: words("预期 预计 计划 应完成 说明 原因 分析 措施 佐证 偏差"),
    drawn: words("完成 实绩 全年完成 年度完成 指标完成 实际效果 产出结果"),
  },
  target: {
    whole:
      words(`年度指标值 指标值 目标值 年度目标值 预期实现值 预期目标值 预期指标值 预期值 全年目标值 全年指标值 计划值 年度计划值
      绩效目标值 绩效指标值 计划指标值 计划目标值 年度指标 年度目标 调整指标值 调整后指标值 调整目标值 调整后目标值 年度预期值
      设定值 目标设定值 指标设定值 指标目标值 指标目标 三级指标值 计划目标 计划指标 年度计划目标 年度任务目标 批复绩效指标 批复指标 指标标准值 预计完成值 应达到值 年度绩效指标值 年度绩效目标值 预期完成值 计划完成值 应完成值 目标 预期目标`),
    part: words("指标值 目标值 预期实现 预期值 计划值 预期完成 计划完成 应完成 设定值"),
    except: words("说明 原因 分析 措施 偏差 实际 类型 来源"),
    drawn: words(
      "年度绩效指标 计划数 目标数 任务数 目标任务数 年度任务 全年目标 绩效标准 目标设定情况 预期 计划 年度 标准值 绩效目标 工作目标 目标任务 年度绩效目标",
    ),
  },
  weight: {
    whole:
      words(`分值 权重 参考分值 指标权重 权重设定值 指标分值 标准分值 标准分 满分 满分值 设定分值 权重分值 权重分 分数 指标分 赋分 赋分值
      预设分值 分值权重 权重值 应得分 基准分 指标满分 标准满分 应得分值 基础分值 应得分数 配分 赋值 指标赋分 指标总分 权数 权重系数 标准分数 指标标准分 指标基础分 设定分 预设分 评价分值`),
    part: words("分值 权重 满分"),
    except: words("自评 得分 实际"),
    drawn: words("基础分 基本分 比重 指标分数"),
  },
  score: {
    whole:
      words(`得分 自评得分 指标得分 单位自评得分 评分 自评分 自评分值 自评分数 实际得分 得分值 评价得分 自评评分 单位自评分 自评 实得分
      部门自评得分 单位得分 指标自评得分 自评打分 绩效自评得分 自我评分 自我评价得分 自评估分 评价分 指标评分 本单位评分 单位打分 评分结果`),
    part: words("得分 自评分 自评打分"),
    except: words("原因 说明 依据"),
    drawn: words("单位自评 自评结果 单位评分 部门评分 打分"),
  },
  deviation: {
    whole: words(
      "备注 说明 其他说明 原因 备注说明 情况说明 完成情况说明 扣分说明 自评说明 差异说明 未完成分析 完成情况分析 扣分依据及说明 扣分依据",
    ),
    part: words("偏差 原因 改进措施 整改措施 未完成说明 改进意见 情况说明 扣分说明 理由 未完成情况"),
    drawn: words("存在问题 存在的问题"),
  },
  nature: {
    whole: words(
      "指标性质 性质 计算符号 指标方向 指标符号 运算符号 比较符号 指标属性 符号 运算符 指标类型 逻辑符号 计算关系 指标值性质 关系符 关系符号 比较关系 逻辑关系 判断符号 约束符号",
    ),
  },
  measureUnit: {
    whole: words(
      "计量单位 度量单位 单位 指标单位 指标值单位 计量 计算单位 数值单位 计数单位 数量单位 指标计量单位 绩效度量单位",
    ),
  },
};

/** What divides a heading into columns of its own, by the field of that heading: 年初 under 指标值 is the initial target. */
export const SUBHEADINGS: Partial<Readonly<Record<IndicatorColumn, Readonly<Record<string, IndicatorColumn>>>>> = {
  target: {
    ...fields("initialTarget", "年初 年初设定 年初批复 年初值 原定 原值 调整前 初始 年初目标 年初计划"),
    ...fields("target", "调整后 调整 调整值 全年 年度 当年 本年 年末 目标 数值 值"),
    ...fields("nature", "符号 性质 方向"),
    ...fields("measureUnit", "单位"),
    ...fields("ignored", "上年 上年度"),
  },
  actual: {
    ...fields("actual", "全年 年度 当年 本年 年末 数值 值 实际"),
    ...fields("measureUnit", "单位"),
    ...fields("ignored", "上年 上年度 上半年 下半年 完成率 比例 百分比"),
  },
  score: {
    ...fields("weight", "满分 标准 标准分 应得 应得分 分值 权重 基准 基准分"),
    ...fields("score", "自评 得分 自评分 实得 实得分 单位自评 单位 实际"),
    ...fields("ignored", "财政 财政审核 审核 复核 复评 主管部门 核定"),
  },
};

function fields(field: IndicatorColumn, headings: string): Readonly<Record<string, IndicatorColumn>> {
  return Object.fromEntries(words(headings).map((heading) => [heading, field]));
}
