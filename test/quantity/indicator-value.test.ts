import { describe, expect, it } from "vitest";
import {
  type IndicatorColumns,
  type IndicatorValue,
  isBlankText,
  isEmptyFigure,
  readIndicatorValue,
  readSign,
} from "../../src/quantity/index.js";

function told(value: IndicatorValue): string {
  switch (value.kind) {
    case "figure":
      return `${value.sign ?? ""}${value.quantity.value.toFixed()}${value.quantity.unit ?? ""}${value.quantity.approximate ? "~" : ""}`;
    case "range":
      return `${value.low.value.toFixed()}..${value.high.value.toFixed()}${value.high.unit ?? ""}`;
    default:
      return value.kind;
  }
}

describe("what a target or an actual cell says", () => {
  it.each([
    ["≥95%", "≥95%"],
    ["≧95％", "≥95%"],
    [">=85%", "≥85%"],
    ["》95%", "≥95%"],
    ["《3次", "≤3次"],
    ["＞90%", ">90%"],
    ["=8个", "=8个"],
    ["不低于95%", "≥95%"],
    ["不少于 30 场", "≥30场"],
    ["大于等于5万元", "≥5万元"],
    ["95%以上", "≥95%"],
    ["100人次以上", "≥100人次"],
    ["不超过200万元", "≤200万元"],
    ["控制在5%以内", "≤5%"],
    ["控制在 200万元以内", "≤200万元"],
    ["30天以内", "≤30天"],
    ["3天内", "≤3天"],
    ["5%以下", "≤5%"],
    ["１５９０ 户", "1590户"],
    ["27,320吨", "27320吨"],
    ["634.69万", "634.69万元"],
    ["3 万/人", "3万元/人"],
    ["在职人员 3万/人", "3万元/人"],
    ["已完成30场", "30场"],
    ["当期完成 90%", "90%"],
    ["100%覆盖", "100%"],
    ["200个行政村", "200个"],
    ["20疗程", "20疗程"],
    ["约20场", "20场~"],
    ["4万余人次", "40000人次~"],
    ["90%-95%", "90..95%"],
    ["3~5次", "3..5次"],
    ["2021年底前", "deadline"],
    ["2021年12月完成", "deadline"],
    ["及时", "words"],
    ["提升", "words"],
    ["部分完成", "words"],
    ["未完成30场", "words"],
    ["30场（含线上5场）", "30场"],
    ["7期（因疫情取消1期）", "7期"],
    ["10次（年中调整为8次）", "words"],
    ["2022年12月（延期2个月）", "words"],
    ["≥30场，满意度≥95%", "words"],
    ["人次", "empty"],
    ["%", "empty"],
    ["≥", "empty"],
    ["≥%", "empty"],
    ["——", "empty"],
    ["一", "empty"],
    ["/", "empty"],
    ["无", "empty"],
    ["", "empty"],
  ])("reads %j", (text, expected) => {
    expect(told(readIndicatorValue(text))).toBe(expected);
  });

  it.each<[string, IndicatorColumns, string]>([
    ["30", { nature: "≥", measureUnit: "场" }, "≥30场"],
    ["100%", { nature: "=", measureUnit: "%" }, "=100%"],
    ["≥95", { nature: "=", measureUnit: "%" }, "≥95%"],
    ["112.43", { nature: "≤", measureUnit: "万" }, "≤112.43万元"],
    ["2.8", { measureUnit: "万人次" }, "28000人次"],
    ["500", { measureUnit: "元/人" }, "500元/人"],
    ["30", { nature: "正向指标", measureUnit: "—" }, "≥30"],
    ["30", { nature: "反向指标" }, "≤30"],
    ["及时", { nature: "定性", measureUnit: "" }, "words"],
    ["12月底前", { year: 2021 }, "deadline"],
    ["2021.12", { measureUnit: "万元" }, "2021.12万元"],
  ])("reads %j with %j beside it", (text, columns, expected) => {
    expect(told(readIndicatorValue(text, columns))).toBe(expected);
  });

  it("keeps the words that name what is counted", () => {
    const value = readIndicatorValue("在职人员 3万/人");
    expect(value.kind === "figure" && value.label).toBe("在职人员");
  });
});

describe("signs", () => {
  it.each([
    ["成本不超过200万元", "≤", 2, 5],
    ["≥95%", "≥", 0, 1],
    ["满意度达95%以上", "≥", 7, 9],
  ])("finds the sign of %s", (text, sign, start, end) => {
    expect(readSign(text)).toEqual({ sign, start, end });
  });

  it("finds none in plain words", () => {
    expect(readSign("及时完成95%")).toBeNull();
  });
});

