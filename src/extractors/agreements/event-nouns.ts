/** What people meet at, as part of a pattern: papers are signed there. */
export const EVENT = '(?:visit|trip|tour|mission|journey|stay|forum|fair|summit|conference|congress|convention|exhibition|expo|festival|games|session|assembly|symposium|seminar|workshop|meeting|talks|gathering|show)';
