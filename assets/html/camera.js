// What part of the picture is seen. Both views and the marks above them lie on one plane in units of the
// chart, and only the plane is moved: nothing in it is laid out anew, however many cards there are.

const kMargin = 24; // pixels around the picture when all of it is shown
const kLargest = 8; // pixels for a unit of the chart

class Camera {
  constructor(stage, plane, moved) {
    this.stage = stage;
    this.plane = plane;
    this.moved = moved;
    this.bounds = {x: 0, y: 0, w: 1, h: 1};
    this.box = this.bounds;
    this.fitted = true;
  }

  get scale() {
    return this.stage.clientWidth / this.box.w;
  }

  get fittingScale() {
    const {clientWidth, clientHeight} = this.stage;
    return Math.min(Math.max(clientWidth - 2 * kMargin, 1) / Math.max(this.bounds.w, 1),
                    Math.max(clientHeight - 2 * kMargin, 1) / Math.max(this.bounds.h, 1), 2);
  }

  // What is seen with this point in the middle.
  around(centre, scale) {
    const w = this.stage.clientWidth / scale, h = this.stage.clientHeight / scale;
    return {x: centre.x - w / 2, y: centre.y - h / 2, w, h};
  }

  fitting() {
    return this.around(centreOf(this.bounds), this.fittingScale);
  }

  show(box) {
    this.box = box;
    const {scale} = this;
    this.plane.style.transform =
        `translate(${(-box.x * scale).toFixed(2)}px, ${(-box.y * scale).toFixed(2)}px) scale(${scale.toFixed(5)})`;
    this.moved();
  }

  // Where the same part of the chart is when it is turned over.
  mirror(from, to) {
    const y = to.y + to.h - (this.box.y + this.box.h - from.y);
    return {...this.box, x: this.box.x - from.x + to.x, y};
  }

  fit(ms = 0) {
    this.fitted = true;
    this.fly(this.fitting(), ms);
  }

  resized() {
    this.show(this.fitted ? this.fitting() : this.around(centreOf(this.box), this.lastScale));
    this.lastScale = this.scale;
  }

  // `factor` closer; what is at this place of the stage, in pixels, stays there.
  zoom(factor, at = {x: this.stage.clientWidth / 2, y: this.stage.clientHeight / 2}, ms = 0) {
    const old = this.scale;
    const scale = Math.min(Math.max(old * factor, this.fittingScale / 2), kLargest);
    const x = this.box.x + at.x / old - at.x / scale, y = this.box.y + at.y / old - at.y / scale;
    this.fitted = false;
    this.fly({x, y, w: this.stage.clientWidth / scale, h: this.stage.clientHeight / scale}, ms);
  }

  pan(dx, dy) {
    this.stop();
    this.fitted = false;
    const {x, y, w, h} = this.box;
    const middle = {x: x + w / 2 - dx / this.scale, y: y + h / 2 - dy / this.scale};
    const b = this.bounds; // the middle stays on the picture
    middle.x = Math.min(Math.max(middle.x, b.x), b.x + b.w);
    middle.y = Math.min(Math.max(middle.y, b.y), b.y + b.h);
    this.show({x: middle.x - w / 2, y: middle.y - h / 2, w, h});
  }

  // Brings these boxes into sight; comes closer only where `close` pixels for a unit are not there yet.
  reveal(boxes, close, ms) {
    const left = Math.min(...boxes.map((b) => b.x)), top = Math.min(...boxes.map((b) => b.y));
    const right = Math.max(...boxes.map((b) => b.x + b.w)), bottom = Math.max(...boxes.map((b) => b.y + b.h));
    const room = Math.min((this.stage.clientWidth - 4 * kMargin) / Math.max(right - left, 1),
                          (this.stage.clientHeight - 4 * kMargin) / Math.max(bottom - top, 1));
    const scale = Math.min(Math.max(this.scale, close), room, kLargest);
    const edge = kMargin / this.scale;
    const inside = left >= this.box.x + edge && right <= this.box.x + this.box.w - edge &&
                   top >= this.box.y + edge && bottom <= this.box.y + this.box.h - edge;
    if (inside && scale <= this.scale * 1.001) return;
    this.fitted = false;
    this.fly(this.around({x: (left + right) / 2, y: (top + bottom) / 2}, scale), ms);
  }

  stop() {
    if (this.flight) cancelAnimationFrame(this.flight);
    this.flight = 0;
    this.stage.removeAttribute('aria-busy');
  }

  fly(to, ms) {
    this.stop();
    this.lastScale = this.stage.clientWidth / to.w;
    if (ms <= 0 || calm()) return this.show(to);
    const from = this.box;
    let start = 0;
    const step = (now) => {
      start ||= now;
      const t = Math.min((now - start) / ms, 1), eased = 1 - (1 - t) ** 4;
      const between = (name) => from[name] + (to[name] - from[name]) * eased;
      this.show({x: between('x'), y: between('y'), w: between('w'), h: between('h')});
      if (t < 1) this.flight = requestAnimationFrame(step); else this.stop();
    };
    this.stage.setAttribute('aria-busy', 'true');
    this.flight = requestAnimationFrame(step);
  }
}

// Whether the person asked for less motion.
function calm() {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
