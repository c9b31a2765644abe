import type { Severity, Verdict } from "../model/index.js";
import type { Bilingual, Language } from "./language.js";

/** Severities as a reviewer names them. */
export const severityNames: Readonly<Record<Severity, Bilingual>> = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "警告", en: "warning" },
  info: { zh: "提示", en: "info" },
};

export const verdictNames: Readonly<Record<Verdict | "failed", Bilingual>> = {
  passed: { zh: "未发现矛盾", en: "passed" },
  findings: { zh: "有问题", en: "findings" },
  undetermined: { zh: "无法判断", en: "undetermined" },
  failed: { zh: "读取失败", en: "failed" },
};

/** Headings of a rule's page. */
export const pageHeadings = {
  compares: { zh: "比对什么", en: "What it compares" },
  why: { zh: "为什么重要", en: "Why it matters" },
  fires: { zh: "会报出的例子", en: "Fires" },
  passes: { zh: "不会报出的例子", en: "Does not fire" },
  mend: { zh: "怎么改", en: "How to mend the report" },
  norm: { zh: "依据", en: "Norm" },
  options: { zh: "可设定的界限", en: "Thresholds that can be set" },
} as const satisfies Record<string, Bilingual>;

/** How far a run has come. */
export interface ProgressFigures {
  readonly done: number;
  /** null where no one knows how many files there will be */
  readonly total: number | null;
  /** files a second */
  readonly rate: string;
  /** time left, as a clock shows it; null where it cannot be told */
  readonly left: string | null;
  readonly errors: number;
  readonly warnings: number;
  /** files that failed or whose verdict is undetermined */
  readonly unread: number;
}

