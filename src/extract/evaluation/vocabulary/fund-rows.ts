import { type Words, words } from "./words.js";

/** What a row of the funds block is about. Whole labels, without 其中 and signs. */
export const FUND_ROWS: readonly ({ readonly source: string } & Words)[] = [
  {
    source: "total",
    whole:
      words(`合计 总计 总额 年度资金总额 资金总额 年度财政资金总额 年度预算总额 预算资金总额 全年资金总额 项目资金总额 年度资金合计
      资金合计 预算总额 资金总计 全年预算总额 年度总额 年度总金额 项目资金合计 年度预算资金总额 年度项目资金总额 总金额 年度资金总计 本年资金总额 项目总金额 项目总资金 项目总预算 全年总额 共计 总资金 年度总资金 全年资金合计 预算资金合计 预算资金总计
      年度预算总金额 支出总额 年度支出总额 全年预算资金总额`),
  },
  {
    source: "current-year",
    whole:
      words(`当年财政拨款 本年财政拨款 财政拨款 财政资金 本年财政资金 当年财政资金 年度财政拨款 本级财政拨款 当年财政拨款资金 财政拨款资金
      本年度财政拨款 当年拨款 本年财政拨款资金 当年财政安排 年度财政资金 财政性资金 当年预算资金 本年预算资金 当年一般公共预算拨款 本年一般公共预算拨款 当年一般公共预算 本年一般公共预算
      财政预算拨款 财政预算资金 财政拨款收入 财政安排资金 年初财政拨款`),
    part: words("当年财政 本年财政 本年度财政 当年预算 当年一般公共预算 本年一般公共预算 本年度一般公共预算"),
  },
  {
    source: "carried-over",
    whole:
      words(`上年结转资金 上年结转 上年结转结余资金 上年结转结余 上年结余资金 上年结余 结转资金 结余结转资金 以前年度结转 以前年度结转资金
      年初结转结余 年初结转和结余 上年结转和结余 上年结转和结余资金 上年度结转资金 结转结余资金 年初结转资金 年初结转 以前年度结转结余资金`),
    part: words("结转 结余"),
  },
  { source: "other", whole: words("其他资金 其它资金 其他 其它 其他来源资金 其他来源 其他收入 其他各类资金") },
];

/** Sources that are neither the treasury's current money nor a level of government; each is its own "other:…". */
export const OTHER_SOURCES: readonly string[] =
  words(`单位资金 财政专户管理资金 自有资金 自筹资金 一般公共预算 一般公共预算拨款 一般公共预算资金
  政府性基金 政府性基金预算 政府性基金预算拨款 政府性基金拨款 国有资本经营预算 国有资本经营预算拨款 社会保险基金 债券资金 专项债券 专项债券资金
  地方政府债券 社会资金 社会投入资金 纳入专户管理的非税收入 纳入专户管理的非税收入拨款 非税收入 事业收入 经营收入 上级补助 上级资金 上级补助收入
  上级财政资金 上级补助资金 上级转移支付 上级转移支付资金 本级资金 本级财政资金 银行贷款 捐赠资金 自筹 单位自筹 单位自筹资金 事业单位经营收入 上级财政拨款 社会资本 地方配套资金 配套资金 行政事业性收费 专户资金 财政专户资金 财政专户核拨资金
  一般债券 一般债券资金 彩票公益金 东西部协作资金 对口支援资金 援藏资金 国有资本经营预算资金 项目单位自筹 集体资金 群众自筹 社保基金 非财政拨款 非财政资金 存量资金 基本支出 项目支出`);

/** Levels of government, as the first word of a source's label. */
export const GOVERNMENT = words("中央 国家 省级 省 自治区 市级 市 州级 州 县级 县 区级 区 旗 乡镇 镇 乡 地方 兵团 盟");

/** What the label of a source ends with, whatever stands before it: only beside figures, and never of a total. */
export const SOURCE_ENDINGS: readonly string[] = words("资金 拨款 收入 补助 配套 贷款 结转 结余 债券 基金 预算");
