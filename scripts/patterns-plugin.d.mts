export const quickPatterns: { readonly name: string; readonly enforce: 'post'; readonly transform: (code: string, id: string) => { code: string; map: null } | null };
