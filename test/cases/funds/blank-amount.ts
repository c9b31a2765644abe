import { casesOf } from "../case.js";

export default casesOf("funds/blank-amount", {
  "ok.initial-alone-blank": { repair: { total: { initial: "" }, sources: { "其中：当年财政拨款": { initial: "" } } } },
  "ok.nothing-scored": {
    repair: { total: { executed: "", rate: "", score: "" }, sources: { "其中：当年财政拨款": { executed: "" } } },
  },
  "ng.executed-blank": {
    repair: { total: { executed: "", rate: "100%", score: "10" }, sources: { "其中：当年财政拨款": { executed: "" } } },
    finds: [{ about: "repair/年度资金总额", at: ["repair/total/executed", "repair/total/score"] }],
  },
  "ng.executed-a-dash": {
    pdf: true,
    repair: {
      total: { executed: "——", rate: "100%", score: "10" },
      sources: { "其中：当年财政拨款": { executed: "——" } },
    },
    finds: [{ about: "repair/年度资金总额", at: ["repair/total/executed", "repair/total/score"] }],
  },
  "ng.adjusted-a-slash-over-its-source": {
    repair: { total: { adjusted: "/", rate: "100%", score: "10" } },
    finds: [{ about: "repair/年度资金总额", at: ["repair/total/adjusted", "repair/total/score"] }],
    beside: ["funds/source-sum"],
  },
});
