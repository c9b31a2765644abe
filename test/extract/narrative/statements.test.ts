import { describe, expect, it } from "vitest";
import type { NarrativeFigure } from "../../../src/model/index.js";
import { only, read, withBudget, withProjects } from "../../support/narrative.js";

/** "672.41万元", with ~ where the text calls it inexact. */
function told(figure: NarrativeFigure | null | undefined): string | null {
  if (figure == null) return null;
  return `${figure.leaf.value}${figure.leaf.unit ?? ""}${figure.approximate ? "~" : ""}`;
}

function project(story: string): ReturnType<typeof withProjects> {
  return withProjects(`1.“职工关爱”项目，年初预算200万元，实际支出200万元，无结余。${story}`);
}

describe("growth", () => {
  const growth = (sentences: string) =>
    only(withBudget(sentences), "growth").map(({ current, delta, percent, direction }) =>
      [told(current), told(delta), told(percent), direction].join(" "),
    );

  it("takes the subject's figure from the budget", () => {
    expect(growth("2021年收入900万元，全年支出880万元。与上年相比，全年支出增加80万元，增长10.00%。")).toEqual([
      "880万元 80万元 10.00% up",
    ]);
  });

  it("takes the amount right before the comparison", () => {
    expect(
      growth("2021年预算收入900万元，较上年减少100万元，下降10%；支出880万元，比上年增加80万元，增长10%。"),
    ).toEqual(["900万元 100万元 10% down", "880万元 80万元 10% up"]);
  });

  it("does not take a part in brackets for what grew", () => {
    expect(
      growth("全年预算收入为900万元（其中：年初预算800万元；年中调增100万元），较上年增加90万元，增长11.11%。"),
    ).toEqual(["900万元 90万元 11.11% up"]);
  });

  it("takes the one total of the sentence before", () => {
    expect(
      growth("2021年收、支总计均为1,200.50万元。与上年相比，减少100.10万元，下降7.70%，主要原因是人员减少。"),
    ).toEqual(["1200.50万元 100.10万元 7.70% down"]);
  });

  it("reads a comparison with a year by its number", () => {
    expect(growth("2021年收入总计1500.00万元。与2020年相比，收、支总计各增加100.00万元，增长7.14%。")).toEqual([
      "1500.00万元 100.00万元 7.14% up",
    ]);
  });

  it("takes no budget of the year compared with for what grew", () => {
    expect(growth("2021年年初预算600万元。2022年年初预算安排638万元，比2021年年初预算增加38万元，增长6.33%。")).toEqual(
      ["638万元 38万元 6.33% up"],
    );
  });

  it("takes last year's amount right behind the comparison for what it is", () => {
    const narrative = withBudget("2021年预算收入1200万元，比2020年的1000万元增加200万元，增长20%。");
    const [statement] = only(narrative, "growth");
    expect([statement?.current, statement?.previous, statement?.delta].map(told)).toEqual([
      "1200万元",
      "1000万元",
      "200万元",
    ]);
  });

  it("takes each part of a list for what its own comparison speaks of", () => {
    expect(
      growth(
        "“三公”经费支出5.6万元。其中：公务用车费3.60万元，较上年减少0.40万元，下降10%；公务接待费2.00万元，较上年减少1.00万元，下降33.33%。",
      ),
    ).toEqual(["3.60万元 0.40万元 10% down", "2.00万元 1.00万元 33.33% down"]);
  });

  it("reads what grew in number, where it stands right before the comparison", () => {
    expect(growth("全年接待游客1200人次，较上年增加200人次，增长20%；受理投诉80件，同比减少20件，下降20%。")).toEqual([
      "1200人次 200人次 20% up",
      "80件 20件 20% down",
    ]);
  });

  it("reads a comparison that is told again before its percentage", () => {
    expect(growth("“三公”经费支出12万元，较上年减少3万元，同比下降20%。")).toEqual(["12万元 3万元 20% down"]);
    expect(growth("“三公”经费支出12万元，较上年减少3万元，同比接待批次下降20%。")).toEqual([]);
  });

  it("reads last year's amount alone, behind the comparison or in a bracket before it", () => {
    const amounts = (sentences: string) =>
      only(withBudget(sentences), "growth").map(({ current, previous, delta }) => [current, previous, delta].map(told));
    expect(amounts("2021年支出880万元，较上年800万元增长10%。")).toEqual([["880万元", "800万元", null]]);
    expect(amounts("2021年支出880万元（上年支出800万元），同比增长10%。")).toEqual([["880万元", "800万元", null]]);
  });

  it.each([
    [
      "last year's amount within 与…相比",
      "支出880万元，与上年800万元相比增加80万元，增长12%。",
      "880万元 80万元 12% up",
    ],
    ["what grew behind the comparison", "与2020年相比，预算收入880万元增加80万元，增长12%。", "880万元 80万元 12% up"],
    ["balances", "年末结转60万元，较2020年末结转80万元减少20万元，下降20%。", "60万元 20万元 20% down"],
    ["the initial budget", "运行经费60万元，比年初预算减少20万元，降低20%。", "60万元 20万元 20% down"],
    ["the end of last year", "资产总额880万元，较上年末增加80万元，增长12%。", "880万元 80万元 12% up"],
    [
      "a part smaller than its growth",
      "收入880万元，其中上年结转60万元，较上年增加80万元，增长12%。",
      "880万元 80万元 12% up",
    ],
    [
      "an amount before its parts that last year's amount leads to",
      "决算数6万元，其中车辆4万元，接待2万元，较上年决算数8万元减少2万元，下降20%。",
      "6万元 2万元 20% down",
    ],
  ])("reads %s", (_, sentences, statement) => {
    expect(growth(sentences)).toEqual([statement]);
  });

  it("compares the same amount twice", () => {
    expect(
      growth("2021年支出880万元，比2020年800万元增加80万元，增长10%；比2021年年初预算数860万元增加20万元，增长3%。"),
    ).toEqual(["880万元 80万元 10% up", "880万元 20万元 3% up"]);
  });

  it.each([
    ["the change of another amount", "2021年收入较上年增加176万元，增长7%，支出较上年增加104万元，增长4%。"],
    ["constant prices", "2021年支出880万元，较上年增加80万元，按可比价增长4%。"],
    ["like with like", "2021年支出880万元，较上年增加80万元，剔除抢险因素后，同口径增长2%。"],
    ["a percentage of something else", "2021年支出880万元，较上年增加80万元，人员经费增长4%。"],
    ["a yearly average", "2021年支出880万元，较2018年800万元年均增长3%。"],
    ["another thing that grew", "2021年支出880万元（上年支出800万元），同比执行率增长10%。"],
    ["a count in another unit", "走访农户300户，较上年增加200人次，增长20%。"],
    ["a count with words between", "走访农户300户次，服务更细，较上年增加20户次，增长20%。"],
    ["a subject that no field holds", "2021年支出880万元。与上年相比，三公经费减少2万元，下降10%。"],
    ["a change without its amount", "2021年支出880万元，较上年增长10%。"],
    ["percentage points", "2021年支出880万元，执行率较上年提高2个百分点。"],
    ["a percentage that compares nothing", "2021年支出880万元，预算执行率97.8%。"],
    ["a whole and its parts", "2021年支出880万元，其中基本支出480万元，较上年增加80万元，增长10%。"],
    ["two totals that may be meant", "2021年收入900万元，支出880万元。与上年相比，增加80万元，增长10%。"],
  ])("says nothing of %s", (_, sentences) => {
    expect(growth(sentences)).toEqual([]);
  });
});

