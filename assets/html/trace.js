// The list of issues, and the way of the chosen one: which cards had it, in their order.

class Trace {
  constructor(pictures, changed) {
    this.changed = changed;
    this.at = -1;
    this.buttons = [...document.querySelectorAll('.trails button')];
    // Stops are ids of elements, without what each picture puts before them.
    const byElement = new Map(pictures[0].cards.map((card) => [card.element.id.replace(/^view-\d+-/, ''), card.key]));
    this.keys = this.buttons.map((button) =>
        button.dataset.stops.split(' ').filter(Boolean).map((id) => byElement.get(id)));
    this.buttons.forEach((button, i) => {
      button.setAttribute('aria-pressed', 'false');
      button.addEventListener('click', () => this.show(i === this.at ? -1 : i));
    });
    roving(this.buttons, upAndDown(this.buttons.length));
  }

  show(index) {
    if (index === this.at) return;
    this.at = index;
    this.list?.remove();
    this.buttons.forEach((button, i) => button.setAttribute('aria-pressed', String(i === index)));
    this.changed();
  }

  // The cards of the way in this picture.
  stops(picture) {
    return this.at < 0 ? [] : this.keys[this.at].map((key) => picture.byKey.get(key)).filter(Boolean);
  }

  // Writes the stops under the chosen issue.
  tell(stops) {
    this.list?.remove();
    if (this.at < 0) return;
    this.list = document.createElement('ol');
    this.list.className = 'stops';
    for (const stop of stops) this.list.append(Object.assign(document.createElement('li'), {textContent: stop.lines.join(', ') || stop.name}));
    this.buttons[this.at].after(this.list);
    this.buttons[this.at].scrollIntoView({block: 'nearest'});
  }

  words() {
    const button = this.buttons[this.at];
    return button ? [...button.children].map((part) => part.textContent).join(': ') : '';
  }
}
