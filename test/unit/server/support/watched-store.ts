import { inspect } from 'node:util';

/** A store that hands on every call, after it has told of it: all arguments, as they could be stored. */
export const watchStore = <Store extends object>(store: Store, onCall: (call: string) => void): Store =>
  new Proxy(store, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      return (...args: unknown[]): unknown => {
        onCall(inspect(args, { depth: null, maxStringLength: null, maxArrayLength: null }));
        return Reflect.apply(method, target, args);
      };
    },
  });