describe("shares", () => {
  const shares = (sentences: string) =>
    only(withBudget(sentences), "share").map(({ part, whole, percent }) => [part, whole, percent].map(told).join(" "));

  it("reads the part right before, or named, and the whole that it is a part of", () => {
    expect(shares("2021年支出500万元，其中：基本支出300万元，占60%；项目支出200万元，占总支出的40%。")).toEqual([
      "300万元 500万元 60%",
      "200万元 500万元 40%",
    ]);
    expect(shares("2021年支出500万元，其中基本支出300万元，项目支出200万元。\n全年支出中，基本支出占60.00%。")).toEqual(
      ["300万元 500万元 60.00%"],
    );
  });

  it("takes the amount that a sentence divides for the whole, also of basic and project expenditure", () => {
    expect(
      shares(
        "2021年部门整体支出预算1200万元，其中：基本支出660万元，占55%，项目支出540万元，占45%。2021年部门整体实际支出1000万元，其中：基本支出600万元，占60%。",
      ),
    ).toEqual(["660万元 1200万元 55%", "540万元 1200万元 45%", "600万元 1000万元 60%"]);
  });

  it("takes what the sentence before is about for the whole of a sentence that begins with 其中", () => {
    expect(
      shares("全年发放救助金400万元，比上年增长8.5%。其中：低保金300万元，占75%；临时救助金100万元，占25%。"),
    ).toEqual(["300万元 400万元 75%", "100万元 400万元 25%"]);
  });

  it("reads a whole with a figure of its own between part and share", () => {
    expect(shares("2021年支出500万元。其中项目支出200万元，占总支出500万元的40%。")).toEqual(["200万元 500万元 40%"]);
    expect(shares("2021年支出500万元，其中基本支出300万元，项目支出200万元。项目支出占总支出500万元的40%。")).toEqual([
      "200万元 500万元 40%",
    ]);
  });

  it("reads shares of land and roads", () => {
    expect(shares("完成造林1.2万亩，占任务1.0万亩的120%。")).toEqual(["12000亩 10000亩 120%"]);
  });

  it("reads parts of a count, and parts of what is divided by its classes", () => {
    expect(shares("全年培训学员800人，其中：男性480人，占60%；女性320人，占40%。")).toEqual([
      "480人 800人 60%",
      "320人 800人 40%",
    ]);
    expect(shares("2021年支出500万元。按功能分类划分，农林水支出300万元，占60%；其他支出200万元，占40%。")).toEqual([
      "300万元 500万元 60%",
      "200万元 500万元 40%",
    ]);
  });

  it("reads a whole that the sentence names by the very words, in money and in numbers", () => {
    expect(shares("采购支出总额286万元，其中货物采购143万元，占采购支出总额的40%。")).toEqual(["143万元 286万元 40%"]);
    expect(shares("全院在校生8000人，其中走读学生2000人，占在校生总数的35%。")).toEqual(["2000人 8000人 35%"]);
    expect(shares("采购支出总额286万元，货物采购143万元，占货物支出总额的40%。")).toEqual([]);
    expect(shares("第一批采购支出50万元，第二批采购支出60万元，灯具20万元，占采购支出的40%。")).toEqual([]);
  });

  it("gives the parts of a run that make up a whole the same whole", () => {
    const budget = "2021年预算收入800万元，支出700万元。";
    expect(shares(`${budget}财政拨款600万元，占总收入的75%；上年结转200万元，占26%。`)).toEqual([
      "600万元 800万元 75%",
      "200万元 800万元 26%",
    ]);
    expect(shares(`${budget}财政拨款600万元，占总收入的75%；培训费100万元，占26%。`)).toEqual(["600万元 800万元 75%"]);
  });

  it("reads parts of what 中 stands behind", () => {
    expect(shares("预算收入800万元中，年初预算600万元占77%，追加200万元占25%。")).toEqual([
      "600万元 800万元 77%",
      "200万元 800万元 25%",
    ]);
  });

  it("takes another amount of which a part is just the share told for its whole", () => {
    expect(shares("2021年支出500万元，其中项目支出200万元，占总支出的40%；设备购置50万元，占25%。")).toEqual([
      "200万元 500万元 40%",
      "50万元 200万元 25%",
    ]);
  });

  it.each([
    ["a part in another unit", "全年培训800人次，其中女性320人，占40%。"],
    ["a whole of another unit with its figure", "培训女性320人，占培训总量800人次的40%。"],
    ["a whole behind other words", "发放补助20万元，惠及群众300人，占全县人口的4%。"],
    [
      "two amounts before what is divided by its classes",
      "预算收入900万元，支出500万元，公用经费20万元，比预算少，按功能分类：农林水支出300万元，占60%。",
    ],
    [
      "two totals before a sentence that begins with 其中",
      "预算收入450万元，发放400万元。其中：低保金300万元，占75%。",
    ],
    ["a whole that is not known", "2021年支出500万元。培训费20万元，占三公经费的10%。"],
    ["a part that is not known", "2021年支出500万元。公用经费占全年支出的10%。"],
  ])("says nothing of %s", (_, sentences) => {
    expect(shares(sentences)).toEqual([]);
  });
});

