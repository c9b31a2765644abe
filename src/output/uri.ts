/**
 * A path as a URI reference (RFC 3986): relative as it is given, absolute with the scheme "file". Whatever a name
 * holds is percent-encoded, so that no part of it passes for a scheme, a query or a host.
 */
export function uriOf(path: string): string {
  const isWindows = /^[a-z]:[\\/]/i.test(path) || !path.includes("/");
  const whole = (isWindows ? path.replaceAll("\\", "/") : path).replace(/^(?:\.\/)+/, "");
  const drive = /^[a-z]:(?=\/)/i.exec(whole)?.[0] ?? "";
  const encoded = whole.slice(drive.length).split("/").map(encodeSegment).join("/");
  if (drive !== "") return `file:///${drive}${encoded}`;
  return encoded.startsWith("/") ? `file:///${encoded.replace(/^\/+/, "")}` : encoded;
}

/** Half of a surrogate pair has no encoding: it becomes the mark of a character that cannot be told. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Surrogate}/gu, "\ufffd"));
}