/** The sentences of the command line, beside findings and errors. */
export const phrases = {
  zh: {
    pages: (count: number) => `${count} 页`,
    sheets: (count: number) => `${count} 张工作表`,
    year: (year: number) => `${year} 年度`,
    tables: (count: number) => `${count} 张自评表`,
    narrative: "报告正文",
    departmentTable: "部门整体支出绩效自评表",
    projectTable: (name: string) => `项目支出绩效自评表：${name}`,
    tableOnPage: (table: string, page: number) => `${table}（第 ${page} 页）`,
    diagnostics: "读取说明：",
    counts: (errors: number, warnings: number, infos: number) =>
      `${errors} 个错误，${warnings} 个警告${infos > 0 ? `，${infos} 个提示` : ""}`,
    clean: "已比对的各项之间没有矛盾。",
    cleanBut: (count: number) => `除已核实的 ${count} 项外没有矛盾。`,
    undetermined: "没有读懂其中的自评表，不能当作没有问题，请人工查看。",
    compared: (passed: number, failed: number, notRun: number) =>
      `比对 ${passed + failed} 项，${failed} 项不符；${notRun} 项缺少数据未比对。`,
    summary: (files: number, checked: number) => `共 ${files} 个文件：检查 ${checked}，`,
    ledger: "比对台账：",
    ledgerRule: "规则",
    ledgerPassed: "相符",
    ledgerFailed: "不符",
    ledgerNotRun: "未比对",
    ledgerSilent: (count: number) => `另有 ${count} 条规则没有可比对的内容。`,
    seconds: (seconds: string) => `用时 ${seconds} 秒`,
    progress: (p: ProgressFigures) =>
      [
        p.total === null
          ? `已检查 ${p.done} 个`
          : `已检查 ${p.done}/${p.total}（${Math.floor((100 * p.done) / Math.max(1, p.total))}%）`,
        `每秒 ${p.rate} 个`,
        ...(p.left === null ? [] : [`还需 ${p.left}`]),
        `错误 ${p.errors}，警告 ${p.warnings}`,
        ...(p.unread === 0 ? [] : [`未能判断 ${p.unread} 个`]),
      ].join("  "),
    stopping: "正在停止：等进行中的文件检查完；再按一次立即退出。",
    stopped: (done: number, total: number | null) =>
      `已停止：检查了 ${done}${total === null ? "" : `/${total}`} 个文件，其余尚未检查。`,
    readerGone: "读取输出的程序已经退出。",
    resumable: (folder: string) => `结果在 ${folder}，再次运行同一命令即可继续。`,
    cacheCleared: (folder: string) => `缓存已清除：${folder}`,
    cachePruned: (removed: number, kept: number, megabytes: string) =>
      `清出 ${removed} 个结果，留下 ${kept} 个，${megabytes} MB。`,
    suppressed: (count: number) => `另有 ${count} 项已核实，未计入。`,
    baseline: (added: number, kept: number, file: string) =>
      `已记入 ${added} 项${kept > 0 ? `，保留原有 ${kept} 项` : ""}：${file}`,
    stale: "已失效：没有与之相符的问题。",
    explainHint: "用 selfeval explain 规则编号 查看每条规则的说明。",
    budget: "收支",
    projects: "项目",
    sections: "章节",
    attachments: "附件",
    funds: "资金",
    indicators: "指标",
    total: "总分",
    grade: "等级",
    department: "部门",
    blank: "（空）",
    none: "（无）",
  },
  en: {
    pages: (count: number) => `${count} ${count === 1 ? "page" : "pages"}`,
    sheets: (count: number) => `${count} ${count === 1 ? "sheet" : "sheets"}`,
    year: (year: number) => `year ${year}`,
    tables: (count: number) => `${count} ${count === 1 ? "table" : "tables"}`,
    narrative: "narrative",
    departmentTable: "department's table",
    projectTable: (name: string) => `project table: ${name}`,
    tableOnPage: (table: string, page: number) => `${table} (page ${page})`,
    diagnostics: "reading notes:",
    counts: (errors: number, warnings: number, infos: number) =>
      `${errors} ${errors === 1 ? "error" : "errors"}, ${warnings} ${warnings === 1 ? "warning" : "warnings"}${infos > 0 ? `, ${infos} info` : ""}`,
    clean: "Nothing that was compared contradicts anything else.",
    cleanBut: (count: number) => `Nothing is contradictory beyond the ${count} set aside with a reason.`,
    undetermined: "Its self-evaluation tables were not understood: this is no pass, a person has to look.",
    compared: (passed: number, failed: number, notRun: number) =>
      `${passed + failed} comparisons made, ${failed} failed; ${notRun} not made for want of a figure.`,
    summary: (files: number, checked: number) => `${files} ${files === 1 ? "file" : "files"}: checked ${checked}, `,
    ledger: "ledger of checks:",
    ledgerRule: "rule",
    ledgerPassed: "passed",
    ledgerFailed: "failed",
    ledgerNotRun: "not run",
    ledgerSilent: (count: number) => `${count} more ${count === 1 ? "rule" : "rules"} had nothing to compare.`,
    seconds: (seconds: string) => `${seconds} s`,
    progress: (p: ProgressFigures) =>
      [
        p.total === null
          ? `${p.done} checked`
          : `${p.done}/${p.total} checked (${Math.floor((100 * p.done) / Math.max(1, p.total))}%)`,
        `${p.rate}/s`,
        ...(p.left === null ? [] : [`${p.left} left`]),
        `errors ${p.errors}, warnings ${p.warnings}`,
        ...(p.unread === 0 ? [] : [`undetermined or failed ${p.unread}`]),
      ].join("  "),
    stopping: "Stopping once the files that are being checked are done; once more stops at once.",
    stopped: (done: number, total: number | null) =>
      `Stopped: ${done}${total === null ? "" : ` of ${total}`} files were checked, the rest were not.`,
    readerGone: "What read the output has gone.",
    resumable: (folder: string) => `The results stand in ${folder}; the same command goes on from there.`,
    cacheCleared: (folder: string) => `The cache is cleared: ${folder}`,
    cachePruned: (removed: number, kept: number, megabytes: string) =>
      `${removed} results taken out, ${kept} kept, ${megabytes} MB.`,
    suppressed: (count: number) => `${count} more set aside with a reason, not counted.`,
    baseline: (added: number, kept: number, file: string) =>
      `${added} set aside${kept > 0 ? `, ${kept} kept` : ""}: ${file}`,
    stale: "stale: no finding matches it any more.",
    explainHint: "selfeval explain RULE tells what a rule compares and how to mend the report.",
    budget: "budget",
    projects: "projects",
    sections: "sections",
    attachments: "attachments",
    funds: "funds",
    indicators: "indicators",
    total: "total",
    grade: "grade",
    department: "department",
    blank: "(blank)",
    none: "(none)",
  },
} as const satisfies Record<Language, object>;

export type Phrases = (typeof phrases)[Language];
