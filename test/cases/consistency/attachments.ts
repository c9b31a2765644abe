import { casesOf } from "../case.js";

export default casesOf("consistency/attachments", {
  "ng.not-there": {
    pdf: true,
    report: {
      attachments: ["1.2022年度部门整体支出绩效自评表", "2.2022年度项目支出绩效自评表", "3.绩效自评佐证材料清单"],
    },
    finds: [{ about: "", at: ["3.绩效自评佐证材料清单"] }],
  },
  "ng.one-of-two": {
    report: {
      attachments: [
        "1.2022年度部门整体支出绩效自评表",
        "2.2022年度项目支出绩效自评表",
        "3.读者满意度调查问卷",
        "4.读书活动照片目录",
      ],
      annexes: ["读者满意度调查问卷", "一、您对讲座是否满意？"],
    },
    finds: [{ about: "", at: ["4.读书活动照片目录"] }],
  },
  "ok.behind-the-tables": {
    report: {
      attachments: ["1.2022年度部门整体支出绩效自评表", "2.2022年度项目支出绩效自评表", "3.绩效自评佐证材料清单"],
      annexes: ["绩效自评佐证材料清单", "合同、验收单各一份。"],
    },
  },
  "ok.caption-with-another-title": {
    report: {
      attachments: ["1.2022年度部门整体支出绩效自评表", "2.2022年度项目支出绩效自评表", "3.绩效自评佐证材料清单"],
      annexes: ["附件3：会议记录和照片", "合同、验收单各一份。"],
    },
  },
  "ng.caption-of-another": {
    report: {
      attachments: ["1.2022年度部门整体支出绩效自评表", "2.2022年度项目支出绩效自评表", "3.绩效自评佐证材料清单"],
      annexes: ["附件2：会议记录和照片", "合同、验收单各一份。"],
    },
    finds: [{ about: "", at: ["3.绩效自评佐证材料清单"] }],
  },
  "ok.filed-apart": {
    report: {
      attachments: [
        "1.2022年度部门整体支出绩效自评表",
        "2.2022年度项目支出绩效自评表",
        "3.绩效自评佐证材料清单（另附）",
      ],
    },
  },
});
