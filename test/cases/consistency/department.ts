import { casesOf } from "../case.js";

export default casesOf("consistency/department", {
  "ng.same-office-elsewhere": {
    pdf: true,
    reading: { department: "白沙县文化和旅游局" },
    finds: [
      {
        about: "reading",
        formula: "白沙县文化和旅游局 ≠ 青禾县文化和旅游局",
        at: ["reading/department", "青禾县文化和旅游局"],
      },
    ],
  },
  "ng.departments-table": {
    department: { name: "白沙县水利局" },
    finds: [
      {
        about: "department",
        formula: "白沙县水利局 ≠ 青禾县文化和旅游局",
        at: ["department/name", "青禾县文化和旅游局"],
      },
    ],
  },
  "ok.short-name": { reading: { department: "县文旅局" } },
  "ok.unit-below": { reading: { department: "青禾县图书馆" } },
  "ok.code-and-remark": { reading: { department: "305001-青禾县文化和旅游局（本级）" } },
});
