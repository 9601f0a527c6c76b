import {el} from './dom.js';
import {numberText} from './words.js';

/** Told apart by lightness too, and by what is drawn over them: also on a grey print and by who sees no red or green. */
const LOOKS = {
  good: {colour: '#7f9fc9'},
  bad: {colour: '#b3261e'},
  late: {colour: '#e3a008', hatched: true},
  other: {colour: '#4d555c', dotted: true}
};
const ROW = 22;
const LINE = 15;
const AXES = 64;
const HEIGHT = 260;
const LETTERS_OF_LINE = {wide: 34, narrow: 18};
const MOST_LINES = 3;

let library;

/** The library of charts. Nothing waits for it but charts: it is fetched when the first one is drawn. */
function charts() {
  library ??= import('../library/chart.umd.min.js').then(() => {
    const Chart = window.Chart;
    Chart.defaults.font.family = window.getComputedStyle(document.body).fontFamily;
    Chart.defaults.color = '#333';
    Chart.defaults.locale = 'ru-RU';
    Chart.defaults.animation = false;
    window.addEventListener('beforeprint', () => Object.values(Chart.instances).forEach(one => one.resize()));
    return Chart;
  });
  library.catch(() => { library = undefined; });
  return library;
}

/**
 * Stacked bars, upright by time or lying by name. What they say stands beside them as a table: a picture alone is not read
 * by everybody.
 *
 * @param labels names of the bars, whole: a long one is broken into lines, of a very long one the middle is left out
 * @param series title, look and values, one for each bar
 * @param words  what the picture says, for who does not see it
 */
export function bars({labels, series, words, lying = false}) {
  const canvas = el('canvas', {role: 'img', 'aria-label': words});
  const fault = el('p', {class: 'pory-faint', hidden: true}, 'Диаграмма не загружена. Те же числа стоят в таблице.');
  const names = labels.map(written);
  // The library gives all bars the same room.
  const room = Math.max(ROW, ...names.map(lines => LINE * lines.length + 6));
  const frame = el('div', {class: 'pory-chart'}, canvas);
  frame.style.height = `${lying ? AXES + room * names.length : HEIGHT}px`;
  charts().then(Chart => {
    Object.values(Chart.instances).filter(one => !one.canvas.isConnected).forEach(one => one.destroy());
    if (canvas.isConnected) {
      draw(Chart, canvas, {names, series, lying});
      frame.dataset.drawn = 'true';
    }
  }).catch(() => {
    frame.hidden = true;
    fault.hidden = false;
  });
  return [frame, fault];
}

function draw(Chart, canvas, {names, series, lying}) {
  const numbers = {beginAtZero: true, stacked: true, ticks: {precision: 0, callback: numberText}, grid: {color: '#e3e6e9'}};
  const steps = {stacked: true, grid: {display: false}, ticks: {autoSkip: !lying}};
  return new Chart(canvas, {
    type: 'bar',
    data: {
      labels: names,
      datasets: series.map(({title, look, values}) => ({
        label: title, data: values, backgroundColor: paint(canvas, LOOKS[look]), borderColor: '#fff', borderWidth: 1,
        maxBarThickness: 34
      }))
    },
    options: {
      indexAxis: lying ? 'y' : 'x',
      maintainAspectRatio: false,
      scales: lying ? {x: numbers, y: steps} : {x: steps, y: numbers},
      plugins: {legend: {position: 'top', align: 'start', labels: {boxWidth: 14}}}
    }
  });
}

function paint(canvas, {colour, hatched, dotted}) {
  if (!hatched && !dotted) {
    return colour;
  }
  const tile = el('canvas', {width: 8, height: 8});
  const pen = tile.getContext('2d');
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 8, 8);
  pen.strokeStyle = pen.fillStyle = '#fff';
  pen.beginPath();
  if (hatched) {
    pen.moveTo(0, 8);
    pen.lineTo(8, 0);
    pen.stroke();
  } else {
    pen.arc(4, 4, 1.2, 0, 2 * Math.PI);
    pen.fill();
  }
  return canvas.getContext('2d').createPattern(tile, 'repeat');
}

/** A name in lines that fit beside the bars; beginning and end tell those apart that are too long. */
function written(name) {
  const words = name.split(' ');
  const lines = broken(words);
  return lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES - 2), `${lines[MOST_LINES - 2]} …`,
    broken(words.reverse())[0].split(' ').reverse().join(' ')];
}

function broken(words) {
  const {wide, narrow} = LETTERS_OF_LINE;
  const letters = window.matchMedia('(max-width: 700px)').matches ? narrow : wide;
  return words.reduce((lines, word) => {
    const last = lines[lines.length - 1];
    return last !== undefined && last.length + word.length < letters
      ? [...lines.slice(0, -1), `${last} ${word}`] : [...lines, word];
  }, []);
}
