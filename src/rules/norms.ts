import type { Bilingual } from "../messages/language.js";

/** The norms that rules rest on, by name; no rule quotes their text. */
export const norms = {
  projects2020: {
    zh: "财预〔2020〕10号《项目支出绩效评价管理办法》",
    en: "财预〔2020〕10号, the Ministry of Finance's measures for evaluating the performance of project expenditure",
  },
  indicators2021: {
    zh: "财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》",
    en: "财预〔2021〕101号, the Ministry of Finance's guide to core performance goals and indicators of projects",
  },
  form: {
    zh: "自评表表头与备注自身的勾稽关系",
    en: "the identities that the form states in its own headings and notes",
  },
} as const satisfies Record<string, Bilingual>;
