// Uses the exported page as people do, by clicks and keys, and looks at what they would see. Each test opens
// the page anew; at the end no page may have asked the network for anything or complained on its console.
//   node page_test.mjs CHROMIUM DEMO.html SMALL.html [FOLDER FOR SCREENSHOTS]
import assert from 'node:assert/strict';
import {createRequire} from 'node:module';
import {pathToFileURL} from 'node:url';
import {chromium} from 'playwright-core';

const [, , executablePath, demo, small, pictures] = process.argv;
const axeScript = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const tests = [];
const test = (name, file, run, options = {}) => tests.push({name, file, run, options});

const shownView = (page) => page.locator('.picture.shown').evaluateAll((all) => all.map((svg) => svg.dataset.view));
const pressed = (page, selector) => page.locator(selector).getAttribute('aria-pressed');
const focused = (page) => page.evaluate(() => {
  const at = document.activeElement;
  return at.id || at.dataset.view || at.dataset.panel || at.dataset.zoom || at.className || at.textContent.trim();
});
// Where a card is on the screen; `id` as it was in the data.
const box = (page, id, kind = 'position') =>
    page.locator(`.picture.shown .card[data-id="${id}"][data-kind=${kind}]`).last().boundingBox();
const settled = (page) => page.waitForFunction(
    () => document.querySelectorAll('.picture.shown').length === 1 && document.getAnimations().length === 0);
const still = (page) => page.waitForFunction(() => !document.getElementById('stage').hasAttribute('aria-busy'));

test('the demo stands with its customers on top and F turns it over', demo, async (page) => {
  assert.deepEqual(await shownView(page), ['customers-on-top']);
  const middle = (b) => b.y + b.height / 2;
  const firstOf = (kind) => page.locator(`.picture.shown .card[data-kind=${kind}]`);
  const ys = async (kind) => (await firstOf(kind).evaluateAll((all) => all.map((c) => c.getBoundingClientRect().y)));
  assert.ok(Math.max(...await ys('customer')) < Math.min(...await ys('position')), 'customers above everybody');
  const id = await firstOf('position').first().getAttribute('data-id');
  const before = await box(page, id);
  await page.keyboard.press('f');
  await settled(page);
  assert.deepEqual(await shownView(page), ['leaders-on-top']);
  assert.ok(Math.min(...await ys('customer')) > Math.max(...await ys('position')), 'customers below everybody');
  const after = await box(page, id);
  assert.ok(Math.abs(middle(after) - middle(before)) > 50, 'cards moved');
  assert.ok(Math.abs(after.x - before.x) < 1, 'and not sideways');
  await page.getByRole('button', {name: 'Customers on top'}).click();
  await settled(page);
  assert.deepEqual(await shownView(page), ['customers-on-top']);
  assert.equal(await pressed(page, '.flip [data-view=customers-on-top]'), 'true');
});

test('while it turns, cards are between their two places', demo, async (page) => {
  const id = await page.locator('.picture.shown .card[data-kind=customer]').first().getAttribute('data-id');
  const before = (await box(page, id, 'customer')).y;
  const places = await page.evaluate((card) => { // in one go, so that no time passes before it stands still
    document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'f', bubbles: true}));
    const element = [...document.querySelectorAll('.picture.turned .card')].find(
        (c) => c.dataset.id === card && c.dataset.kind === 'customer');
    const seen = [];
    for (const animation of document.getAnimations()) animation.pause();
    for (const time of [0, 150, 300, 450, 520]) {
      for (const animation of document.getAnimations()) animation.currentTime = time;
      seen.push(element.getBoundingClientRect().y);
    }
    for (const animation of document.getAnimations()) animation.play();
    return seen;
  }, id);
  assert.ok(Math.abs(places[0] - before) < 2, `starts where it was: ${places[0]}, ${before}`);
  for (let i = 1; i < places.length; ++i) assert.ok(places[i] > places[i - 1], `goes down all the way: ${places}`);
});

