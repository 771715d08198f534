// One of the two views as it stands in the page: its cards with their boxes and words, and its bands. What is
// known of a card is read when it is asked for, so that a large chart opens at once.

const kSvg = 'http://www.w3.org/2000/svg';

class Card {
  constructor(element, key) {
    this.element = element;
    this.key = key; // the same in both views
    this.customer = element.dataset.kind === 'customer';
  }

  get box() {
    if (!this.known) {
      const [x, y] = this.element.getAttribute('transform').match(/-?[\d.]+/g).map(Number);
      const frame = this.element.querySelector('rect');
      const length = (name) => Number(frame.getAttribute(name));
      this.known = {x, y, w: length('width'), h: length('height'), round: Number(frame.getAttribute('rx') || 0)};
    }
    return this.known;
  }

  get lines() {
    return [...this.element.querySelectorAll('text')].map((line) => line.textContent);
  }

  get name() {
    return this.lines[0] || this.element.dataset.id;
  }
}

class Picture {
  constructor(svg) {
    this.svg = svg;
    this.view = svg.dataset.view;
    this.leadersOnTop = this.view === 'leaders-on-top';
    const [x, y, w, h] = svg.getAttribute('viewBox').split(' ').map(Number);
    this.bounds = {x, y, w, h};
    this.cards = [];
    this.byKey = new Map();
    for (const element of svg.querySelectorAll('.card')) {
      const id = keyOf(element.dataset.kind === 'customer', element.dataset.id);
      let key = id;
      for (let again = 2; this.byKey.has(key); ++again) key = `${id} ${again}`;
      const card = new Card(element, key);
      this.cards.push(card);
      this.byKey.set(key, card);
    }
  }

  // The boxes of these bands, by their places among all.
  bands(places) {
    const all = this.svg.querySelectorAll('.band');
    return places.map((place) => all[place]?.querySelector('rect')).filter(Boolean);
  }
}

function keyOf(customer, id) {
  return (customer ? 'c:' : 'p:') + id;
}

function centreOf(box) {
  return {x: box.x + box.w / 2, y: box.y + box.h / 2};
}

function drawn(tag, attributes, parent) {
  const element = document.createElementNS(kSvg, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (parent) parent.append(element);
  return element;
}
