import { casesOf } from "../case.js";

export default casesOf("indicator/late-full-marks", {
  "ok.edge-last-day": { reading: { rows: { 资金拨付时间: { actual: "2022年10月31日" } } } },
  "ng.edge-next-day": {
    reading: { rows: { 资金拨付时间: { actual: "2022年11月1日" } } },
    finds: [
      {
        about: "reading/资金拨付时间",
        formula: "2022年11月1日 (≥ 2022-11-01) > 2022年10月底前 (≤ 2022-10-31); 得分 10 = 分值 10",
        at: [
          "reading/资金拨付时间/actual",
          "reading/资金拨付时间/target",
          "reading/资金拨付时间/score",
          "reading/资金拨付时间/weight",
        ],
      },
    ],
  },
  "ok.points-taken-off": {
    reading: { rows: { 资金拨付时间: { actual: "2022年12月", score: "8", reason: "手续延误" } } },
  },
  "ok.no-dates": { reading: { rows: { 资金拨付时间: { target: "及时", actual: "2022年12月" } } } },
  "ng.a-month-late": {
    pdf: true,
    reading: { rows: { 资金拨付时间: { actual: "2022年11月" } } },
    finds: [
      {
        about: "reading/资金拨付时间",
        formula: "2022年11月 (≥ 2022-11-01) > 2022年10月底前 (≤ 2022-10-31); 得分 10 = 分值 10",
        at: [
          "reading/资金拨付时间/actual",
          "reading/资金拨付时间/target",
          "reading/资金拨付时间/score",
          "reading/资金拨付时间/weight",
        ],
      },
    ],
  },
  "ng.before-the-year-began": {
    reading: { rows: { 资金拨付时间: { target: "2022年前", actual: "2022年12月前" } } },
    finds: [
      {
        about: "reading/资金拨付时间",
        formula: "2022年12月前 (≥ 2022-11-30) > 2022年前 (≤ 2021-12-31); 得分 10 = 分值 10",
        at: [
          "reading/资金拨付时间/actual",
          "reading/资金拨付时间/target",
          "reading/资金拨付时间/score",
          "reading/资金拨付时间/weight",
        ],
      },
    ],
  },
  "ng.month-without-a-year": {
    reading: { rows: { 资金拨付时间: { target: "10月底前", actual: "12月20日" } } },
    finds: [
      {
        about: "reading/资金拨付时间",
        formula: "12月20日 (≥ 2022-12-20) > 10月底前 (≤ 2022-10-31); 得分 10 = 分值 10",
        at: [
          "reading/资金拨付时间/actual",
          "reading/资金拨付时间/target",
          "reading/资金拨付时间/score",
          "reading/资金拨付时间/weight",
        ],
      },
    ],
  },
});