test('with less motion asked for, turning is a short cross-fade', demo, async (page) => {
  const moving = await page.evaluate(() => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'f', bubbles: true}));
    return document.getAnimations().map((a) => [a.effect.target.tagName, a.effect.getTiming().duration]);
  });
  assert.ok(moving.length > 0 && moving.every(([tag, ms]) => tag === 'svg' && ms === 150), JSON.stringify(moving));
  await settled(page);
  assert.deepEqual(await shownView(page), ['leaders-on-top']);
}, {reducedMotion: 'reduce'});

test('names are found without their accents, and flown to', demo, async (page) => {
  await page.keyboard.press('/');
  assert.equal(await focused(page), 'search');
  await page.keyboard.type('OLAFUR jonss');
  const hits = page.getByRole('option');
  assert.equal(await hits.count(), 1);
  assert.match(await hits.first().textContent(), /Ólafur Jónsson/);
  await page.keyboard.press('Enter');
  await still(page);
  assert.equal(await focused(page), 'stage');
  const ring = await page.locator('.marks .ring').boundingBox();
  assert.ok(ring.width > 100 && ring.x > 300 && ring.x < 1600 && ring.y > 200 && ring.y < 900, 'a ring in the middle');
  assert.match(await page.locator('.status').textContent(), /Ólafur Jónsson/);
  await page.keyboard.press('/');
  await page.keyboard.type('zzzz');
  assert.match(await page.locator('#found').textContent(), /Nothing/);
});

test('arrows walk along the lines, the right way up in both views', small, async (page) => {
  await page.locator('#stage').focus();
  const at = async (key) => {
    await page.keyboard.press(key);
    await still(page);
    return (await page.locator('.status').textContent()).split(',')[0];
  };
  assert.equal(await at('ArrowDown'), 'Zoë Łukasz');
  assert.match(await at('ArrowDown'), /^Björn/);
  assert.equal(await at('ArrowRight'), 'محمد علي');
  assert.match(await at('ArrowDown'), /^O'Brien/);
  assert.equal(await at('ArrowLeft'), '王芳 👩‍🔧');
  assert.equal(await at('ArrowLeft'), 'Ana "A" López');
  assert.equal(await at('ArrowDown'), 'Café Lumière');
  assert.equal(await at('ArrowUp'), 'Ana "A" López');
  await page.keyboard.press('f');
  await settled(page);
  assert.match(await at('ArrowDown'), /^Björn/);
  assert.equal(await at('ArrowDown'), 'Zoë Łukasz');
});

test('an issue is traced through its stops in order', small, async (page) => {
  await page.keyboard.press('i');
  await page.getByRole('button', {name: 'Pump </button> billed'}).click();
  const numbers = () => page.locator('.marks .number').allTextContents();
  assert.deepEqual(await numbers(), ['1', '2, 4', '3']);
  assert.equal(await page.locator('.marks .veil').count(), 1);
  assert.equal(await page.locator('.marks .way').count(), 3);
  assert.deepEqual(await page.locator('.stops li').allTextContents(),
                   ['Café Lumière', 'Ana "A" López', 'O\'Brien & <b>Sons</b>', 'Ana "A" López']);
  await still(page);
  const stop = await page.locator('.marks .number').nth(2).boundingBox(), card = await box(page, 'p1');
  assert.ok(Math.abs(stop.x + stop.width - card.x - card.width) < 20 && Math.abs(stop.y - card.y) < 20, 'on its card');
  await page.keyboard.press('f');
  await settled(page);
  assert.deepEqual(await numbers(), ['1', '2, 4', '3'], 'also the other way up');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  assert.deepEqual(await numbers(), ['1', '2'], 'the next one by keys');
  await page.keyboard.press('Escape');
  assert.deepEqual(await numbers(), []);
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('#issues').isVisible(), false);
  assert.equal(await focused(page), 'issues');
});

test('issues are found like cards', small, async (page) => {
  await page.keyboard.press('/');
  await page.keyboard.type('pump');
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('.marks .number').count(), 3);
});

