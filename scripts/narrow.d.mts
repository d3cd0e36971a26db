export function narrowPattern(source: string, how?: { readonly slash?: '\\' | '\\\\'; readonly ignoreCase?: boolean }): string;
export function narrow(code: string): string;
export function isNarrowed(file: string): boolean;
