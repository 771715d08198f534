// The pointer on the picture: dragging moves it, the wheel and two fingers come closer, a press picks.

const kStill = 4; // pixels that are no movement yet

function dragging(stage, camera, pick) {
  const down = new Map(); // pointers that are pressed, and where they are
  let moved = false;
  const place = (event) => {
    const frame = stage.getBoundingClientRect();
    return {x: event.clientX - frame.left, y: event.clientY - frame.top};
  };
  stage.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    if (down.size === 0) moved = false;
    down.set(event.pointerId, {...place(event), start: place(event), target: event.target});
  });
  stage.addEventListener('pointermove', (event) => {
    const last = down.get(event.pointerId);
    if (!last) return;
    const now = place(event);
    if (!moved && Math.hypot(now.x - last.start.x, now.y - last.start.y) < kStill) return;
    if (!moved) {
      moved = true;
      stage.setPointerCapture(event.pointerId);
      stage.classList.add('dragged');
    }
    const [one, other] = [...down.values()];
    if (other) {
      const still = last === one ? other : one;
      const before = Math.hypot(last.x - still.x, last.y - still.y);
      const after = Math.hypot(now.x - still.x, now.y - still.y);
      if (before > 0 && after > 0) camera.zoom(after / before, still);
    } else {
      camera.pan(now.x - last.x, now.y - last.y);
    }
    last.x = now.x;
    last.y = now.y;
  });
  const up = (event) => {
    const last = down.get(event.pointerId);
    down.delete(event.pointerId);
    if (down.size === 0) stage.classList.remove('dragged');
    if (last && !moved && event.type === 'pointerup') pick(last.target);
  };
  stage.addEventListener('pointerup', up);
  stage.addEventListener('pointercancel', up);
  stage.addEventListener('wheel', (event) => {
    event.preventDefault();
    const pixels = event.deltaY * (event.deltaMode === 1 ? 20 : event.deltaMode === 2 ? 400 : 1);
    camera.zoom(Math.exp(-Math.max(-300, Math.min(300, pixels)) * 0.002), place(event));
  }, {passive: false});
}