describe("prices", () => {
  const prices = (story: string) =>
    only(project(story), "unit-price").map(({ priceLow, priceHigh, per, count, amount }) =>
      [told(priceLow), told(priceHigh), per, told(count), told(amount)].join(" "),
    );

  it.each([
    ["按1000元/人的标准发放91人次共9.1万元慰问金。", "1000元/人 1000元/人 人 91人次 9.1万元"],
    ["按照600-1200元/人的标准补助162人次，共10.98万元。", "600元/人 1200元/人 人 162人次 10.98万元"],
    ["按1000-2000元的标准补助41人次，发放补助金共5.55万元。", "1000元 2000元 人次 41人次 5.55万元"],
    ["按每人500元的标准慰问职工60人，共计3万元。", "500元 500元 人 60人 3万元"],
    ["为60名职工按500元/人的标准发放慰问金3万元。", "500元/人 500元/人 人 60名 3万元"],
    ["慰问敬老院6所，每所慰问金5000元，共计3万元。", "5000元 5000元 所 6所 3万元"],
    ["购买慰问品（大米、食用油）200份，每份150元，计3万元。", "150元 150元 份 200份 3万元"],
    ["采购计算机20台，单价4800元，共9.6万元。", "4800元 4800元 台 20台 9.6万元"],
    ["补助标准为每户5000元至8000元，共补助40户，发放26万元。", "5000元 8000元 户 40户 26万元"],
    ["按每亩300元补助1.2万亩，合计360万元。", "300元 300元 亩 12000亩 360万元"],
    ["对12个村每村补助5万元，共60万元，受益农户3000户。", "5万元 5万元 个 12个 60万元"],
    ["聘请专家3人次，每人次800元，共支付专家费2400元。", "800元 800元 人次 3人次 2400元"],
    ["发放慰问金3万元，慰问60人，每人500元。", "500元 500元 人 60人 3万元"],
    ["为85名护林员购买意外险，每人120元，支出1.02万元。", "120元 120元 人 85名 1.02万元"],
    ["对27户创业户每户扶持2000元，共发放扶持资金5.8万元。", "2000元 2000元 户 27户 5.8万元"],
    ["评审523人次，每人次补助100元，发放补助6.23万元。", "100元 100元 人次 523人次 6.23万元"],
    ["购置设备12台，平均单价25.08万元，共支出247万元。", "25.08万元 25.08万元 台 12台 247万元"],
    ["公务接待42批次312人次，人均98.91元，共支出2.15万元。", "98.91元 98.91元 人 312人次 2.15万元"],
    ["对27户创业户每户扶持2000元至5000元，共发放扶持资金9.6万元。", "2000元 5000元 户 27户 9.6万元"],
    ["新建驿站6座，每座造价12万元，计82万元；其余30万元用于宣传。", "12万元 12万元 座 6座 82万元"],
    ["硬化道路12.6公里，每公里平均造价28.5万元，总投资389.1万元。", "28.5万元 28.5万元 公里 12.6公里 389.1万元"],
    ["扶持27户，其中渔业11户、茶业9户、民宿7户，每户扶持3000元，共计9.1万元。", "3000元 3000元 户 27户 9.1万元"],
  ])("reads %s", (story, statement) => {
    expect(prices(story)).toEqual([statement]);
  });

  it.each([
    ["a price by the month with a count of people", "按照3000元/月的标准补足57人31.116万元。"],
    ["a price by the head and month", "按每人每月500元的标准补助20人共12万元。"],
    ["a number of months beside the count", "按500元/人的标准补助20人12个月，共12万元。"],
    ["another unit", "按500元/户的标准补助20人，共1万元。"],
    ["two prices in brackets, and their sum", "慰问职工120人（每人200元）、党员30人（每人500元），共计3.9万元。"],
    ["several prices side by side", "按照一档2000元、二档1500元的标准资助学生300人，共52万元。"],
    ["a price by the term", "对326名困难学生按每生每学期1000元的标准发放助学金65.2万元。"],
    ["a range of prices by the month", "补助标准为每人每月500元至800元，共补助40人，发放30万元。"],
    ["a price for one of the things counted", "对12个乡镇每村补助5万元，共300万元。"],
    [
      "two prices in clauses of their own, and their sum",
      "先进集体5个，每个2000元；先进个人20名，每人500元，共计2万元。",
    ],
    ["money arranged before a count and its price", "安排资金20万元，慰问60人，每人500元。"],
    ["money paid before a range of prices", "发放救助金36万元，救助群众240户，每户1000元至2000元。"],
    ["money paid before a price by the month", "支付工资120万元，聘用人员20人，每人每月5000元。"],
    ["a price of another count", "慰问敬老院6所、老人300人，每所5000元，共计3万元。"],
    ["two prices for two counts, and their sum", "资助本科生20人，每人5000元，专科生10人，每人3000元，合计13万元。"],
    ["a price and other money", "慰问敬老院6所，每所慰问金5000元，发放物资4万元。"],
    ["an amount of another clause", "按500元/人的标准补助20人；另购买物资3万元。"],
    ["two payments to each", "补助48人，每人500元，全年分两次发放，共4.8万元。"],
    ["payments by the season", "补助48人，每人500元，两个季度共4.8万元。"],
    ["an average of several courses", "培训3期，200人，人均100元，共6万元。"],
    ["two counts before one price", "慰问老党员10户、困难户20户，每户500元，共1.5万元。"],
    ["a list that leaves some out", "慰问30户，其中困难户10户、低保户15户，每户500元，共1.5万元。"],
    ["two prices for one count", "对27户每户扶持2000元，每户配套500元，共6.75万元。"],
    ["money of others for each", "硬化道路12公里，每公里均价28万元，上级补助300万元。"],
  ])("says nothing of %s", (_, story) => {
    expect(prices(story)).toEqual([]);
  });
});

