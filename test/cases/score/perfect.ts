import { casesOf } from "../case.js";

export default casesOf("score/perfect", {
  "ng.every-table": {
    pdf: true,
    department: { total: { score: "10" } },
    reading: { total: { score: "10" } },
    repair: { rows: { 维修面积: { actual: "1200平方米", score: "20" } } },
    finds: [{ about: "", at: ["department/total/sum", "reading/total/sum", "repair/total/sum"] }],
  },
  "ng.one-table-alone": {
    department: null,
    reading: null,
    repair: { rows: { 维修面积: { actual: "1200平方米", score: "20" } } },
    finds: [{ about: "", at: ["repair/total/sum"] }],
  },
  "ok.points-lost-in-one": { department: { total: { score: "10" } }, reading: { total: { score: "10" } } },
  "ok.total-that-is-not-told": {
    department: { total: { score: "10" } },
    reading: { total: { score: "10" }, totalScore: "" },
    repair: { rows: { 维修面积: { actual: "1200平方米", score: "20" } } },
  },
});