test('the silo map lights both bands, by pointer and by keys', small, async (page) => {
  await page.getByRole('button', {name: 'Silo map'}).click();
  const rings = page.locator('.marks .band-ring');
  await page.locator('td[data-row="0"][data-column="1"]').hover();
  assert.equal(await rings.count(), 2);
  assert.equal(await page.locator('.said').textContent(), 'Care to Parts & Tools: 5 handovers; 2 came the other way.');
  await page.mouse.move(200, 400);
  assert.equal(await rings.count(), 0);
  await page.locator('td[data-row="0"][data-column="0"]').focus();
  assert.equal(await rings.count(), 1);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  assert.equal(await page.locator('.said').textContent(), 'Within Parts & Tools: 0 handovers.');
  assert.equal(await page.getByRole('columnheader', {name: 'Care'}).count(), 1);
  assert.equal(await page.getByRole('rowheader', {name: 'Parts & Tools'}).count(), 1);
});

test('Tab goes through everything in the order of the eye', small, async (page) => {
  await page.keyboard.press('i');
  await page.evaluate(() => document.activeElement.blur());
  const order = [];
  for (let i = 0; i < 16; ++i) {
    await page.keyboard.press('Tab');
    order.push(await focused(page));
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
    assert.equal(outline, 'solid', `${order.at(-1)} shows that it has the focus`);
    if (order.at(-1) === 'stage') break;
  }
  assert.deepEqual(order, ['skip', 'leaders-on-top', 'customers-on-top', 'search', 'issues', 'silos', 'list', 'out', 'full', 'in',
                           'fit', 'dark', 'help', 'stage']);
  await page.keyboard.press('Tab');
  assert.match(await focused(page), /Pump/);
});

test('the list is there to be read, and can be opened', small, async (page) => {
  const tree = await page.locator('#list').ariaSnapshot();
  assert.match(tree, /Zoë Łukasz/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal(await focused(page), 'list');
  assert.ok((await page.locator('#list').boundingBox()).width > 300);
  const depth = await page.locator('#list ul ul ul li').first().textContent();
  assert.equal(depth.trim(), 'Ana "A" López');
});

test('wheel, drag, plus, minus and fit move the picture', demo, async (page) => {
  const id = await page.locator('.picture.shown .card').first().getAttribute('data-id');
  const start = await box(page, id);
  await page.mouse.move(start.x + 5, start.y + 5);
  await page.mouse.wheel(0, -200);
  const closer = await box(page, id);
  assert.ok(closer.width > start.width * 1.3 && Math.abs(closer.x + 5 * closer.width / start.width - start.x - 5) < 3,
            'closer, and what is under the pointer stays there');
  await page.mouse.down();
  await page.mouse.move(start.x + 155, start.y + 65, {steps: 4});
  await page.mouse.up();
  const dragged = await box(page, id);
  assert.ok(Math.abs(dragged.x - closer.x - 150) < 3 && Math.abs(dragged.y - closer.y - 60) < 3, 'goes with the pointer');
  assert.equal(await page.locator('.marks .ring').count(), 0, 'dragging picks nothing');
  await page.keyboard.press('-');
  assert.ok((await box(page, id)).width < dragged.width);
  await page.getByRole('button', {name: 'Fit'}).click();
  await still(page);
  assert.ok(Math.abs((await box(page, id)).x - start.x) < 1);
  await page.mouse.click(start.x + 5, start.y + 5);
  assert.equal(await page.locator('.marks .ring').count(), 1, 'a press picks');
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('.marks .ring').count(), 0);
});

test('dark follows the system and the button', demo, async (page) => {
  const ground = () => page.evaluate(() => getComputedStyle(document.getElementById('stage')).backgroundColor);
  const card = () => page.evaluate(() => getComputedStyle(document.querySelector('.picture.shown .card rect')).fill);
  assert.equal(await ground(), 'rgb(17, 20, 26)');
  assert.notEqual(await card(), 'rgb(255, 255, 255)');
  assert.equal(await pressed(page, '#dark'), 'true');
  await page.locator('#dark').click();
  assert.equal(await ground(), 'rgb(247, 248, 250)');
  assert.equal(await card(), 'rgb(255, 255, 255)');
}, {colorScheme: 'dark'});

