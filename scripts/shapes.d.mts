export function shaped(code: string): string;
