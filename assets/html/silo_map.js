// The silo map: what the pointer or the focus is on lights its row, its column, and both bands on the chart.

class SiloMap {
  constructor(changed) {
    this.changed = changed;
    this.bands = []; // places of the bands to light
    this.table = document.querySelector('.grid');
    if (!this.table) return;
    this.columns = [...this.table.querySelectorAll('thead th[data-column]')];
    this.rows = [...this.table.querySelectorAll('tbody th')];
    this.cells = [...this.table.querySelectorAll('td[data-row]')];
    this.said = document.querySelector('.said');
    const width = this.columns.length;
    for (const cell of this.cells) {
      cell.addEventListener('pointerenter', () => this.point(cell));
      cell.addEventListener('focus', () => this.point(cell));
      cell.addEventListener('click', () => cell.focus());
    }
    this.table.addEventListener('pointerleave', () => this.point(this.cells.find((cell) => cell === document.activeElement)));
    this.table.addEventListener('focusout', (event) => {
      if (!this.table.contains(event.relatedTarget)) this.point(undefined);
    });
    roving(this.cells, (i, key) => ({
      ArrowRight: i % width < width - 1 ? i + 1 : -1, ArrowLeft: i % width > 0 ? i - 1 : -1,
      ArrowDown: i + width, ArrowUp: i - width, Home: i - i % width, End: i - i % width + width - 1,
    })[key]);
  }

  point(cell) {
    if (cell === this.cell) return;
    this.cell = cell;
    this.table.querySelectorAll('.pointed, .at').forEach((other) => other.classList.remove('pointed', 'at'));
    this.bands = [];
    this.said.textContent = '';
    if (cell) {
      const row = Number(cell.dataset.row), column = Number(cell.dataset.column);
      cell.classList.add('at');
      this.rows[row].classList.add('pointed');
      this.columns[column].classList.add('pointed');
      const from = this.rows[row].textContent, to = this.columns[column].textContent;
      const back = this.cells[column * this.columns.length + row];
      const bandsOf = (silo) => this.columns[silo].dataset.bands.split(' ').filter(Boolean).map(Number);
      this.bands = [...new Set([...bandsOf(row), ...bandsOf(column)])];
      this.said.textContent = row === column ?
          `Within ${from}: ${counted(cell)}.` :
          `${from} to ${to}: ${counted(cell)}; ${back.dataset.count} came the other way.`;
    }
    this.changed();
  }
}

function counted(cell) {
  return cell.dataset.count === '1' ? '1 handover' : `${cell.dataset.count} handovers`;
}
