/** What a jurisdiction's norm sets, as data. */
export interface Profile {
  readonly name: string;
  /** first-level weights that a project's table has in principle, in points; execution is the funds block's own */
  readonly structure: {
    readonly execution: string;
    readonly output: string;
    readonly benefit: string;
    readonly satisfaction: string;
  };
  /** actual ÷ target above which a reason is asked for */
  readonly overachievement: string;
  /** grades from the best down, each from its lower bound on, in points out of 100 */
  readonly grades: readonly { readonly from: string; readonly grade: string }[];
}

/** 财预〔2020〕10号 项目支出绩效评价管理办法: the default. */
export const mof2020: Profile = {
  name: "mof-2020",
  structure: { execution: "10", output: "50", benefit: "30", satisfaction: "10" },
  overachievement: "1.3",
  grades: [
    { from: "90", grade: "优" },
    { from: "80", grade: "良" },
    { from: "60", grade: "中" },
    { from: "0", grade: "差" },
  ],
};
