/** The report that every case starts from: small, coherent, in made-up words. A case tells only what it makes of it. */

/** One indicator; its key in `rows` is its name. Full marks unless told. */
export interface RowDraft {
  /** where the name is not the key */
  name?: string;
  level1: string;
  level2: string;
  target: string;
  actual: string;
  weight: string;
  score?: string;
  reason?: string;
  /** columns that the form has where any row fills them */
  nature?: string;
  unit?: string;
  coefficient?: string;
}

/** A row of the money block; the key in `sources` is its label. Empty cells unless told. */
export interface FundDraft {
  label?: string;
  initial?: string;
  adjusted?: string;
  executed?: string;
  weight?: string;
  /** of the total row: what the amounts give, unless told */
  rate?: string;
  score?: string;
}

export interface TableDraft {
  title: string;
  yearLine: string;
  /** "项目名称" in a project's form, "部门名称" in a department's */
  nameLabel: string;
  name: string;
  /** 主管部门, in a project's form */
  department?: string;
  investment?: string;
  period?: string;
  moneyHeading: string;
  total: FundDraft;
  sources: Record<string, FundDraft>;
  rows: Record<string, RowDraft>;
  /** figures behind first-level names: { 产出指标: "50分" } */
  brackets: Record<string, string>;
  hasReasons: boolean;
  totalWeight: string;
  /** what the rows sum to, unless told */
  totalScore?: string;
  /** at the head of the form, where it has a place for it */
  topScore?: string;
  /** the cell behind the total; "" leaves it out of the form */
  grade?: string;
  notes?: string;
}

export const tableNames = ["department", "reading", "repair"] as const;
export type TableName = (typeof tableNames)[number];

export interface ReportDraft {
  title: string;
  /** the line below the title */
  department: string;
  /** paragraphs up to the attachments */
  body: string[];
  attachments: string[];
  tables: Record<TableName, TableDraft>;
  /** what follows behind the tables */
  annexes: string[];
}

/** The paragraph behind which a case puts sentences of its own. */
export const LAST_WORDS = "全年各项任务按计划完成，公共文化服务覆盖面继续扩大。";

/** A fresh copy of the report. */
export function baseReport(): ReportDraft {
  return {
    title: "青禾县文化和旅游局2022年度部门整体支出绩效自评报告",
    department: "青禾县文化和旅游局",
    body: [
      "一、部门基本情况",
      "青禾县文化和旅游局是主管全县文化和旅游工作的政府部门，内设股室 6 个。",
      "二、收入支出情况",
      "2022年预算收入 620.00 万元，其中年初预算 600.00 万元，调整追加 20.00 万元。",
      "2022年支出 598.00 万元，其中基本支出 400.00 万元，项目支出 198.00 万元，结余结转 22.00 万元。",
      "三、资金使用及绩效情况",
      "（一）整体支出绩效情况",
      LAST_WORDS,
      "（二）项目支出绩效情况",
      "1.年初预算项目“读书活动专项”金额 120.00 万元，年中执行调增 10.00 万元，实际支出 128.00 万元，结余结转 2.00 万元。项目实施情况如下：",
      "（1）读书讲座项目",
      "项目支出 48.00 万元，主要用于在各乡镇组织读书讲座，反映良好。",
      "（2）图书漂流项目",
      "项目支出 80.00 万元，主要用于购置图书，在各村开展图书漂流。",
      "2.年初预算项目“场馆维修专项”金额 80.00 万元，年中执行调减 10.00 万元，实际支出 70.00 万元，无结余结转资金，用于老旧场馆维修。",
      "四、存在的问题及下一步改进措施",
      "个别指标设置还不够细化，下一步将结合工作实际逐项完善。",
    ],
    attachments: ["1.2022年度部门整体支出绩效自评表", "2.2022年度项目支出绩效自评表"],
    tables: {
      department: {
        title: "部门整体支出绩效自评表",
        yearLine: "（2022年度）",
        nameLabel: "部门名称",
        name: "青禾县文化和旅游局",
        moneyHeading: "资金情况（万元）",
        total: { label: "年度资金总额", initial: "600.00", adjusted: "620.00", executed: "598.00", weight: "10" },
        sources: {
          "其中：当年财政拨款": { initial: "580.00", adjusted: "600.00", executed: "580.00" },
          上年结转资金: {},
          其他资金: { initial: "20.00", adjusted: "20.00", executed: "18.00" },
        },
        rows: {
          免费开放场馆数: output("数量指标", "≥6个", "6个", "15"),
          活动验收合格率: output("质量指标", "≥95%", "98%", "15"),
          年度任务完成时间: output("时效指标", "2022年12月底前", "2022年11月", "10"),
          项目支出总成本: output("成本指标", "≤210万元", "198万元", "10"),
          群众文化生活: benefit("社会效益指标", "丰富", "丰富", "15"),
          服务机制: benefit("可持续影响指标", "健全", "健全", "15"),
          服务对象满意度: satisfaction("≥90%", "93%"),
        },
        brackets: {},
        hasReasons: true,
        totalWeight: "100",
      },
      reading: {
        ...project("读书活动专项"),
        total: { label: "年度资金总额", initial: "120.00", adjusted: "130.00", executed: "128.00", weight: "10" },
        sources: {
          "其中：当年财政拨款": { initial: "120.00", adjusted: "120.00", executed: "118.50" },
          上年结转资金: { initial: "0.00", adjusted: "10.00", executed: "9.50" },
          其他资金: {},
        },
        rows: {
          组织读书活动场次: output("数量指标", "≥40场", "42场", "20"),
          讲师培训合格率: output("质量指标", "≥95%", "97%", "10"),
          资金拨付时间: output("时效指标", "2022年10月底前", "2022年9月", "10"),
          活动总成本: output("成本指标", "≤130万元", "128万元", "10"),
          群众阅读氛围: benefit("社会效益指标", "浓厚", "浓厚", "30"),
          读者满意度: satisfaction("≥90%", "94%"),
        },
      },
      repair: {
        ...project("场馆维修专项"),
        total: { label: "年度资金总额", initial: "80.00", adjusted: "70.00", executed: "70.00", weight: "10" },
        sources: { "其中：当年财政拨款": { initial: "80.00", adjusted: "70.00", executed: "70.00" } },
        rows: {
          维修场馆个数: output("数量指标", "=3个", "3个", "10"),
          维修面积: {
            ...output("数量指标", "≥1200平方米", "1140平方米", "20"),
            score: "19",
            reason: "雨季停工，余下面积次年完成",
          },
          工程验收合格率: output("质量指标", "100%", "100%", "20"),
          场馆使用年限: benefit("可持续影响指标", "≥10年", "10年", "30"),
          观众满意度: satisfaction("≥90%", "91%"),
        },
      },
    },
    annexes: [],
  };
}

function project(name: string): Omit<TableDraft, "total" | "sources" | "rows"> {
  return {
    title: "项目支出绩效自评表",
    yearLine: "（2022年度）",
    nameLabel: "项目名称",
    name,
    department: "青禾县文化和旅游局",
    moneyHeading: "项目资金（万元）",
    brackets: {},
    hasReasons: true,
    totalWeight: "100",
  };
}

function output(level2: string, target: string, actual: string, weight: string): RowDraft {
  return { level1: "产出指标", level2, target, actual, weight };
}

function benefit(level2: string, target: string, actual: string, weight: string): RowDraft {
  return { level1: "效益指标", level2, target, actual, weight };
}

function satisfaction(target: string, actual: string): RowDraft {
  return { level1: "满意度指标", level2: "服务对象满意度指标", target, actual, weight: "10" };
}
