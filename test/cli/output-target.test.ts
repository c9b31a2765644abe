import { Writable } from "node:stream";
import { expect, it } from "vitest";
import { streamTarget } from "../../src/cli/output-target.js";

it("a reader that goes away in the middle ends the writing quietly", async () => {
  const gone = new Writable({
    highWaterMark: 1,
    write: (_chunk, _encoding, done) => done(Object.assign(new Error("write EPIPE"), { code: "EPIPE" })),
  });
  const target = streamTarget(gone);
  await expect(target.write("first result")).resolves.toBeUndefined();
  await expect(target.write("second result")).resolves.toBeUndefined();
});

it("a slow reader is waited for", async () => {
  const written: string[] = [];
  const slow = new Writable({
    highWaterMark: 1,
    write: (chunk, _encoding, done) => {
      setTimeout(() => {
        written.push(String(chunk));
        done();
      }, 5);
    },
  });
  const target = streamTarget(slow);
  await target.write("first");
  expect(written).toEqual(["first"]);
  expect(slow.listenerCount("drain") + slow.listenerCount("close")).toBe(0);
});

it("a stream that is written to many times in one process is listened to once", async () => {
  const stream = new Writable({ write: (_chunk, _encoding, done) => done() });
  for (let times = 0; times < 20; times++) {
    const target = streamTarget(stream);
    await target.write("one command's output");
    await target.close();
  }
  expect(stream.listenerCount("error")).toBe(1);
});
