import { describe, expect, it } from "vitest";
import { parseAddress } from "../../../src/batch/queue/address.js";

describe("a queue's address", () => {
  it.each([
    ["redis://localhost", "redis://localhost:6379"],
    ["redis://:secret@db.example:6380/3", "redis://db.example:6380/3"],
    ["rediss://user:secret@db.example/", "rediss://db.example:6379"],
    ["redis://[::1]:7000?password=secret", "redis://[::1]:7000"],
  ])("is shown without its secrets: %s", (url, shown) => {
    expect(parseAddress(url)).toEqual({ url, shown });
  });

  it.each([
    "http://:secret@host",
    "secret",
    "redis://:secret@",
    "redis://host/secret",
    "",
  ])("is refused without being repeated where it is none: %s", (url) => {
    const refused = () => parseAddress(url);
    expect(refused).toThrow("redis://HOST");
    expect(refused).not.toThrow("secret");
  });
});