describe("uses of one amount", () => {
  const uses = (story: string) =>
    only(project(story), "breakdown").map(({ whole, parts }) => [whole, ...parts].map(told).join(" "));

  it("reads a list behind 其中 as parts of what the project cost", () => {
    expect(uses("主要用于关爱职工，其中材料采购105.5万元、场地租赁94.5万元。")).toEqual(["200万元 105.5万元 94.5万元"]);
  });

  it("reads uses that follow each other clause by clause", () => {
    expect(uses("春节慰问共发放资金139.69万元，拨付至65家单位；各县工会68万元，共拨付至910名职工。")).toEqual([
      "200万元 139.69万元 68万元",
    ]);
  });

  it("reads amounts that stand before what they are for", () => {
    expect(uses("其中139.69万元用于道路建设，68万元用于绿化。")).toEqual(["200万元 139.69万元 68万元"]);
    expect(uses("投入300万元，其中180万元用于购置设备，120万元用于培训。")).toEqual(["300万元 180万元 120万元"]);
  });

  it("reads parts whose names begin with a number in words", () => {
    expect(uses("支付工程款380万元，其中一季度180万元，二季度200万元。")).toEqual(["380万元 180万元 200万元"]);
  });

  it("ends a list with the bracket that it stands in", () => {
    expect(uses("其中检测试剂36万元（其中一类12万元、二类9万元），印刷8万元。")).toEqual([
      "200万元 36万元 8万元",
      "36万元 12万元 9万元",
    ]);
    expect(uses("采购试剂36万元（其中一类12万元、二类9万元），印刷8万元。")).toEqual(["36万元 12万元 9万元"]);
  });

  it("reads each list that divides one amount by its classes", () => {
    const narrative = withBudget(
      "2021年支出1180万元，按资金来源分：财政资金1000万元，单位资金180万元；按功能分类：一般公共服务支出900万元，住房保障支出280万元。",
    );
    expect(only(narrative, "breakdown").map(({ whole, parts }) => [whole, ...parts].map(told).join(" "))).toEqual([
      "1180万元 1000万元 180万元",
      "1180万元 900万元 280万元",
    ]);
  });

  it("reads the uses of a sub-project", () => {
    const narrative = withProjects(
      "1.“职工关爱”项目，年初预算200万元，实际支出200万元。\n（1）节日慰问\n项目支出20万元，用于慰问。发放慰问金150000元；购买物资60000元。",
    );
    const [statement] = only(narrative, "breakdown");
    expect([statement?.project, statement?.item]).toEqual([0, 0]);
    expect([told(statement?.whole), ...(statement?.parts ?? []).map(told)]).toEqual(["20万元", "150000元", "60000元"]);
  });

  it("reads the parts of an amount outside the projects, up to where they make it up", () => {
    const narrative = withBudget(
      "2021年支出900万元。固定资产860万元，其中房屋520万元、车辆120万元、其他240万元。办公楼修缮花费60.01万元，其中屋面30万元、水电30万元、公共部位绿化5万元。",
    );
    expect(only(narrative, "breakdown").map(({ whole, parts }) => [whole, ...parts].map(told).join(" "))).toEqual([
      "860万元 520万元 120万元 240万元",
      "60.01万元 30万元 30万元",
    ]);
  });

  it("leaves out the parts of a part", () => {
    const narrative = withBudget(
      "2021年我局支出1150万元，其中：社会保障支出（类）900万元，主要用于：行政运行400万元、老年福利500万元；住房保障支出（类）250万元。",
    );
    expect(only(narrative, "breakdown").map(({ whole, parts }) => [whole, ...parts].map(told).join(" "))).toEqual([
      "900万元 400万元 500万元",
    ]);
  });

  const divided = (sentences: string) =>
    only(withBudget(sentences), "breakdown").map(({ whole, parts }) => [whole, ...parts].map(told).join(" "));

  it.each([
    ["sources", "本年收入合计910万元，其中：财政拨款收入870万元，其他收入50万元。", "910万元 870万元 50万元"],
    ["what was carried over", "总收入910万元，其中：财政拨款870万元，上年结转50万元。", "910万元 870万元 50万元"],
    ["net values", "资产总额500万元，其中流动资产200万元、固定资产净值400万元。", "500万元 200万元 400万元"],
    ["a whole in 亿元", "总收入1.2亿元，其中财政拨款9000万元、其他收入4000万元。", "1.2亿元 9000万元 4000万元"],
    ["a bracket", "基本支出300万元（人员经费270万元、公用经费40万元）。", "300万元 270万元 40万元"],
    ["a budget", "全年预算数910万元，其中，基本支出预算数500万元，项目支出预算数420万元。", "910万元 500万元 420万元"],
    [
      "classes of sources",
      "部门收入总预算910万元。按来源分：财政拨款870万元，上年结转50万元。",
      "910万元 870万元 50万元",
    ],
    [
      "a rate between",
      "实际执行880万元，执行率96%，其中人员类项目支出500万元、特定类项目支出400万元。",
      "880万元 500万元 400万元",
    ],
    ["main uses", "部门支出880万元，主要用于：工资福利支出600万元，商品和服务支出300万元。", "880万元 600万元 300万元"],
  ])("reads %s", (_, sentences, statement) => {
    expect(divided(sentences)).toContain(statement);
  });

  it("begins another division of the same amount with 按用途分", () => {
    expect(
      divided("总收入910万元，其中财政拨款870万元，上年结转40万元；按用途分，人员类500万元、项目类410万元。"),
    ).toEqual(["910万元 870万元 40万元", "910万元 500万元 410万元"]);
  });

  it("reads both lists of one sentence", () => {
    expect(
      divided("资金来源340万元，其中中央200万元、县级140万元；资金支出300万元，其中中央190万元、县级120万元。"),
    ).toEqual(["340万元 200万元 140万元", "300万元 190万元 120万元"]);
  });

  it.each([
    ["cuts among the sources", "预算收入910万元，其中年初预算870万元，追加80万元，压减40万元。"],
    ["what is worth less by now", "资产总额500万元，其中流动资产200万元、固定资产原值400万元，折旧100万元。"],
    ["a list of two before it", "支付东片186万元、西片136万元，其中材料费210万元、人工费112万元。"],
    ["parts of another amount", "固定资产486万元，净值212万元，其中房屋386万元、设备100万元。"],
    ["a budget told anew", "年初预算800万元，其中财政拨款760万元，调整后900万元，上年结转65万元。"],
    ["a bracket that tells more", "基本支出300万元（人员经费270万元、公用经费40万元，含上年结转30万元）。"],
  ])("divides nothing by %s", (_, sentences) => {
    expect(divided(sentences)).toEqual([]);
  });

  it.each([
    [
      "brackets",
      "改造支付86万元（材料采购50万元，人工支出36万元），检测支付60万元，采购设备60万元。",
      "200万元 86万元 60万元 60万元",
    ],
    [
      "another division",
      "拨付至东厂80万元，拨付至西厂120万元；两厂支付工程款150万元，购置设备50万元。",
      "200万元 80万元 120万元",
    ],
  ])("leaves %s out of the uses", (_, story, statement) => {
    expect(uses(story)).toContain(statement);
  });

  it("takes what a second 其中 divides for no uses of the project", () => {
    expect(uses("其中，改造支出86万元，其中材料采购46万元、人工支出40万元；检测支出36万元；设备支出78万元。")).toEqual([
      "86万元 46万元 40万元",
    ]);
  });

  it("takes no division by use for more uses", () => {
    expect(uses("中央资金支出110万元，省级资金支出70万元；按用途，改造支出86万元，其余用于检测。")).toEqual([
      "200万元 110万元 70万元",
    ]);
  });

  it.each([
    ["the whole told again", "经审核，实际发放金额为200万元，发放对象申报资金为201万元。"],
    ["a sum told beside its parts", "上半年发放80万元，下半年发放70万元，全年发放150万元。"],
    ["money of others", "各级工会筹集资金300万元，发放款物2100万元，带动企业投入500万元。"],
    ["plans and savings", "计划采购120万元，招标节约15万元，采购合同金额105万元。"],
    ["people divided, not money", "共服务200人次，其中在职120人次，发放补助60万元。"],
  ])("says nothing of %s", (_, story) => {
    expect(uses(story)).toEqual([]);
  });
});

