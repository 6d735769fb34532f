/**
 * For `import(…).catch(importAgain(name))`, `name` being an export that is wanted: Firefox never asks again for a module
 * that it did not get once, unless by another address (https://bugzil.la/1803744). Where the error does not name it, as
 * in Safari, the browser asks again by itself. A bundler may give a file's exports other names, and the module as one of
 * them. What the file imports itself keeps its address, and its failure.
 */
export const importAgain =
  <Module>(name: keyof Module) =>
  async (error: Error): Promise<Module> => {
    const address = /http[^\s)]+/.exec(error.message)?.[0];
    if (address) {
      // Before the query that it has, if any.
      const other = address.replace(/\?|$/, `?${String(Date.now())}&`);
      const file = (await import(/* @vite-ignore */ /* webpackIgnore: true */ other)) as object;
      for (const one of [file, ...(Object.values(file) as unknown[])])
        if (name in (Object(one) as object)) return one as Module;
    }
    throw error;
  };
