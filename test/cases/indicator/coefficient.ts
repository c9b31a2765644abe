import { casesOf } from "../case.js";

export default casesOf("indicator/coefficient", {
  "ok.percentage": { repair: { rows: { 维修面积: { coefficient: "95%" } } } },
  "ok.bare-percentage": { repair: { rows: { 维修面积: { coefficient: "95" } } } },
  "ok.fraction": { repair: { rows: { 维修面积: { coefficient: "0.95" } } } },
  "ok.edge-rounded": { repair: { rows: { 维修面积: { coefficient: "66.67%", score: "13.34" } } } },
  "ok.edge-cut-off": { repair: { rows: { 维修面积: { coefficient: "66.67%", score: "13.33" } } } },
  "ng.edge-above": {
    repair: { rows: { 维修面积: { coefficient: "66.67%", score: "13.35" } } },
    finds: [
      {
        about: "repair/维修面积",
        formula: "20 × 66.67% = 13.33 ≠ 13.35",
        at: ["repair/维修面积/score", "repair/维修面积/weight", "repair/维修面积/coefficient"],
      },
    ],
  },
  "ng.edge-below": {
    repair: { rows: { 维修面积: { coefficient: "66.67%", score: "13.32" } } },
    finds: [
      {
        about: "repair/维修面积",
        formula: "20 × 66.67% = 13.33 ≠ 13.32",
        at: ["repair/维修面积/score", "repair/维修面积/weight", "repair/维修面积/coefficient"],
      },
    ],
  },
  "ng.another-coefficient": {
    pdf: true,
    repair: { rows: { 维修面积: { coefficient: "90%" } } },
    finds: [
      {
        about: "repair/维修面积",
        formula: "20 × 90% = 18 ≠ 19",
        at: ["repair/维修面积/score", "repair/维修面积/weight", "repair/维修面积/coefficient"],
      },
    ],
  },
  "ok.edge-coarse-fraction": { repair: { rows: { 维修面积: { coefficient: "0.9" } } } },
  "ng.edge-beyond-a-coarse-fraction": {
    repair: { rows: { 维修面积: { coefficient: "0.9", score: "19.1" } } },
    finds: [
      {
        about: "repair/维修面积",
        formula: "20 × 0.9 = 18 ≠ 19.1",
        at: ["repair/维修面积/score", "repair/维修面积/weight", "repair/维修面积/coefficient"],
      },
    ],
  },
});
