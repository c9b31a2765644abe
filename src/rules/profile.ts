/** First-level weights of a project's table, in points; "0" where a structure has no such indicator. */
export interface Structure {
  /** the execution rate's own, in the funds block */
  readonly execution: string;
  readonly cost: string;
  readonly output: string;
  readonly benefit: string;
  readonly satisfaction: string;
}

/** Lower bounds of the tiers of a target in words, as shares of the weight. A tier takes both of its bounds in. */
export interface Tiers {
  /** met: from here to the whole weight */
  readonly met: string;
  /** met in part: from here to the bound of what was met; not met: from nothing to here */
  readonly partial: string;
}

/** What a jurisdiction's norm sets, as data. */
export interface Profile {
  readonly name: string;
  /** the structures that a project's table may have; the first is the one in principle */
  readonly structures: readonly [Structure, ...Structure[]];
  /** actual ÷ target above which a reason is asked for */
  readonly overachievement: string;
  /** the execution rate, in percent, below which a reason is asked for */
  readonly lowExecution: string;
  /** the execution rate, in percent, below which it is strange that every output was met */
  readonly barelySpent: string;
  /** the share of a table's indicator weight above which a single row is heavy */
  readonly heavy: string;
  readonly tiers: Tiers;
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
  lowExecution: "90",
  barelySpent: "10",
  heavy: "0.5",
  tiers: { met: "0.8", partial: "0.6" },
  grades: [
    { from: "90", grade: "优" },
    { from: "80", grade: "良" },
    { from: "60", grade: "中" },
    { from: "0", grade: "差" },
  ],
};

/** Forms that show by their headings that they follow another norm, and its tiers where they are not the ministry's. */
const tiersOfForms: Readonly<Record<string, Tiers>> = { hubei: { met: "0.8", partial: "0.5" } };

/** The tiers for a table: those of the norm that its own headings tell, else the profile's. */
export function tiersFor(profile: Profile, form: string): Tiers {
  return form === profile.name ? profile.tiers : (tiersOfForms[form] ?? profile.tiers);
}
