// Who reports to whom and who serves whom, as the picture's lines say; and from card to card by the arrow
// keys along them: up is what is above on the screen, whichever way up the chart stands.

class Lines {
  constructor(picture) {
    this.leader = new Map();
    this.reports = new Map();
    this.serves = new Map();
    this.served = new Map();
    const add = (map, key, value) => map.has(key) ? map.get(key).push(value) : map.set(key, [value]);
    for (const link of picture.svg.querySelectorAll('.link')) {
      const {from, to, kind} = link.dataset;
      const position = keyOf(false, from);
      if (kind === 'serves') {
        add(this.serves, position, keyOf(true, to));
        add(this.served, keyOf(true, to), position);
      } else if (kind === 'reports' && picture.byKey.has(keyOf(false, to)) && !this.leader.has(position)) {
        this.leader.set(position, keyOf(false, to));
        add(this.reports, keyOf(false, to), position);
      }
    }
    this.tops = picture.cards.filter((card) => !card.customer && !this.leader.has(card.key)).map((card) => card.key);
  }
}

class Walk {
  constructor(picture, lines) {
    this.picture = picture;
    this.lines = lines;
    this.front = picture.leadersOnTop ? 1 : -1; // where customers are
  }

  // The card in this direction ('up', 'down', 'left', 'right'), or undefined.
  next(card, direction) {
    if (direction === 'left' || direction === 'right') return this.sideways(card, direction === 'right' ? 1 : -1);
    const toFront = (direction === 'down') === (this.front > 0);
    if (card.customer) return this.nextRow(card, toFront ? 1 : -1) || (toFront ? undefined : this.server(card));
    return toFront ? this.toReports(card) : this.inColumn(card, -1) || this.at(this.lines.leader.get(card.key));
  }

  toReports(card) {
    const middle = centreOf(card.box).x;
    const nearest = best(this.all(this.lines.reports.get(card.key)), (c) => Math.abs(centreOf(c.box).x - middle));
    if (nearest) {
      const column = this.all(this.lines.reports.get(card.key)).filter((c) => this.sameColumn(c, nearest));
      return best(column, (c) => this.front * c.box.y);
    }
    const seen = new Set();
    for (let at = card; at && !seen.has(at); at = this.at(this.lines.leader.get(at.key))) {
      seen.add(at);
      const below = this.inColumn(at, 1);
      if (below) return below;
    }
    const customers = this.all(this.lines.serves.get(card.key));
    const from = customers.length > 0 ? customers : this.picture.cards.filter((c) => c.customer);
    return best(from, (c) => distance(c, card));
  }

  sideways(card, way) {
    const ahead = (c) => way * (centreOf(c.box).x - centreOf(card.box).x);
    if (!card.customer) {
      const siblings = this.siblings(card);
      const next = best(siblings.filter((c) => ahead(c) >= 1), ahead);
      if (next) return best(siblings.filter((c) => this.sameColumn(c, next)), (c) => Math.abs(c.box.y - card.box.y));
    }
    const row = this.picture.cards.filter((c) => c.customer === card.customer && this.sameRow(c, card) && ahead(c) >= 1);
    return best(row, ahead);
  }

  // The next of the same column of reports, towards the customers (1) or away from them (-1).
  inColumn(card, way) {
    const ahead = (c) => way * this.front * (centreOf(c.box).y - centreOf(card.box).y);
    return best(this.siblings(card).filter((c) => this.sameColumn(c, card) && ahead(c) >= 1), ahead);
  }

  nextRow(card, way) {
    const ahead = (c) => way * this.front * (centreOf(c.box).y - centreOf(card.box).y);
    const beyond = this.picture.cards.filter((c) => c.customer && !this.sameRow(c, card) && ahead(c) > 0);
    const row = best(beyond, ahead);
    return row && best(beyond.filter((c) => this.sameRow(c, row)), (c) => distance(c, card));
  }

  server(customer) {
    const servers = this.all(this.lines.served.get(customer.key));
    const front = () => this.picture.cards.filter((c) => !c.customer && !this.lines.reports.has(c.key));
    return best(servers.length > 0 ? servers : front(), (c) => distance(c, customer));
  }

  siblings(card) {
    const leader = this.lines.leader.get(card.key);
    return this.all(leader ? this.lines.reports.get(leader) : this.lines.tops);
  }
  at(key) {
    return this.picture.byKey.get(key);
  }
  all(keys = []) {
    return keys.map((key) => this.at(key)).filter(Boolean);
  }
  sameColumn(one, other) {
    return Math.abs(centreOf(one.box).x - centreOf(other.box).x) < 1;
  }
  sameRow(one, other) {
    return Math.abs(centreOf(one.box).y - centreOf(other.box).y) < one.box.h / 2;
  }
}

function distance(one, other) {
  const a = centreOf(one.box), b = centreOf(other.box);
  return Math.hypot(a.x - b.x, a.y - b.y);
}

// The one with the smallest cost; the first of several.
function best(cards, cost) {
  let found, least = Infinity;
  for (const card of cards) {
    const price = cost(card);
    if (price < least) [found, least] = [card, price];
  }
  return found;
}
