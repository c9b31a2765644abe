import { casesOf } from "../case.js";

export default casesOf("consistency/year", {
  "ng.title": {
    pdf: true,
    reading: { yearLine: "（2021年度）" },
    finds: [
      {
        about: "reading",
        formula: "2021 ≠ 2022",
        at: ["（2021年度）", "青禾县文化和旅游局2022年度部门整体支出绩效自评报告"],
      },
    ],
  },
  "ng.deadline-of-last-year": {
    reading: { rows: { 资金拨付时间: { target: "2021年10月底前", actual: "2021年9月" } } },
    finds: [
      {
        about: "reading/资金拨付时间",
        formula: "2021 ≠ 2022",
        at: ["reading/资金拨付时间/target", "青禾县文化和旅游局2022年度部门整体支出绩效自评报告"],
      },
    ],
  },
  "ng.deadline-of-next-year-done-in-this": {
    reading: { rows: { 资金拨付时间: { target: "2023年10月底前", actual: "2022年9月" } } },
    finds: [
      {
        about: "reading/资金拨付时间",
        formula: "2023 ≠ 2022",
        at: ["reading/资金拨付时间/target", "青禾县文化和旅游局2022年度部门整体支出绩效自评报告"],
      },
    ],
  },
  "ok.project-under-way": { reading: { rows: { 资金拨付时间: { target: "2023年10月底前", actual: "按进度推进" } } } },
  "ok.before-the-next-year": { reading: { rows: { 资金拨付时间: { target: "2023年前", actual: "2022年9月" } } } },
  "ok.no-year-line": { reading: { yearLine: "（年度自评）" } },
});
