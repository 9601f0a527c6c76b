// Numbers, days and moments as Russian officials write them.

const number = new Intl.NumberFormat('ru-RU');
const fraction = new Intl.NumberFormat('ru-RU', {maximumFractionDigits: 1});
const moment = new Intl.DateTimeFormat('ru-RU',
  {day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit'});
const plural = new Intl.PluralRules('ru-RU');

const month = new Intl.DateTimeFormat('ru-RU', {month: 'long', timeZone: 'UTC'});
const QUARTERS = ['I', 'II', 'III', 'IV'];

/** «2020-10» as «октябрь 2020», «2020-Q3» as «III квартал 2020»; anything else as it is. */
export function periodTitle(period) {
  const [, year, quarter, one] = /^(\d{4})-(?:Q([1-4])|(0[1-9]|1[0-2]))$/.exec(period) ?? [];
  return quarter ? `${QUARTERS[quarter - 1]} квартал ${year}` : one ? `${month.format(new Date(`${year}-${one}-01`))} ${year}` : period;
}

/** Who answers where nobody does. */
export const NOBODY = 'никто: в роли никто не состоит';

export const numberText = value => number.format(value);

/** A share between 0 and 1 as per cent; nothing to divide by is a dash. */
export const shareText = value => value === null || value === undefined ? '—' : fraction.format(value * 100) + '\u00a0%';

export const fractionText = value => value === null || value === undefined ? '—' : fraction.format(value);

/** 1 день, 2 дня, 5 дней: only the noun. */
export const noun = (amount, one, few, many) => ({one, few}[plural.select(amount)] ?? many);

export const count = (amount, one, few, many) => numberText(amount) + '\u00a0' + noun(amount, one, few, many);

export const workingDays = amount => count(amount, 'рабочий день', 'рабочих дня', 'рабочих дней');

/** dd.MM.yyyy of an ISO day. */
export const dayText = iso => iso ? iso.split('-').reverse().join('.') : '—';

/** A written day on which something is said to have been done, and the ISO day on which it was entered, where that is a later one. */
export const bothDays = (done, toldLater) => toldLater ? `${done}, внесено ${dayText(toldLater)}` : done;

/** Day and minute of an ISO moment, in the time zone that Cockpit names at the foot of the page. */
export const momentText = iso => iso ? moment.format(new Date(iso)).replace(',', '') : '—';

/** Day of an ISO moment, in the same time zone. */
export const dayOfMoment = iso => momentText(iso).slice(0, 10);

/** What stands beside the last day of a term that had passed before it was extended; an internal one breaks no act. */
export const missedTerm = ({internalTerm}) => internalTerm ? 'Прежний внутренний срок истёк' : 'Прежний срок нарушен';

/** The ISO day that was typed as dd.MM.yyyy; undefined when there is no such day. */
export function typedDay(text) {
  const [, day, month, year] = text.match(/^\s*(\d{1,2})[./-](\d{1,2})[./-](\d{4})\s*$/) ?? [];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : undefined;
}

/** Every word of what was typed occurs in the text; е and ё are one letter. */
export function matches(text, typed) {
  const plain = string => string.toLowerCase().replaceAll('ё', 'е');
  return plain(typed).split(/\s+/).every(word => plain(text).includes(word));
}
