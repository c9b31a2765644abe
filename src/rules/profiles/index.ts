import { chongqing } from "./chongqing.js";
import { guangxi } from "./guangxi.js";
import { hubei } from "./hubei.js";
import { mof2020 } from "./mof-2020.js";
import { provincialSystem } from "./provincial-system.js";
import type { Profile } from "./schema.js";
import { sichuan } from "./sichuan.js";

export { mof2020 } from "./mof-2020.js";
export type { Profile, Structure, Tiers } from "./schema.js";

/** Every profile that the tool knows, the default first. */
export const profiles: readonly Profile[] = [mof2020, hubei, sichuan, guangxi, chongqing, provincialSystem];
