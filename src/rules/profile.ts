/** First-level weights of a project's table, in points; "0" where a structure has no such indicator. */
export interface Structure {
  /** the execution rate's own, in the funds block */
  readonly execution: string;
  readonly cost: string;
  readonly output: string;
  readonly benefit: string;
  readonly satisfaction: string;
}

/** What a jurisdiction's norm sets, as data. */
export interface Profile {
  readonly name: string;
  /** the structures that a project's table may have; the first is the one in principle */
  readonly structures: readonly [Structure, ...Structure[]];
  /** actual ÷ target above which a reason is asked for */
  readonly overachievement: string;
  /** grades from the best down, each from its lower bound on, in points out of 100 */
  readonly grades: readonly { readonly from: string; readonly grade: string }[];
}

/**
 * 财预〔2020〕10号 项目支出绩效评价管理办法: the default. 财预〔2021〕101号 adds cost as a first-level indicator of its own,
 * and moves the weight of satisfaction to the benefit where a project has nobody to be satisfied.
 */
export const mof2020: Profile = {
  name: "mof-2020",
  structures: [
    { execution: "10", cost: "0", output: "50", benefit: "30", satisfaction: "10" },
    { execution: "10", cost: "0", output: "50", benefit: "40", satisfaction: "0" },
    { execution: "10", cost: "20", output: "40", benefit: "20", satisfaction: "10" },
    { execution: "10", cost: "20", output: "40", benefit: "30", satisfaction: "0" },
  ],
  overachievement: "1.3",
  grades: [
    { from: "90", grade: "优" },
    { from: "80", grade: "良" },
    { from: "60", grade: "中" },
    { from: "0", grade: "差" },
  ],
};
