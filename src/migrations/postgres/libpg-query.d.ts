/** The part of WebAssembly's API that is used: Node's types have none without those of browsers. */
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ readonly instance: object }>;
};

/** The loader of libpg-query's WebAssembly, for which the package has no types. */
declare module 'libpg-query/wasm/libpg-query.js' {
  export interface LibpgQuery {
    lengthBytesUTF8(text: string): number;
    stringToUTF8(text: string, pointer: number, size: number): void;
    UTF8ToString(pointer: number): string;
    getValue(pointer: number, type: 'i32'): number;
    _malloc(size: number): number;
    _free(pointer: number): void;
    _wasm_parse_query_raw(text: number): number;
    _wasm_free_parse_result(result: number): void;
    _wasm_parse_plpgsql(text: number): number;
    _wasm_free_string(text: number): void;
  }
  export interface LibpgQueryOptions {
    /** Takes the place of reading a file beside the loader. */
    readonly instantiateWasm: (imports: object, receive: (instance: object) => void) => void;
    readonly print: () => void;
    readonly printErr: () => void;
  }
  // oxlint-disable-next-line import/no-default-export -- the package's own
  export default function makeModule(options: LibpgQueryOptions): Promise<LibpgQuery>;
}
