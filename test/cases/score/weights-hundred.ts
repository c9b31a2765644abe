import { casesOf } from "../case.js";

export default casesOf("score/weights-hundred", {
  "ok.hundred": {},
  "ok.no-figure": { reading: { totalWeight: "—" } },
  "ng.hundred-and-ten": {
    pdf: true,
    reading: { totalWeight: "110", rows: { 群众阅读氛围: { weight: "40" } } },
    finds: [{ about: "reading", formula: "110 ≠ 100", at: ["reading/total/points"] }],
  },
  "ng.ninety": {
    reading: { totalWeight: "90", total: { weight: "", score: "" } },
    finds: [{ about: "reading", formula: "90 ≠ 100", at: ["reading/total/points"] }],
  },
});
