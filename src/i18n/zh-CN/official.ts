export const official = {};
