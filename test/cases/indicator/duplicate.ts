import { casesOf } from "../case.js";

export default casesOf("indicator/duplicate", {
  "ng.same-name-and-target": {
    pdf: true,
    reading: {
      rows: {
        群众阅读氛围: {
          name: "组织读书活动场次",
          level1: "产出指标",
          level2: "数量指标",
          target: "≥40场",
          actual: "42场",
        },
      },
    },
    finds: [{ about: "reading/组织读书活动场次", at: ["reading/群众阅读氛围/name", "reading/组织读书活动场次/name"] }],
  },
  "ng.blanks-apart": {
    reading: { rows: { 群众阅读氛围: { name: "读者 满意度", target: "≥90%", actual: "94%" } } },
    finds: [{ about: "reading/读者满意度", at: ["reading/读者满意度/name", "reading/群众阅读氛围/name"] }],
  },
  "ok.another-target": { reading: { rows: { 群众阅读氛围: { name: "读者满意度", target: "≥85%", actual: "94%" } } } },
  "ok.in-another-table": { repair: { rows: { 观众满意度: { name: "读者满意度", target: "≥90%", actual: "94%" } } } },
});
