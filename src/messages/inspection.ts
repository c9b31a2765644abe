import type { CellRole, ParagraphRole, Unrecognised } from "../model/index.js";
import type { Bilingual, Language } from "./language.js";

/** The layers of a page of `selfeval inspect` that can be switched on and off, in their order from below. */
export const layerNames = {
  drawn: { zh: "原页", en: "as drawn" },
  cells: { zh: "单元格", en: "cells" },
  lines: { zh: "文字行", en: "lines of text" },
  furniture: { zh: "页眉页码", en: "page furniture" },
  fields: { zh: "读出的值", en: "values read" },
  unknown: { zh: "未识别", en: "not recognised" },
  notes: { zh: "读取说明", en: "reading notes" },
} as const satisfies Record<string, Bilingual>;
export type Layer = keyof typeof layerNames;

/** What kinds of values a report has, as they are told apart on the page. */
export const fieldKindNames = {
  words: { zh: "名称", en: "name" },
  level: { zh: "指标名称与层级", en: "indicator and level" },
  money: { zh: "金额", en: "amount" },
  points: { zh: "分值、得分、比率", en: "points or rate" },
  value: { zh: "指标值", en: "target or actual" },
  remark: { zh: "文字说明", en: "remark" },
} as const satisfies Record<string, Bilingual>;
export type FieldKind = keyof typeof fieldKindNames;

/** The words for what a cell was taken for. */
export const cellRoleNames: Readonly<Record<CellRole, Bilingual>> = {
  value: { zh: "读出的值", en: "value" },
  label: { zh: "表头或标签", en: "heading or label" },
  aside: { zh: "报告结构中没有对应项", en: "no field for it" },
  unknown: { zh: "未识别", en: "not recognised" },
  blank: { zh: "空白", en: "blank" },
};

/** The words for what a paragraph was taken for. */
export const paragraphRoleNames: Readonly<Record<ParagraphRole, Bilingual>> = {
  heading: { zh: "章节标题", en: "heading" },
  body: { zh: "正文", en: "body" },
  head: { zh: "报告题名、单位等", en: "title, unit and the like" },
  form: { zh: "自评表的标题、说明", en: "title or notes of a self-evaluation table" },
  list: { zh: "附件清单", en: "list of attachments" },
  annex: { zh: "附件中的文字", en: "text of an annex" },
  outside: { zh: "章节之外的文字", en: "text outside all sections" },
};

export const unrecognisedNames: Readonly<Record<Unrecognised["kind"], Bilingual>> = {
  cell: { zh: "自评表中的单元格", en: "cell of a self-evaluation table" },
  table: { zh: "不是自评表的表格", en: "table that is no self-evaluation" },
  paragraph: { zh: "章节之外的文字", en: "text outside all sections" },
};

/** The contract's field names as a reviewer calls them; English readers know them as they are. */
export const fieldWords: Readonly<Record<string, string>> = {
  title: "标题",
  department: "单位",
  sections: "章节",
  heading: "章节标题",
  budget: "预算",
  projects: "项目",
  name: "名称",
  items: "子项目",
  amount: "金额",
  evaluations: "自评表",
  funds: "资金",
  indicators: "指标",
  total: "总分行",
  attachments: "附件清单",
  initial: "年初预算",
  adjusted: "全年预算数",
  executed: "全年执行数",
  adjustment: "调整",
  income: "收入",
  expenditure: "支出",
  basic: "基本支出",
  project: "项目支出",
  carryover: "结余结转",
  label: "行名",
  weight: "分值",
  rate: "执行率",
  score: "得分",
  reason: "原因",
  level1: "一级指标",
  level1Weight: "一级指标分值",
  level2: "二级指标",
  level3: "三级指标",
  target: "指标值",
  actual: "实际完成值",
  deviation: "偏差原因",
  nature: "指标性质",
  measureUnit: "计量单位",
  initialTarget: "年初指标值",
  coefficient: "得分系数",
  grade: "等级",
  topScore: "表头总分",
  totalInvestment: "项目总投资",
  period: "实施期",
  yearLine: "年度",
  notes: "备注",
};

/** The sentences of the page that `selfeval inspect` writes. */
export const inspectionPhrases = {
  zh: {
    title: (file: string) => `${file} 的读取情况`,
    skip: "跳到读出的内容",
    layers: "图层",
    page: (page: number) => `第 ${page} 页`,
    size: (width: string, height: string) => `${width} × ${height} 磅`,
    picture: "本页只有图片，没有文字，未读入。",
    pagesPane: "原文",
    reportPane: "读出的内容",
    fields: (count: number) => `读出 ${count} 个值`,
    unknown: (count: number) => `${count} 处未识别`,
    notes: (count: number) => `${count} 条读取说明`,
    unknownHeading: "未识别",
    unknownNone: "没有未识别的内容。",
    notesHeading: "读取说明",
    notesNone: "读取中没有疑问。",
    reportHeading: "报告",
    understood: "自评表已读懂。",
    notUnderstood: "没有读懂其中的自评表，检查结果为“无法判断”。",
    failed: "文件无法读取",
    cell: (row: number, column: number) => `第 ${row} 行第 ${column} 列`,
    spans: (rows: number, columns: number) => `占 ${rows} 行 ${columns} 列`,
    table: (rows: number, columns: number) => `表格 ${rows} 行 ${columns} 列`,
    blank: "（空）",
    absent: "没有：",
    legend: "图例",
    tablesNone: "没有表格。",
  },
  en: {
    title: (file: string) => `How ${file} was read`,
    skip: "Skip to what was read",
    layers: "Layers",
    page: (page: number) => `Page ${page}`,
    size: (width: string, height: string) => `${width} × ${height} pt`,
    picture: "This page holds a picture and no text; it was not read.",
    pagesPane: "The document",
    reportPane: "What was read",
    fields: (count: number) => `${count} ${count === 1 ? "value" : "values"} read`,
    unknown: (count: number) => `${count} not recognised`,
    notes: (count: number) => `${count} reading ${count === 1 ? "note" : "notes"}`,
    unknownHeading: "Not recognised",
    unknownNone: "Everything was recognised.",
    notesHeading: "Reading notes",
    notesNone: "Nothing was unsure.",
    reportHeading: "Report",
    understood: "The self-evaluation tables were understood.",
    notUnderstood: "The self-evaluation tables were not understood; a check is undetermined.",
    failed: "The file could not be read",
    cell: (row: number, column: number) => `row ${row}, column ${column}`,
    spans: (rows: number, columns: number) => `spans ${rows} × ${columns}`,
    table: (rows: number, columns: number) => `table of ${rows} rows, ${columns} columns`,
    blank: "(blank)",
    absent: "Absent: ",
    legend: "Key",
    tablesNone: "There is no table.",
  },
} as const satisfies Record<Language, object>;

export type InspectionPhrases = (typeof inspectionPhrases)[Language];
