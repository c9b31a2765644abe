import { casesOf } from "../case.js";

export default casesOf("funds/source-sum", {
  "ok.edge-a-cent-below": { department: { sources: { 其他资金: { executed: "17.99" } } } },
  "ok.edge-a-cent-above": { department: { sources: { 其他资金: { executed: "18.01" } } } },
  "ng.edge-two-cents-below": {
    department: { sources: { 其他资金: { executed: "17.98" } } },
    finds: [
      {
        about: "department/年度资金总额",
        formula: "580.00 + 17.98 = 597.98 ≠ 598.00",
        at: ["department/total/executed", "department/其中：当年财政拨款/executed", "department/其他资金/executed"],
      },
    ],
  },
  "ng.edge-two-cents-above": {
    department: { sources: { 其他资金: { executed: "18.02" } } },
    finds: [
      {
        about: "department/年度资金总额",
        formula: "580.00 + 18.02 = 598.02 ≠ 598.00",
        at: ["department/total/executed", "department/其中：当年财政拨款/executed", "department/其他资金/executed"],
      },
    ],
  },
  "ok.sources-blank-and-the-total-told-alone": { repair: { sources: { "其中：当年财政拨款": { executed: "/" } } } },
  "ok.part-of-a-part": { department: { sources: { "其中：教育费附加安排": { executed: "80.00" } } } },
  "ng.total-blank-over-its-sources": {
    department: { total: { initial: "" } },
    finds: [
      {
        about: "department/年度资金总额",
        formula: "580.00 + 20.00 = 600.00 ≠ —",
        at: ["department/total/initial", "department/其中：当年财政拨款/initial", "department/其他资金/initial"],
      },
    ],
  },
  "ng.total-of-nothing-over-its-sources": {
    pdf: true,
    department: { total: { initial: "0.00" } },
    finds: [
      {
        about: "department/年度资金总额",
        formula: "580.00 + 20.00 = 600.00 ≠ 0.00",
        at: ["department/total/initial", "department/其中：当年财政拨款/initial", "department/其他资金/initial"],
      },
    ],
    beside: ["consistency/budget-table"],
  },
  "ng.source-left-out": {
    reading: { sources: { 上年结转资金: { executed: "—" } } },
    finds: [
      {
        about: "reading/年度资金总额",
        formula: "118.50 ≠ 128.00",
        at: ["reading/total/executed", "reading/其中：当年财政拨款/executed"],
      },
    ],
  },
});
