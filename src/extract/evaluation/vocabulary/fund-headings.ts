import { type Words, words } from "./words.js";

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

/** Headings of the funds block, in the order in which their parts are tried. */
export const FUND_COLUMNS: Readonly<Record<FundColumn, Words>> = {
  label: {
    whole: words("资金来源 资金性质 资金类型 资金类别 资金构成 项目资金 预算资金 资金名称"),
    drawn: words("项目 内容 类别 资金 来源 列次 栏次"),
  },
  reason: { whole: words("原因 说明 备注"), part: words("原因 改进措施") },
  ignored: {
    whole:
      words(`统筹整合资金数 统筹整合资金 扣除后 扣除后金额 扣除后资金数 扣除统筹整合后资金数 扣除统筹整合后 到位 到位数 到位资金 实际到位 资金到位数 实际到位数 预算到位 到位率 资金到位率 预算到位率 佐证材料
      结余数 结转数 结余结转 年末结转 年末结余 预算调整数 预算调整额 调整数 调整额 调整金额 追加数 预算调整率 审核得分 财政审核得分 行次 序号 编号`),
    part: words("佐证 到位 结余 审核 复核 统筹整合 追加 上年"),
  },
  rate: {
    whole: words(
      `执行率 预算执行率 支出率 资金执行率 预算完成率 全年执行率 资金支出率 支付率 使用率 资金使用率 执行率权重得分率 执行进度 支出进度
      预算执行进度 资金支出进度 执行比例 执行比率 支出完成率 资金支付率 支付进度 支出比例`,
    ),
    part: words("执行率 支出率 执行进度 支出进度"),
    except: words("分值 权重 得分 评分 满分 赋分"),
    drawn: words("完成率"),
  },
  weight: {
    whole: words(
      "分值 权重 执行率权重 执行率分值 权重分值 标准分值 标准分 满分 参考分值 指标权重 分值权重 权重分 预算执行率分值 预算执行率权重",
    ),
    part: words("分值 权重 满分"),
    except: words("自评 得分"),
    drawn: words("基础分 基本分 分数 应得分 配分 赋分"),
  },
  score: {
    whole: words("得分 执行率得分 自评得分 指标得分 实际得分 评分 自评分 自评分值 得分值 预算执行得分 预算执行率得分"),
    part: words("得分 自评分"),
  },
  initial: {
    whole: words(
      "年初预算数 年初预算 年初预算金额 年初批复数 年初安排数 年初预算批复数 年初数 年初批复预算数 年初安排预算数 年初下达预算数 年初部门预算数 年初预算安排数 年初预算安排 批复预算数 期初预算 期初预算数 年初核定预算 年初核定预算数 年初计划数 年初预算指标 年初指标",
    ),
    part: words("年初预算 年初批复 年初安排 年初下达 年初部门预算 年初数 年初核定 期初预算"),
    drawn: words("年初 批复数"),
  },
  executed: {
    whole:
      words(`全年执行数 执行数 预算执行数 全年预算执行数 年度预算执行数 全年执行 实际执行数 全年支出数 实际支出数 实际支出 支出数 决算数 执行金额 实际使用 全年实际支出数
      年度执行数 预算执行金额 实际支出金额 全年实际执行数 执行 资金执行数 全年执行金额 支出金额 全年支出 实际执行 实际使用数 年度决算数 年度支出数
      累计执行数 累计支出数 资金使用数 执行额 支出额 实际支付数 支付数 已支付金额 全年支付数 实际支付金额 支付金额 资金支付数 累计支出 本年支出 本年实际支出 实际开支 实际列支
      列支金额 实际支付 全年实际执行 执行资金 支出资金 实际执行资金 实际支出资金`),
    part: words("执行数 支出数 决算数 执行金额 支出金额 实际支出 实际使用 使用数 使用金额"),
    except: words("可执行"),
    drawn: words("决算 支出 完成支出 资金支出 使用资金 资金使用情况 使用情况"),
  },
  adjusted: {
    whole:
      words(`全年预算数 全年预算 调整后预算数 调整预算数 调整后预算 预算数 全年预算金额 全年预算安排数 全年预算安排 年度预算数 预算金额 预算安排数 预算总额 全年调整预算数
      全年预算调整数 调整后全年预算数 计划投资额 计划投资 年度预算 年度预算金额 预算 全年预算总额 调整后预算金额 预算批复数 最终预算数 调整预算 变更后预算
      年度总预算 预算总数 预算额 预算额度 全年可执行数 可执行指标 可执行指标数 全年下达数 预算下达数 预算下达金额 批复预算 预算指标数 全年指标数`),
    part: words("调整后 预算数 预算金额 预算安排 全年预算"),
    drawn: words(
      "调整后 全年 计划数 计划资金 安排数 安排金额 年度计划 项目预算 预算指标 指标数 下达数 下达金额 预算下达 实际下达数 资金总额",
    ),
  },
};

/** Headings over tasks or activities, whose money is told beside them: no block of sources, whatever its columns are called. */
export const TASK_HEADINGS: readonly string[] = words(
  "任务名称 工作任务 主要任务 工作内容 主要内容 活动 工作事项 子项目 明细项目 项目名称",
);
