declare module 'edtf' {
  /** Parses an EDTF value; throws where it is none. */
  export default function edtf(value: string): { readonly edtf: string };
}