describe("counts of what is to be done", () => {
  const phrases = (heading: string, story: string) =>
    read(
      `2021年度部门整体支出绩效自评报告\n青禾县总工会\n一、部门基本情况\n本部门是群团机关。\n二、${heading}\n${story}\n三、存在的问题\n无`,
    ).statements.flatMap((one) => (one.kind === "count" || one.kind === "rate" ? [one.phrase] : []));

  it("are no results under a heading of targets or of next year's work", () => {
    const story = "举办讲座20场，职工参训率达到95%。";
    expect(phrases("年度绩效目标完成情况", story)).toEqual(["举办讲座", "职工参训率"]);
    expect(phrases("年度绩效目标", story)).toEqual([]);
    expect(phrases("下一年度工作安排", story)).toEqual([]);
    expect(phrases("工作开展情况", "1.年度目标设定。举办讲座20场。\n2.目标完成。举办展览3场。")).toEqual(["举办展览"]);
  });
});

describe("counts", () => {
  it("reads the parts of one count in one unit", () => {
    const narrative = project("累计惠及651人次，其中在职人员178人次、退休人员98人次、临聘人员376人次。");
    const [statement] = only(narrative, "headcount");
    expect([told(statement?.whole), ...(statement?.parts ?? []).map(told)]).toEqual([
      "651人次",
      "178人次",
      "98人次",
      "376人次",
    ]);
  });

  it("reads parts that come to more than their count, whatever is told behind them", () => {
    const counts = only(project("举办活动15场次，其中线上8场次，线下9场次，参与群众2300人次。"), "headcount");
    expect(counts.map(({ whole, parts }) => [whole, ...parts].map(told))).toEqual([["15场次", "8场次", "9场次"]]);
    expect(only(project("举办活动15场次，其中线上8场次，线下6场次，外出1次。"), "headcount")).toEqual([]);
  });

  it("reads a list and its sum", () => {
    const counts = only(project("在职34人，离休1人，退休26人，合计61人。"), "headcount");
    expect(counts.map(({ whole, parts }) => [whole, ...parts].map(told))).toEqual([["61人", "34人", "1人", "26人"]]);
  });

  it("reads a list and its sum behind other counts", () => {
    const parts = (story: string) =>
      only(project(story), "headcount").map(({ whole, parts }) => [whole, ...parts].map(told).join(" "));
    expect(parts("编制40人，在职34人，离休1人，退休26人，合计62人。")).toEqual(["62人 34人 1人 26人"]);
    expect(parts("在全县9个乡镇建成甲级驿站3个、乙级驿站4个、丙级驿站5个，共计13个。")).toEqual(["13个 3个 4个 5个"]);
    expect(parts("编制行政36名、事业40名，实有行政人员31名、事业人员43名，合计78名。")).toEqual(["78名 31名 43名"]);
    expect(parts("在职人员42人，离休1人，退休26人，共有人员72人。")).toEqual(["72人 42人 1人 26人"]);
    expect(parts("现有人员42人，其中公务员20人、事业编制人员25人。")).toEqual(["42人 20人 25人"]);
    expect(parts("现有人员42人，其中公务员20人、事业人员10人。")).toEqual([]);
    expect(parts("调处婚姻纠纷42件50人，邻里纠纷60件，土地纠纷8件，共120件。")).toEqual(["120件 42件 60件 8件"]);
  });

  it.each([
    ["one of them that the sum leaves out", "走访企业30家，服务商户12家，帮扶门店8家，合计20家。"],
    ["names that tell nothing alike", "走访商户32户，帮扶门店28户，共80户。"],
    ["groups that overlap", "党员34人，群众26人，合计58人。"],
    ["other units", "来访120人次、来信45件，合计165件次。"],
    ["one part", "在职34人，合计61人。"],
  ])("takes no list for the parts of its sum with %s", (_, story) => {
    expect(only(project(story), "headcount")).toEqual([]);
  });

  it("reads the parts in a bracket right behind their count", () => {
    const counts = only(project("编制42人（行政编制12人、事业编制30人），实有40人。"), "headcount");
    expect(counts.map(({ whole, parts }) => [whole, ...parts].map(told))).toEqual([["42人", "12人", "30人"]]);
  });

  it.each([
    ["names of one end", "惠及120人，其中放牧户主50人、种植户主45人、养殖户主35人。", "120人 50人 45人 35人"],
    ["rungs of one ladder", "医师92人（高级职称15人、中级职称38人、初级及以下49人）。", "92人 15人 38人 49人"],
    ["opinions", "收回问卷146份，其中满意136份、基本满意8份、不满意5份，满意率93%。", "146份 136份 8份 5份"],
    ["numbers", "送戏62场，其中一季度12场、二季度16场、三季度20场、四季度24场。", "62场 12场 16场 20场 24场"],
    ["people counted as 名 and 人", "安置124名青年就业，其中企业就业56人、自主就业78人。", "124名 56人 78人"],
    ["a division told", "巡查60次，分为定点巡查38次、夜巡29次。", "60次 38次 29次"],
    ["a sum that one digit mends", "发放图书1200册，其中赠阅860册、展销350册。", "1200册 860册 350册"],
    ["digits that changed places", "就业2542人，其中升学386人、进厂2308人、创业118人。", "2542人 386人 2308人 118人"],
    ["many of them", "实有86人，其中会计26人、出纳22人、司机9人、厨工39人。", "86人 26人 22人 9人 39人"],
  ])("holds parts to their whole by %s", (_, story, statement) => {
    const counts = only(project(story), "headcount");
    expect(counts.map(({ whole, parts }) => [whole, ...parts].map(told).join(" "))).toEqual([statement]);
  });

  it.each([
    ["attributes of people", "服务职工200人次，其中女职工46人次、困难职工58人次、农民工120人次。"],
    ["attributes of households", "慰问126户，其中低保户68户、特困户22户、重病户45户。"],
    ["attributes that end alike", "新增就业400人，其中脱贫劳动力180人、外出劳动力260人。"],
    ["attributes of things", "建成道路12条，其中主干道3条、沥青路面8条。"],
    ["ways and things", "检查企业320家次，其中食品企业120家次、餐饮店150家次、夜查80家次。"],
    ["several of which one may have", "处罚44家，其中罚款38家、没收12家、吊销2家。"],
    ["men and others", "培训60人，其中男学员46人、返乡学员24人。"],
    ["rungs told twice", "收回100份，其中满意98份、非常满意60份。"],
    ["a sum far off without a common end", "发放图书1200册，其中赠阅860册、展销450册。"],
  ])("holds no parts to their whole by %s", (_, story) => {
    const wrong = only(project(story), "headcount").filter(
      ({ whole, parts }) => Number(whole.leaf.value) !== parts.reduce((sum, { leaf }) => sum + Number(leaf.value), 0),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ["a bracket that tells more", "培训600人（线上400人、线下200人，均已结业）。"],
    ["groups that overlap", "本单位在职100人，其中党员60人、本科学历80人。"],
    ["a part of all", "共培训500人次，其中新就业形态职工120人次、农民工30人次。"],
    [
      "clauses that tell money as well",
      "共补助劳模100人次，其中，按1000元/人的标准发放91人次共9.1万元；按2000元/人的标准发放9人次共1.8万元。",
    ],
    ["other units", "共获奖20人，其中集体3个、个人17个。"],
  ])("takes %s for no division", (_, story) => {
    expect(only(project(story), "headcount")).toEqual([]);
  });

  it("reads people listed as one group", () => {
    const [list] = only(project("下属单位包括在职人员34人，离休人员1人，退休人员26人，资金已发放。"), "count-list");
    expect(list?.parts.map(({ phrase, figure }) => `${phrase} ${told(figure)}`)).toEqual([
      "在职人员 34人",
      "离休人员 1人",
      "退休人员 26人",
    ]);
  });

  it("does not add up the posts and the people in them", () => {
    const narrative = read(
      "2021年度部门整体支出绩效自评报告\n青禾县总工会\n一、部门基本情况\n本部门编制人数42人，实有人数40人。\n二、收支情况\n2021年收入1万元。",
    );
    expect(only(narrative, "count-list")).toEqual([]);
  });

  it("reads what was counted, without the words for when and how much", () => {
    const counts = only(
      project("全年举办家庭教育课程94场。累计接待和服务职工4.78万人次，修补破损路面13,896平方米，近300人参加。"),
      "count",
    ).map(({ phrase, figure }) => `${phrase} ${told(figure)}`);
    expect(counts).toEqual(["举办家庭教育课程 94场", "接待和服务职工 47800人次", "修补破损路面 13896平方米"]);
  });

  it("counts no plans, no differences, no scores and no words like 三级", () => {
    const story = "计划培训300人，较上年增加20人次，自评得分95分，养护县乡村三级公路，涉及四类五类桥梁。";
    expect(only(project(story), "count")).toEqual([]);
  });

  it("says which sentence it stands in and whose story it is", () => {
    const [count] = only(project("\n举办讲座12场。"), "count");
    expect(count).toMatchObject({ project: 0, item: null, sentence: { text: "举办讲座12场。" } });
  });
});
