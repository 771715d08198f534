// The panels at the right, one at a time: issues, silo map, list. Long lists and the table are one stop of
// the Tab key each; arrows go on inside.

class Panels {
  constructor(changed) {
    this.changed = changed;
    this.open = '';
    this.buttons = [...document.querySelectorAll('[data-panel]')];
    for (const button of this.buttons) {
      button.hidden = !document.getElementById(button.dataset.panel);
      button.addEventListener('click', () => this.toggle(button.dataset.panel));
    }
  }

  has(name) {
    return document.getElementById(name) !== null;
  }

  toggle(name) {
    this.show(this.open === name ? '' : name);
  }

  show(name) {
    if (name === this.open || (name !== '' && !this.has(name))) return;
    this.open = name;
    for (const button of this.buttons) {
      const its = button.dataset.panel === name;
      button.setAttribute('aria-expanded', String(its));
      document.getElementById(button.dataset.panel)?.classList.toggle('open', its);
    }
    this.changed();
  }
}

// `items` become one stop of the Tab key; `next(index, key)` says which one an arrow leads to.
function roving(items, next) {
  items.forEach((item, i) => { item.tabIndex = i === 0 ? 0 : -1; });
  items.forEach((item, i) => {
    item.addEventListener('focus', () => {
      for (const other of items) other.tabIndex = other === item ? 0 : -1;
    });
    item.addEventListener('keydown', (event) => {
      const to = items[next(i, event.key)];
      if (!to) return;
      event.preventDefault();
      event.stopPropagation();
      to.focus();
    });
  });
}

function upAndDown(count) {
  return (i, key) => ({ArrowDown: i + 1, ArrowUp: i - 1, Home: 0, End: count - 1})[key];
}
