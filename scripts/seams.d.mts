export function seamed(code: string): string;
