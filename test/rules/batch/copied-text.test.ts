import { describe, expect, it } from "vitest";
import { copiedText } from "../../../src/rules/batch/copied-text.js";
import { findingsIn, ofDepartment, submit } from "../../support/submissions.js";

/** Two hundred characters of achievement, with figures of one's own. */
const achieved = (fields: number, homes: number, own: string) =>
  `${own}全年整修渠道 ${fields} 公里，新建蓄水池 ${homes} 口，清理淤塞河段 ${fields + 3} 处，灌溉面积比上年扩大 ${homes * 10} 亩，沿线三个乡镇的农户告别了靠天吃饭的日子；汛期组织巡堤队伍昼夜值守，转移低洼地带群众 ${homes + 7} 户，没有发生一起人员伤亡；入户安装水表 ${fields * 2} 只，山坡上的老人打开龙头就能用上清水，村里的茶园和果园第一次在旱季保住了收成，合作社的订单也比往年多出一成。`;

const qinghe = (name: string, tell: string[]) => submit(name, ofDepartment("青禾县水利局", { tell }));
const baisha = (name: string, tell: string[]) => submit(name, ofDepartment("白沙县水利局", { tell }));

describe("batch/copied-text", () => {
  it("accuses the later file of two departments whose achievements differ in names and figures only", () => {
    const [finding, ...more] = findingsIn(copiedText, [
      qinghe("a.pdf", [achieved(12, 31, "青禾县水利局")]),
      baisha("b.pdf", [achieved(15, 28, "我局")]),
    ]);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ file: "b.pdf", severity: "warning", subject: { otherFile: "a.pdf" } });
    expect(finding?.message).toMatch(/约有 1[4-9]\d 字/);
    expect(finding?.evidence.map(({ role, file }) => [role, file])).toEqual([
      ["shared passage", undefined],
      ["shared passage", "a.pdf"],
    ]);
  });

  it("accuses nobody of the sentences of a notice, however long", () => {
    const notice =
      "按照《关于开展绩效自评工作的通知》要求，我局高度重视，成立了由局长任组长的绩效评价领导小组，明确 3 名专人负责，严格执行预算管理制度和财务管理制度，做到专款专用、专账核算，资金使用合规、拨付及时，全年 12 个月没有发现截留、挤占、挪用资金的情况，确保各项任务按照县委、县政府的决策部署落到实处，取得了良好的经济效益和社会效益。";
    expect(findingsIn(copiedText, [qinghe("a", [notice]), baisha("b", [notice])])).toEqual([]);
  });

  it("accuses nobody of the sentence in which every report tells its indicators", () => {
    const told = (share: number) =>
      `产出指标完成情况：数量指标完成率 ${share}%，质量指标达标率 ${share}%，时效指标及时率 100%，成本指标控制在预算以内；效益指标完成情况：社会效益指标达到预期，可持续影响指标达到预期；满意度指标完成情况：服务对象满意度达到 ${share - 3}%，比上年提高 ${share - 90} 个百分点，各项工作得到群众认可，全年没有收到有效投诉，各项年度任务均已按期完成。`;
    expect(findingsIn(copiedText, [qinghe("a", [told(98)]), baisha("b", [told(96)])])).toEqual([]);
  });

  it("accuses nobody of half a sentence, nor of words without figures", () => {
    const brief =
      "全年组织技术人员下乡指导农户修整田埂，受到当地群众的一致欢迎和好评，服务质量得到了明显提升，干部作风进一步转变。";
    expect(findingsIn(copiedText, [qinghe("a", [brief]), baisha("b", [brief])])).toEqual([]);
  });

  it("accuses nobody where what is alike stands in the overview or among the problems", () => {
    const text = achieved(12, 31, "我局");
    const say = { 个别指标设置还不够细化: `${text}个别指标设置还不够细化` };
    const one = submit("a", ofDepartment("青禾县水利局", { say }));
    const two = submit("b", ofDepartment("白沙县水利局", { say }));
    expect(findingsIn(copiedText, [one, two])).toEqual([]);
  });

  it("accuses nobody where the two may be one, or one stands above the other", () => {
    const tell = [achieved(12, 31, "我局")];
    expect(findingsIn(copiedText, [qinghe("a", tell), qinghe("b", tell)])).toEqual([]);
    const short = submit("b", ofDepartment("县水利局", { tell }));
    expect(findingsIn(copiedText, [qinghe("a", tell), short])).toEqual([]);
    const library = submit("b", ofDepartment("青禾县图书馆", { tell }));
    expect(findingsIn(copiedText, [qinghe("a", tell), library])).toEqual([]);
    const supervised = submit("b", ofDepartment("白沙县水利局", { tell, reading: { department: "青禾县水利局" } }));
    expect(findingsIn(copiedText, [qinghe("a", tell), supervised])).toEqual([]);
  });

  it("goes by the number of characters that is set", () => {
    const group = [qinghe("a", [achieved(12, 31, "我局")]), baisha("b", [achieved(15, 28, "我局")])];
    expect(findingsIn(copiedText, group, { "batch/copied-text": { options: { characters: "400" } } })).toEqual([]);
  });
});
