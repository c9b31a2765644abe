/** What a unit measures. `price` is money per something: 元/人. */
export type Dimension =
  | "money"
  | "percent"
  | "count"
  | "area"
  | "length"
  | "mass"
  | "time"
  | "volume"
  | "energy"
  | "price";

/** One unit: its canonical name, other spellings, its dimension, and its factor to the group's base unit. */
export interface UnitEntry {
  readonly name: string;
  readonly spellings: readonly string[];
  readonly dimension: Dimension;
  /** A decimal or "a/b". */
  readonly factor: string;
  /** Units convert within one group only: months are no fixed number of days, a person is no visit. */
  readonly group: string;
}

function unit(dimension: Dimension, group: string, factor: string, names: string): UnitEntry {
  const [name = "", ...spellings] = names.split(" ");
  return { name, spellings, dimension, factor, group };
}

const money = (factor: string, names: string) => unit("money", "money", factor, names);
const area = (factor: string, names: string) => unit("area", "area", factor, names);
const length = (factor: string, names: string) => unit("length", "length", factor, names);
const mass = (factor: string, names: string) => unit("mass", "mass", factor, names);
const volume = (factor: string, names: string) => unit("volume", "volume", factor, names);
const clock = (factor: string, names: string) => unit("time", "clock", factor, names);
const calendar = (factor: string, names: string) => unit("time", "calendar", factor, names);

/** Units of measure: the first name of each line is the canonical one, the others are further spellings. */
export const measures: readonly UnitEntry[] = [
  money("1", "元 圆 人民币元"),
  money("100", "百元"),
  money("1000", "千元"),
  money("10000", "万元 萬元 万人民币"),
  money("1000000", "百万元"),
  money("10000000", "千万元"),
  money("100000000", "亿元"),
  money("1000000000000", "万亿元"),
  unit("money", "usd", "1", "美元"),
  unit("money", "usd", "10000", "万美元"),
  unit("money", "usd", "100000000", "亿美元"),
  unit("percent", "percent", "1", "% 百分比 百分率 percent"),
  unit("percent", "percent", "0.1", "‰ 千分比"),
  unit("percent", "percent", "1", "百分点 个百分点"),
  area("1", "平方米 平米 ㎡ m² m2 平方"),
  area("10000", "公顷 ha hm²"),
  area("1000000", "平方公里 平方千米 km² km2"),
  area("2000/3", "亩"),
  length("1", "米 m 延米"),
  length("1000", "公里 千米 km KM Km"),
  length("500", "里 华里"),
  length("0.01", "厘米 cm"),
  length("0.001", "毫米 mm"),
  mass("1", "千克 公斤 kg KG Kg"),
  mass("1000", "吨 t"),
  mass("0.5", "斤 市斤"),
  mass("0.001", "克 g"),
  volume("1", "立方米 立方 m³ m3 方"),
  volume("0.001", "升 L"),
  volume("0.000001", "毫升 ml mL"),
  clock("1", "秒 秒钟"),
  clock("60", "分钟"),
  clock("3600", "小时 个小时 h"),
  clock("86400", "天 日 日历天 自然日"),
  clock("604800", "周 星期 个星期"),
  unit("time", "workday", "1", "工作日 个工作日"),
  calendar("1", "月 个月"),
  calendar("3", "季度 个季度 季"),
  calendar("12", "年 周年"),
  unit("energy", "energy", "1", "千瓦时 kWh kwh KWH"),
  unit("energy", "power", "1", "千瓦 kW kw KW"),
  unit("energy", "power", "1000", "兆瓦 MW"),
  unit("energy", "coal", "1", "吨标准煤 吨标煤"),
];

/**
 * Count units. What one line holds counts the same things: a reviewer takes 人, 名 and 位 for one another, and most
 * classifiers of things as well; persons, households, visits and events stay apart.
 */
export const countGroups: Readonly<Record<string, string>> = {
  persons: "人 名 位 个人 人员",
  personTimes: "人次",
  households: "户 家庭",
  householdTimes: "户次",
  events: "次 场 场次 期 批 批次 回 趟 轮 届 班次 节 课时 学时 堂 班 期次 次数 频次",
  vehicleTimes: "辆次 台次 车次 架次 艘次 列次 航次",
  thingTimes: "家次 件次 头次 只次 例次 亩次 份次 点次 户点次",
  personDays: "人天 人日 人月 工日 人年",
  personShares: "人份",
  points: "分",
  multiples: "倍",
  things:
    "个 家 件 套 台 辆 架 艘 部 本 册 份 张 篇 条 项 处 座 栋 幢 间 所 站 点 村 组 队 支 只 头 羽 匹 株 棵 盆 块 面 枚 颗 粒 瓶 盒 箱 " +
    "包 袋 桶 车 例 起 宗 卷 幅 门 种 类 款 副 双 对 级 床 床位 张床 具 尾 口 眼 根 段 片 盏 杆 孔 樘 扇 单 笔 道 路 线 页 字 台套 " +
    "台/套 套/台 台(套) 个/套 标段 点位 岗 岗位 案 课 首 则 封 束 列 桩 井 渠 字节 GB TB MB 兆 ℃ 度 分贝 dB",
};
