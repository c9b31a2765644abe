/** Whether an attribute that is true or false says true. */
export function isOn(flag: string | undefined): boolean {
  return flag === "1" || flag === "true";
}
