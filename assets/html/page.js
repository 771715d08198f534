// Puts the page together: what is chosen, what is drawn, and which key or button does what.

const kClose = 1.4; // pixels for a unit of the chart at which a found card is shown at least
const kStage = document.getElementById('stage');
const kPictures = [...document.querySelectorAll('.picture')].map((svg) => new Picture(svg));
const kStatus = document.querySelector('.status');

const kPlane = document.querySelector('.plane');
const kMarks = new Marks(kPlane);
const kFlipping = new Flip();
let shown = kPictures[0];
let chosen = ''; // the key of a card
let lines; // made when the arrow keys are first used

const say = (words) => { kStatus.textContent = words; };
const camera = new Camera(kStage, kPlane, () => {
  document.querySelector('[data-zoom=full]').setAttribute('aria-label', `100%: now ${Math.round(camera.scale * 100)}%`);
});
const trace = new Trace(kPictures, () => { draw(); showWay(); });
const siloMap = new SiloMap(() => draw());
const panels = new Panels(() => {
  if (panels.open !== 'issues') trace.show(-1);
  if (panels.open === 'list') document.getElementById('list').focus();
});

function draw() {
  kMarks.draw(shown, {card: shown.byKey.get(chosen), stops: trace.stops(shown), bands: siloMap.bands});
}

function showWay() {
  const stops = trace.stops(shown);
  trace.tell(stops);
  if (stops.length > 0) camera.reveal(stops.map((stop) => stop.box), 0, 450);
  say(stops.length > 0 ? `${trace.words()}. ${stops.map((stop) => stop.name).join(', then ')}` : '');
}

function describe(card) {
  const words = card.lines.join(', ') || card.name;
  const leader = shown.byKey.get(lines?.leader.get(card.key));
  const below = lines?.reports.get(card.key)?.length || 0;
  const to = leader ? `, reports to ${leader.name}` : '';
  return words + to + (below > 0 ? `, ${below} below` : '');
}

function choose(card, close) {
  chosen = card ? card.key : '';
  draw();
  if (!card) return;
  camera.reveal([card.box], close, 450);
  say(describe(card));
}

function flip() {
  if (kPictures.length < 2) return;
  kFlipping.finish();
  const from = shown, to = kPictures[shown === kPictures[0] ? 1 : 0];
  camera.stop();
  const before = camera.box;
  camera.bounds = to.bounds;
  shown = to;
  const after = camera.fitted ? camera.fitting() : camera.mirror(from.bounds, to.bounds);
  kMarks.svg.replaceChildren();
  camera.show(after);
  kFlipping.run(from, to, {x: after.x - before.x, y: after.y - before.y}, draw);
  tellView();
  say(to.leadersOnTop ? 'Leaders on top' : 'Customers on top');
}

function tellView() {
  for (const button of document.querySelectorAll('.flip button')) {
    button.setAttribute('aria-pressed', String(button.dataset.view === shown.view));
  }
}

function walk(direction) {
  lines ||= new Lines(kPictures[0]);
  const card = shown.byKey.get(chosen);
  const next = card ? new Walk(shown, lines).next(card, direction) : shown.byKey.get(lines.tops[0]) || shown.cards[0];
  if (next) choose(next, 0);
}

// One level back, from the nearest to the farthest.
function back() {
  if (trace.at >= 0) return trace.show(-1);
  if (siloMap.cell) siloMap.point(undefined);
  if (panels.open) {
    const button = document.querySelector(`[data-panel=${panels.open}]`);
    panels.show('');
    return button.focus();
  }
  if (chosen) return choose(undefined);
  camera.fit(450);
}

const kWalks = {ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right'};
const kKeys = {
  f: flip, i: () => panels.toggle('issues'), m: () => panels.toggle('silos'), l: () => panels.toggle('list'),
  '+': () => camera.zoom(1.25), '=': () => camera.zoom(1.25), '-': () => camera.zoom(0.8), 0: () => camera.fit(450),
  '/': () => search.field.focus(), '?': () => kDialog.showModal(), escape: back,
};
const kDialog = document.getElementById('keys');

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || kDialog.open) return;
  if (event.target instanceof HTMLInputElement) return;
  if (event.target === kStage && kWalks[event.key]) {
    walk(kWalks[event.key]);
  } else if (event.target === kStage && event.key === 'Enter' && shown.byKey.has(chosen)) {
    choose(shown.byKey.get(chosen), kClose);
  } else if (Object.hasOwn(kKeys, event.key.toLowerCase())) {
    kKeys[event.key.toLowerCase()]();
  } else {
    return;
  }
  event.preventDefault();
});

for (const button of document.querySelectorAll('.flip button')) {
  button.addEventListener('click', () => { if (button.dataset.view !== shown.view) flip(); });
}
document.querySelector('.turn').addEventListener('click', flip);
document.querySelector('.flip').hidden = kPictures.length < 2;
const kZooms = {in: () => camera.zoom(1.25), out: () => camera.zoom(0.8), full: () => camera.zoom(1 / camera.scale), fit: () => camera.fit(450)};
for (const button of document.querySelectorAll('[data-zoom]')) button.addEventListener('click', kZooms[button.dataset.zoom]);
document.getElementById('help').addEventListener('click', () => kDialog.showModal());
document.querySelector('.skip').addEventListener('click', (event) => {
  event.preventDefault();
  panels.show('list');
  document.getElementById('list').focus();
});

const kDarkSheet = document.getElementById('dark-colours');
const kDarkButton = document.getElementById('dark');
const kAskedDark = matchMedia('(prefers-color-scheme: dark)');
let dark = kAskedDark.matches;
function tellDark() {
  kDarkButton.setAttribute('aria-pressed', String(dark));
}
kAskedDark.addEventListener('change', () => { dark = kAskedDark.matches; tellDark(); });
kDarkButton.hidden = kDarkSheet.media === 'screen'; // a picture that is dark in itself
kDarkButton.addEventListener('click', () => {
  dark = !dark;
  kDarkSheet.media = dark ? 'screen' : 'not all';
  tellDark();
});

const search = new Search(() => [
  ...kPictures[0].cards.map((card) => ({
    name: card.name, words: card.lines.slice(1).join(', '),
    go: () => { kStage.focus(); choose(shown.byKey.get(card.key), kClose); },
  })),
  ...trace.buttons.map((button, i) => ({
    name: button.children[0].textContent, words: `Issue · ${button.children[1].textContent}`,
    go: () => { kStage.focus(); panels.show('issues'); trace.show(i); },
  })),
], say);

dragging(kStage, camera, (element) => {
  const picked = element?.closest?.('.card');
  const card = picked && shown.cards.find((other) => other.element === picked);
  chosen = card ? card.key : '';
  draw();
  if (card) say(describe(card));
});

kStage.tabIndex = 0;
kStage.setAttribute('role', 'application');
camera.bounds = shown.bounds;
tellView();
tellDark();
new ResizeObserver(() => camera.resized()).observe(kStage);
camera.resized();
