import { register as registerHooks } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import glob from "fast-glob";
import { register as registerTypeScript } from "tsx/esm/api";
import { openFile, tests } from "./tests.mjs";
import { globsOf, LEFT_OUT, SETUP } from "./which-tests.mjs";

/** What Stryker's numbers for a test's end mean. */
const PASSED = 0;
const FAILED = 1;

/**
 * Runs the tests of pure code in one process: they are loaded once, and each change is switched on and off between
 * runs of them. Starting a test program anew for each of ten thousand changes would take hours.
 */
class InProcess {
  /** What the changed code asks: which change is on, and whom to tell that it was reached. */
  #space;

  constructor() {
    globalThis.__stryker__ ??= {};
    this.#space = globalThis.__stryker__;
  }

  /** What is set once when a module is loaded is left out of the measure, so that nothing has to be loaded anew. */
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    registerTypeScript();
    registerHooks("./vitest-hooks.mjs", import.meta.url);
    await import(urlOf(SETUP));
    for (const pattern of globsOf(process.env.MUTATED)) {
      for (const file of (await glob(pattern, { ignore: LEFT_OUT })).sort()) {
        openFile(file);
        await import(urlOf(file));
      }
    }
  }

  /** Runs all tests without a change, and tells which change each of them reaches. */
  async dryRun() {
    const results = [];
    for (const test of tests) results.push(await this.#run(test));
    return { status: "complete", tests: results, mutantCoverage: this.#space.mutantCoverage };
  }

  /** Runs the tests that reach a change until one of them notices it. */
  async mutantRun({ testFilter, activeMutant, hitLimit }) {
    Object.assign(this.#space, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    try {
      return await this.#judge(testFilter === undefined ? tests : tests.filter(({ id }) => testFilter.includes(id)));
    } finally {
      Object.assign(this.#space, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
    }
  }

  async #judge(asked) {
    let nrOfTests = 0;
    for (const test of asked) {
      nrOfTests++;
      const { status, id, failureMessage } = await this.#run(test);
      const { hitCount, hitLimit } = this.#space;
      if (hitCount > hitLimit) return { status: "timeout", reason: `hit more than ${hitLimit} times` };
      if (status === FAILED) return { status: "killed", killedBy: [id], failureMessage, nrOfTests };
    }
    return { status: "survived", nrOfTests };
  }

  async #run({ id, name, file, run }) {
    this.#space.currentTestId = id;
    const start = performance.now();
    const told = { id, name, fileName: resolve(file) };
    try {
      await run();
      return { ...told, status: PASSED, timeSpentMs: performance.now() - start };
    } catch (error) {
      const failureMessage = String(error?.message ?? error);
      return { ...told, status: FAILED, failureMessage, timeSpentMs: performance.now() - start };
    } finally {
      this.#space.currentTestId = undefined;
    }
  }
}

function urlOf(file) {
  return pathToFileURL(resolve(file)).href;
}

/** The form in which Stryker takes a plugin from a file. */
export const strykerPlugins = [{ kind: "TestRunner", name: "in-process", factory: () => new InProcess() }];