test('paper has the picture, its title and its statement alone', demo, async (page) => {
  await page.keyboard.press('i');
  await page.emulateMedia({media: 'print'});
  for (const gone of ['.control', '#list', '.skip']) assert.equal(await page.locator(gone).first().isVisible(), false, gone);
  for (const there of ['h1', '.picture.shown', '.foot']) assert.ok(await page.locator(there).isVisible(), there);
});

test('without JavaScript picture, silo map and list are there', small, async (page) => {
  assert.ok(await page.locator('.picture').first().isVisible());
  assert.equal(await page.locator('.picture').nth(1).isVisible(), false);
  assert.ok(await page.locator('table').isVisible());
  assert.ok(await page.locator('#list').isVisible());
  assert.match(await page.locator('noscript').textContent(), /JavaScript/);
}, {javaScriptEnabled: false});

test('what is in a name runs nowhere, whatever is said of it', small, async (page) => {
  assert.equal(await page.locator('script').count(), 2);
  const ran = await page.evaluate(() => new Promise((done) => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.addEventListener('securitypolicyviolation', () => done(window.ran === true));
    document.body.append(script);
    setTimeout(() => done(window.ran === true), 500);
  }));
  assert.equal(ran, false);
}, {complains: true});

for (const colorScheme of ['light', 'dark']) {
  for (const [state, keys] of [['start', []], ['issues', ['i']], ['silo map', ['m']], ['list', ['l']], ['keys', ['?']]]) {
    test(`axe finds nothing serious: ${state}, ${colorScheme}`, small, async (page) => {
      for (const key of keys) await page.keyboard.press(key);
      if (state === 'issues') await page.locator('.trails button').first().click();
      await settled(page);
      await page.evaluate(await axe());
      const found = await page.evaluate(() => window.axe.run(document, {exclude: []}));
      assert.ok(found.passes.length > 10, 'axe looked');
      const bad = found.violations.filter((v) => ['serious', 'critical'].includes(v.impact));
      assert.deepEqual(bad.map((v) => `${v.id}: ${v.nodes.map((n) => n.target + ' ' + n.failureSummary).join(' | ')}`), []);
    }, {colorScheme});
  }
}

async function axe() {
  const {readFile} = await import('node:fs/promises');
  return readFile(axeScript, 'utf8');
}

// Pictures to be looked at by people.
async function shots(browser, folder) {
  const page = await browser.newPage({viewport: {width: 1920, height: 1080}});
  await page.goto(pathToFileURL(demo).href);
  const shot = async (name) => { await settled(page); await still(page); await page.screenshot({path: `${folder}/${name}.png`}); };
  await shot('customers-on-top');
  await page.keyboard.press('f');
  await shot('leaders-on-top');
  await page.locator('#dark').click();
  await shot('dark');
  await page.close();
}

const browser = await chromium.launch({executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage']});
let failed = 0;
for (const {name, file, run, options} of tests) {
  const {complains, ...context} = options;
  const page = await browser.newPage({viewport: {width: 1920, height: 1080}, ...context});
  const heard = [];
  page.on('console', (message) => heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('request', (request) => { if (request.url() !== pathToFileURL(file).href) heard.push(`asked for ${request.url()}`); });
  try {
    await page.goto(pathToFileURL(file).href);
    await run(page);
    if (!complains) assert.deepEqual(heard, [], 'a silent page that asks for nothing');
    console.log(`ok      ${name}`);
  } catch (error) {
    ++failed;
    console.log(`FAILED  ${name}\n${error.stack}`);
  }
  await page.close();
}
if (pictures) await shots(browser, pictures);
await browser.close();
console.log(failed === 0 ? `${tests.length} tests passed.` : `${failed} of ${tests.length} tests failed.`);
process.exit(failed === 0 ? 0 : 1);
