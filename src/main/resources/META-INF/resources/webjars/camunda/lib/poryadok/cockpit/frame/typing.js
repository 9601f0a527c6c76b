const PAUSE_MILLIS = 350;

/** Acts once after a pause in typing, not at every letter, and not for a page that has been left meanwhile. */
export function afterTyping(act) {
  let timer;
  return ({target}) => {
    clearTimeout(timer);
    timer = setTimeout(() => target.isConnected && act(), PAUSE_MILLIS);
  };
}
