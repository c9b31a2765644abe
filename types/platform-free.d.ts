// The few globals that browsers and Node share and the core may use. The core is compiled against these and the
// language alone (tsconfig.core.json), so that a use of the file system, the process or the page does not compile.

interface TextDecoderOptions {
  readonly fatal?: boolean;
  readonly ignoreBOM?: boolean;
}

declare class TextDecoder {
  constructor(label?: string, options?: TextDecoderOptions);
  readonly encoding: string;
  decode(input?: ArrayBufferView | ArrayBuffer, options?: { readonly stream?: boolean }): string;
}

declare function btoa(data: string): string;

declare function atob(data: string): string;

declare class TextEncoder {
  encode(input?: string): Uint8Array;
}

declare class URL {
  constructor(url: string, base?: string);
  readonly href: string;
  readonly protocol: string;
  readonly pathname: string;
}

interface ImportMeta {
  readonly url: string;
  resolve(specifier: string): string;
}
