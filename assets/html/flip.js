// Turning over: every card goes from its place in one view to its place in the other, customers a little
// ahead; everything else fades. A cross-fade where less motion is asked for, or where cards are many.

const kFlip = {ms: 600, ahead: 80, easing: 'cubic-bezier(0.65, 0, 0.35, 1)', mostCards: 800, fade: 150};

class Flip {
  constructor() {
    this.finish = () => {};
  }

  // `shift`: how much what is seen moves on the plane meanwhile.
  run(from, to, shift, done) {
    this.finish();
    to.svg.classList.add('shown');
    const moves = calm() || to.cards.length > kFlip.mostCards ? [] : this.moves(from, to, shift);
    from.svg.style.translate = `${shift.x}px ${shift.y}px`;
    const classes = moves.length > 0 ? ['leaving', 'arriving'] : ['fading-out', 'fading-in'];
    from.svg.classList.add(classes[0]);
    to.svg.classList.add(classes[1]);
    const clock = setTimeout(() => this.finish(), moves.length > 0 ? kFlip.ms : kFlip.fade);
    this.finish = () => {
      this.finish = () => {};
      clearTimeout(clock);
      for (const move of moves) move.cancel();
      for (const picture of [from, to]) {
        picture.svg.classList.remove(...classes);
        for (const card of picture.cards) card.element.classList.remove('moves');
      }
      from.svg.classList.remove('shown');
      from.svg.style.translate = '';
      done();
    };
  }

  moves(from, to, shift) {
    const moves = [];
    for (const card of to.cards) {
      const before = from.byKey.get(card.key);
      if (!before) continue;
      card.element.classList.add('moves');
      before.element.classList.add('moves');
      const place = (x, y) => ({transform: `translate(${x}px, ${y}px)`});
      moves.push(card.element.animate(
          [place(before.box.x + shift.x, before.box.y + shift.y), place(card.box.x, card.box.y)],
          {duration: kFlip.ms - kFlip.ahead, delay: card.customer ? 0 : kFlip.ahead, easing: kFlip.easing, fill: 'both'}));
    }
    return moves;
  }
}
