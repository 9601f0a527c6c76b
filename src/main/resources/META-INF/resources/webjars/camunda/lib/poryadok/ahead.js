// How many milliseconds the clock of the product is ahead of the browser's. The demo answers this address itself.

export const ahead = 0;
