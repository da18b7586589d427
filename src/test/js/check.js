// A test is a sentence about its module and a body that throws; ScriptTests runs them in Chromium.

const tests = [];

export const test = (sentence, body) => tests.push({ sentence, body });

export function equal(actual, expected) {
  const [is, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (is !== wanted) throw new Error(`is ${is}, not ${wanted}`);
}

/** What is asked until it is so. */
export async function becomes(ask, expected) {
  for (let i = 0; i < 100 && JSON.stringify(ask()) !== JSON.stringify(expected); i += 1) await moment(10);
  equal(ask(), expected);
}

export const moment = (milliseconds = 0) => new Promise((done) => { setTimeout(done, milliseconds); });

const late = () => moment(5000).then(() => { throw new Error("is not done after 5 seconds"); });

/** Nothing that one test left to be done later is done in the next. */
const timers = [];
const begin = window.setTimeout.bind(window);
window.setTimeout = (...call) => {
  timers.push(begin(...call));
  return timers.at(-1);
};

function end() {
  timers.splice(0).forEach(clearTimeout);
  window.fetch = () => new Promise(() => {});
}

async function fault({ body }) {
  document.body.replaceChildren();
  localStorage.clear();
  try {
    await Promise.race([body(), late()]);
    return "";
  } catch (error) {
    return error.stack;
  } finally {
    end();
  }
}

export async function run() {
  const results = [];
  for (const one of tests) results.push({ sentence: one.sentence, fault: await fault(one) });
  return results;
}
