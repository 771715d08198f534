// What is laid over the picture: the ring of the chosen card, the bands of a cell of the silo map, and the
// way of an issue with its numbered stops above a veil.

class Marks {
  constructor(plane) {
    this.svg = drawn('svg', {class: 'marks', 'aria-hidden': 'true'}, null);
    plane.append(this.svg);
  }

  // `stops`: cards of the way in their order; `bands`: places of bands; `card`: the chosen one.
  draw(picture, {card, stops, bands}) {
    this.svg.replaceChildren();
    for (const place of ['viewBox', 'style']) this.svg.setAttribute(place, picture.svg.getAttribute(place));
    for (const band of picture.bands(bands)) this.ring(band, 'band-ring', 0);
    if (stops.length > 0) this.way(stops, picture.bounds);
    if (card) this.ring(card.element.querySelector('rect'), 'ring', 3, card.box);
  }

  ring(rect, name, gap, at = {x: 0, y: 0}) {
    const length = (attribute) => Number(rect.getAttribute(attribute) || 0);
    drawn('rect', {
      class: name, x: at.x + length('x') - gap, y: at.y + length('y') - gap, width: length('width') + 2 * gap,
      height: length('height') + 2 * gap, rx: length('rx') + gap,
    }, this.svg);
  }

  way(stops, {x, y, w, h}) {
    drawn('rect', {class: 'veil', x: x - w, y: y - h, width: 3 * w, height: 3 * h}, this.svg);
    const cards = [...new Set(stops)];
    const legs = [];
    for (let i = 1; i < stops.length; ++i) if (stops[i] !== stops[i - 1]) legs.push(leg(stops[i - 1].box, stops[i].box));
    for (const {line} of legs) drawn('path', {class: 'casing', d: line}, this.svg);
    for (const {line} of legs) drawn('path', {class: 'way', d: line}, this.svg);
    for (const {tip} of legs) drawn('path', {class: 'tip', d: tip}, this.svg);
    const lit = drawn('g', {class: 'inked'}, this.svg); // above the lines, so that none crosses a name
    for (const card of cards) lit.append(card.element.cloneNode(true));
    for (const card of cards) {
      this.ring(card.element.querySelector('rect'), 'stop-ring', 0, card.box);
      const numbers = stops.flatMap((stop, i) => stop === card ? [i + 1] : []);
      this.number(card.box, numbers.length > 3 ? `${numbers[0]}–${numbers.at(-1)}` : numbers.join(', '));
    }
  }

  number(box, words) {
    const width = Math.max(18, 9 + 6.5 * words.length);
    const right = box.x + box.w + 5, top = box.y - 8;
    const label = drawn('g', {class: 'number', transform: `translate(${right - width} ${top})`}, this.svg);
    drawn('rect', {width, height: 18, rx: 9}, label);
    drawn('text', {x: width / 2, y: 13}, label).textContent = words;
  }
}

// A bow from one box to another, bent to the right of its way, so that there and back are two lines.
function leg(from, to) {
  const a = centreOf(from), b = centreOf(to);
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const bend = Math.min(0.16 * length, 60);
  const c = {x: (a.x + b.x) / 2 - (b.y - a.y) / length * bend, y: (a.y + b.y) / 2 + (b.x - a.x) / length * bend};
  const start = atBorder(from, c), end = atBorder(to, c);
  const way = Math.hypot(end.x - c.x, end.y - c.y) || 1;
  const u = {x: (end.x - c.x) / way, y: (end.y - c.y) / way};
  const base = {x: end.x - u.x * 10, y: end.y - u.y * 10};
  const p = (x, y) => `${x.toFixed(2)} ${y.toFixed(2)}`;
  return {
    line: `M${p(start.x, start.y)}Q${p(c.x, c.y)} ${p(base.x, base.y)}`,
    tip: `M${p(end.x, end.y)}L${p(base.x - u.y * 5, base.y + u.x * 5)}L${p(base.x + u.y * 5, base.y - u.x * 5)}Z`,
  };
}

// Where the line from a box's centre to a point leaves the box.
function atBorder(box, point) {
  const {x, y} = centreOf(box);
  const dx = point.x - x, dy = point.y - y;
  const share = Math.min(box.w / 2 / (Math.abs(dx) || 1e-9), box.h / 2 / (Math.abs(dy) || 1e-9), 1);
  return {x: x + dx * share, y: y + dy * share};
}
