import { expect, it } from "vitest";
import { Port, type PortMessage } from "../../../../src/document/pdf/pdfjs/port.js";

function heardBy(port: Port, signal?: AbortSignal): unknown[] {
  const heard: unknown[] = [];
  const listener = ({ data }: PortMessage) => void heard.push(data);
  port.addEventListener("message", listener, signal === undefined ? {} : { signal });
  return heard;
}

const aTurn = () => new Promise((resolve) => setTimeout(resolve));

it("what is posted is heard in its order, and by whoever listens", async () => {
  const port = new Port();
  const [one, other] = [heardBy(port), heardBy(port)];
  for (const message of ["甲", "乙", "丙"]) port.postMessage(message);
  await aTurn();
  expect([one, other]).toEqual([
    ["甲", "乙", "丙"],
    ["甲", "乙", "丙"],
  ]);
});

it("a list that is emptied after it was posted arrives whole", async () => {
  const port = new Port();
  const heard = heardBy(port);
  const chunk = { fnArray: [1, 2], argsArray: [["甲"], null], length: 2 };
  port.postMessage({ stream: 4, chunk });
  chunk.fnArray.length = 0;
  chunk.argsArray.length = 0;
  await aTurn();
  expect(heard).toEqual([{ stream: 4, chunk: { fnArray: [1, 2], argsArray: [["甲"], null], length: 2 } }]);
});

it("what hangs on a list is the same and no copy", async () => {
  const port = new Port();
  const heard = heardBy(port);
  const glyphs = [{ unicode: "甲" }];
  const bytes = new Uint8Array(3);
  port.postMessage({ data: bytes, chunk: { argsArray: [glyphs] } });
  await aTurn();
  const [{ data, chunk }] = heard as [{ data: unknown; chunk: { argsArray: unknown[] } }];
  expect(data).toBe(bytes);
  expect(chunk.argsArray[0]).toBe(glyphs);
});

it("who no longer listens hears nothing", async () => {
  const port = new Port();
  const ending = new AbortController();
  const heard = heardBy(port, ending.signal);
  const kept = heardBy(port);
  ending.abort();
  port.postMessage("甲");
  await aTurn();
  expect([heard, kept]).toEqual([[], ["甲"]]);
});
