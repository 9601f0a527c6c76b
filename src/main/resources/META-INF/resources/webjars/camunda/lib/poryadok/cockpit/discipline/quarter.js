/** 2026-Q4: «IV квартал 2026 года». */
export function quarterText(quarter) {
  const [year, number] = quarter.split('-Q');
  return `${['I', 'II', 'III', 'IV'][number - 1]} квартал ${year}\u00a0года`;
}
