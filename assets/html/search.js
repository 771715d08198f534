// Finding cards and issues by words, without regard to accents and case. A list under the field; arrows
// choose, Enter goes there.

const kMostHits = 12;
const kPlain = {ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i'};

function folded(text) {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[ßæœøłđðþı]/g, (c) => kPlain[c]);
}

class Search {
  // `entries()`: what can be found, as {name, words, go}; asked for when the field is first used.
  constructor(entries, status) {
    this.entries = entries;
    this.status = status;
    this.field = document.getElementById('search');
    this.sheet = document.querySelector('.hits');
    this.list = document.getElementById('hits');
    this.words = document.getElementById('found');
    this.hits = [];
    this.field.addEventListener('input', () => this.look());
    this.field.addEventListener('focus', () => { this.field.select(); this.look(); });
    this.field.addEventListener('blur', () => this.close());
    this.field.addEventListener('keydown', (event) => this.key(event));
    this.list.addEventListener('pointerdown', (event) => {
      event.preventDefault(); // the field keeps the focus until something is chosen
      const option = event.target.closest('[role=option]');
      if (option) this.go([...this.list.children].indexOf(option));
    });
  }

  found(query) {
    this.index ||= this.entries().map((entry) => ({...entry, at: folded(entry.name), all: folded(`${entry.name} ${entry.words}`)}));
    const words = folded(query).split(/\s+/).filter(Boolean);
    if (words.length === 0) return [];
    const rank = (entry) => {
      if (!words.every((word) => entry.all.includes(word))) return -1;
      if (entry.at.startsWith(words[0])) return 0;
      return (` ${entry.at}`).includes(` ${words[0]}`) ? 1 : entry.at.includes(words[0]) ? 2 : 3;
    };
    const ranks = [[], [], [], []];
    for (const entry of this.index) {
      const its = rank(entry);
      if (its >= 0) ranks[its].push(entry);
    }
    return ranks.flat();
  }

  look() {
    const all = this.found(this.field.value);
    this.hits = all.slice(0, kMostHits);
    this.list.replaceChildren(...this.hits.map((hit, i) => {
      const option = document.createElement('div');
      option.id = `hit-${i}`;
      option.setAttribute('role', 'option');
      option.append(hit.name);
      if (hit.words) option.append(Object.assign(document.createElement('span'), {textContent: hit.words}));
      return option;
    }));
    const more = all.length - this.hits.length;
    this.words.textContent = all.length === 0 ? 'Nothing on this chart has these words.' : more > 0 ? `and ${more} more` : '';
    const asked = this.field.value.trim() !== '';
    this.sheet.hidden = !asked;
    this.list.hidden = all.length === 0;
    this.words.hidden = this.words.textContent === '';
    this.field.setAttribute('aria-expanded', String(asked && all.length > 0));
    this.choose(0);
    if (asked) this.status(all.length === 1 ? '1 hit' : `${all.length} hits`);
  }

  choose(index) {
    this.at = this.hits.length === 0 ? -1 : (index + this.hits.length) % this.hits.length;
    [...this.list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === this.at)));
    if (this.at < 0) return this.field.removeAttribute('aria-activedescendant');
    this.field.setAttribute('aria-activedescendant', `hit-${this.at}`);
    this.list.children[this.at].scrollIntoView({block: 'nearest'});
  }

  go(index) {
    const hit = this.hits[index];
    if (!hit) return;
    this.close();
    hit.go();
  }

  key(event) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (this.sheet.hidden) this.look(); else this.choose(this.at + (event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Enter') {
      this.go(this.at);
    } else if (event.key === 'Escape') { // first the list, then the words, then the field
      if (!this.sheet.hidden) this.close();
      else if (this.field.value !== '') this.field.value = '';
      else document.getElementById('stage').focus();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  close() {
    this.sheet.hidden = true;
    this.field.setAttribute('aria-expanded', 'false');
    this.field.removeAttribute('aria-activedescendant');
  }
}
