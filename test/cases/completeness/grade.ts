import { casesOf } from "../case.js";

export default casesOf("completeness/grade", {
  "ok.filled-in": {},
  "ok.no-place-for-one": { reading: { grade: "" } },
  "ng.label-alone": {
    pdf: true,
    reading: { grade: "等级：" },
    finds: [{ about: "reading", at: ["reading/grade", "reading/total/sum"] }],
  },
  "ng.boxes-unticked": {
    reading: { grade: "自评等级：□优 □良 □中 □差" },
    finds: [{ about: "reading", at: ["reading/grade", "reading/total/sum"] }],
  },
  "ok.box-ticked": { reading: { grade: "自评等级：☑优 □良 □中 □差" } },
});
