/** A division of pieces that costs this much for each of them is worth half of one without any strain. */
const WORTHLESS = 1.5;
/** Above this share of that no reading is taken, whatever else it has. */
const MOST = 0.7;
/** What passing rows over cost and gives back in the end. */
const GIVEN_BACK = 20;

/** How far the pieces of a division are from suiting their places, from 0 to 1. */
export function strainOf(cost: number, pieces: number): number {
  return Math.min(1, Math.max(0, cost) / Math.max(1, WORTHLESS * pieces));
}

/** Whether a way that has cost so much before its end can come to no reading that is taken. */
export function isTooDear(cost: number, pieces: number): boolean {
  return cost > MOST * WORTHLESS * pieces + GIVEN_BACK;
}
