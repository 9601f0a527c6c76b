// The page that somebody wanted before he was led to the log-in.

/** A path of this host, since the address may have come from anybody; undefined for anything else. */
export const ownPath = address => /^\/[a-z]/.test(address ?? '') ? address : undefined;