describe("empty cells", () => {
  it.each([
    "",
    " ",
    "-",
    "—",
    "——",
    "⸺",
    "－",
    "一",
    "/",
    "／",
    "无",
    "人次",
    "万元",
    "……",
  ])("takes %j for empty", (text) => {
    expect(isEmptyFigure(text)).toBe(true);
  });

  it.each(["0", "0%", "及时", "无投诉", "一次", "-5", "完成"])("takes %j for filled", (text) => {
    expect(isEmptyFigure(text)).toBe(false);
  });
});

describe("a cell beside the row's own columns", () => {
  const read = (text: string, columns: IndicatorColumns) => told(readIndicatorValue(text, columns));

  it.each<[string, IndicatorColumns, string]>([
    ["3", { measureUnit: "万人次" }, "30000人次"],
    ["3.25", { measureUnit: "万元" }, "3.25万元"],
    ["3人", { measureUnit: "万人次" }, "3人"],
    ["3", { measureUnit: "疗程" }, "3疗程"],
    ["3", { measureUnit: "个工作日" }, "3工作日"],
    ["3", { measureUnit: "——" }, "3"],
    ["3", { measureUnit: "无" }, "3"],
    ["3", { measureUnit: " " }, "3"],
    ["2021.12", { measureUnit: "万元" }, "2021.12万元"],
    ["2021.12", { measureUnit: "月" }, "deadline"],
    ["2021.12", {}, "deadline"],
    ["90", { nature: "≥", measureUnit: "％" }, "≥90%"],
    ["≤90", { nature: "≥", measureUnit: "％" }, "≤90%"],
    ["90", { nature: "正向指标" }, "≥90"],
    ["90", { nature: "反向" }, "≤90"],
    ["90", { nature: " 负向 " }, "≤90"],
    ["90", { nature: "逆向指标" }, "≤90"],
    ["90", { nature: "非正向" }, "90"],
    ["90", { nature: "定性" }, "90"],
    ["90", { nature: "大于等于" }, "≥90"],
    ["90", { nature: "≥ ≤" }, "90"],
  ])("%s with %j", (text, columns, expected) => {
    expect(read(text, columns)).toBe(expected);
  });

  it("is told as coarsely as a multiplier in the column makes it", () => {
    const value = readIndicatorValue("3.2", { measureUnit: "万人次" });
    expect(value.kind === "figure" && value.quantity.decimals).toBe(-3);
  });
});

describe("a figure among words", () => {
  it.each([
    ["培训人员不少于30人", "≥30人"],
    ["培训人员 不少于 30 人", "≥30人"],
    ["不少于培训30人", "≥30人"],
    ["受益群众达到300人以上", "≥300人"],
    ["3天内办结", "≤3天"],
    ["3 天 内", "≤3天"],
    ["3人内", "3人"],
    ["20疗程以上", "≥20疗程"],
    ["20大疗程", "20大疗程"],
    ["20个大疗程次", "20个"],
    ["共20(场)", "20"],
    ["在职在编教职工人员数量3人", "3人"],
    ["在职在编教职工人员总体数量3人", "words"],
    ["第1批30人", "words"],
    ["30人，其中15人", "words"],
    ["30人15户20次", "words"],
    ["3天至5天", "3..5天"],
    ["3人至5户", "words"],
    ["3—5", "3..5"],
    ["3 ～～ 5次", "3..5次"],
    ["3或至5次", "words"],
    ["3至少5次", "words"],
    ["约3-5次", "3..5次"],
    ["每次3-5次", "words"],
  ])("%s is %s", (text, expected) => {
    expect(told(readIndicatorValue(text))).toBe(expected);
  });
});

describe("a cell without its figure", () => {
  it.each(["", " ", "—", "一", "/", "无", "人次", "≥", "≥%", "≤人次", "……"])("%j is empty", (text) => {
    expect(isEmptyFigure(text)).toBe(true);
  });

  it.each(["人次≥", "≥≥≥", "无锡", "0", "及时"])("%j is not", (text) => {
    expect(isEmptyFigure(text)).toBe(false);
  });

  it("is blank where not even a word stands there", () => {
    expect(["", "  ", "——", "/", "…"].map(isBlankText)).toEqual([true, true, true, true, true]);
    expect(["无", "人次", "≥", "0", "--3"].map(isBlankText)).toEqual([false, false, false, false, false]);
  });
});
