import { norms } from "../norms.js";
import { failed, notRun, passed, type Rule } from "../rule.js";
import { nameOfEntry, presenceOf } from "./attachment-entry.js";

/** What the report lists as attached is attached. */
export const attachments: Rule = {
  id: "consistency/attachments",
  severity: "warning",
  page: {
    zh: {
      title: "所列附件没有附上",
      compares:
        "附件清单的每一项与文件中的自评表、其后的标题和其他表格比较，忽略序号、年度、书名号和括号里的说明；自评表按部门整体、项目两类对应。名称相近的标题，或“附件2”字样（单独一行，或后接其他标题），都算附上。清单以后什么都没有的（附件可能另行报送）、写明“另附”或电子文件名的、有表格没有读懂或有扫描页的，不作判断。",
      why: "附件是报告的依据；列了而没有附上的，自评结果无从核对。",
      fires: "附件清单列有“2.绩效自评佐证材料清单”，文件在自评表之后结束。",
      passes: "附件清单列有“1.2021年度项目支出绩效自评表”，文件中有“项目支出绩效自评表（2021年度）”。",
      mend: "补上附件，或从清单中删去。",
      norm: norms.projects2020.zh,
    },
    en: {
      title: "An attachment listed is not there",
      compares:
        "Each entry of the list of attachments with the self-evaluation tables of the document, the headings behind the list and its other tables, numbers, years, quotes and remarks in brackets apart; self-evaluation tables are told apart as those of departments and of projects. A heading much like the entry, or 附件2 alone or before any other title, is the attachment too. Silent where nothing at all follows (the attachments may be filed apart), for entries that say 另附 or name a file, and beside tables that were not understood or scanned pages.",
      why: "The attachments bear the report out. What is listed and not there cannot be checked.",
      fires: "The list has 2.绩效自评佐证材料清单, and the document ends behind the self-evaluation tables.",
      passes: "The list has 1.2021年度项目支出绩效自评表, and there is a table 项目支出绩效自评表（2021年度）.",
      mend: "Attach it, or strike it from the list.",
      norm: norms.projects2020.en,
    },
  },
  *check(facts) {
    const { report, unread } = facts;
    const presences = report.attachments.map((entry) => ({ entry, presence: presenceOf(entry, facts) }));
    // Where nothing that is listed can be found, the attachments were filed apart.
    const areHere = presences.some(({ presence }) => presence === "present");
    for (const { entry, presence } of presences) {
      if (presence === "present") yield passed;
      else if (presence === "unsure" || !areHere || unread > 0) yield notRun;
      else
        yield failed({
          message: {
            zh: `附件清单列有“${nameOfEntry(entry.text)}”，文件中没有找到。`,
            en: `The list of attachments has "${nameOfEntry(entry.text)}", which is not in the document.`,
          },
          expected: nameOfEntry(entry.text),
          actual: null,
          formula: null,
          accepted: null,
          subject: { field: nameOfEntry(entry.text) },
          evidence: [{ role: "attachment listed", leaf: entry }],
        });
    }
  },
};
