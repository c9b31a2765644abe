const FAMILIES: readonly (readonly [RegExp, RegExp])[] = [
  [/^产出/, /数量|质量|时效|成本/],
  [/^(?:效益|效果)/, /效益|可持续|影响/],
  [/^满意度/, /满意/],
  [/^成本/, /成本/],
];

/** Whether a second-level indicator is known to stand under a first-level one; null where neither is told. */
export function belongs(level2: string, level1: string): boolean | null {
  const family = FAMILIES.find(([parent]) => parent.test(level1));
  if (family === undefined) return null;
  if (family[1].test(level2)) return true;
  return FAMILIES.some(([, child]) => child.test(level2)) ? false : null;
}

/** Which words of names go with which second-level indicator. */
const TOPICS: readonly (readonly [RegExp, RegExp])[] = [
  [/数量/, /(?:数|数量|次|人次|里程|面积|长度|规模|总量|个数)$/],
  [/质量/, /(?:合格|准确|完好|完整|合规|达标|规范|通过|正确|优良|质量|验收|达到).{0,4}$/],
  [/时效/, /(?:及时|时间|时限|按时|按期|准时|进度|完成率|周期).{0,2}$/],
  [/成本/, /(?:成本|标准|经费|金额|支出|控制率|造价|单价|预算|变动率|费用).{0,3}$/],
  [/经济效益/, /(?:增收|经济|收入|产值|节约|财政资金|效益|成本降低|税收).{0,4}$/],
  [/社会效益/, /(?:形势|获得感|服务能力|关注|行业|积极性|社会|秩序|水平|就业|稳定|知晓率|影响力|环境).{0,3}$/],
  [/生态|环境/, /(?:人居环境|生态|污染|排放|绿化|空气|水质|植被|能耗|节能).{0,4}$/],
  [/可持续/, /(?:可持续|长效|机制|持续|长期|后续).{0,6}$/],
  [/满意/, /满意.{0,14}$/],
];

/** What it costs that an indicator stands under a second-level one, for what its name tells: 0 to 2. */
export function foreign(label: string, name: string): number {
  const own = TOPICS.find(([topic]) => topic.test(label));
  if (own?.[1].test(name) === true) return 0;
  const other = TOPICS.some(([topic, words]) => !topic.test(label) && words.test(name));
  return other ? 2 : 1;
}
