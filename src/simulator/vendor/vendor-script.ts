/*
 * A stand-in for the captcha vendor's script (Arkose Labs' client API, second generation): the same way to be
 * embedded, the same `setConfig`, `run` and `reset`, the same callbacks, the same shape of what they are told. The
 * puzzle is in a frame of its own, as the vendor's is.
 */

/** What a page hands to `setConfig`. */
export interface EnforcementConfig {
  /** Where to put the frame in `inline` mode. Default: an overlay over the page. */
  readonly selector?: string;
  readonly mode?: 'inline' | 'lightbox';
  readonly data?: { readonly blob?: string };
  readonly onReady?: () => void;
  readonly onShow?: () => void;
  readonly onShown?: () => void;
  readonly onHide?: () => void;
  readonly onReset?: () => void;
  readonly onSuppress?: () => void;
  readonly onCompleted?: (response: EnforcementResponse) => void;
  readonly onFailed?: (response: EnforcementResponse) => void;
  readonly onError?: (response: { readonly error: string }) => void;
}

export interface EnforcementResponse {
  readonly token: string;
  readonly completed: boolean;
  readonly suppressed: boolean;
}

function enforcement(): void {
  const script = document.currentScript as HTMLScriptElement | null;
  const address = new URL(script?.src ?? location.href);
  const publicKey = address.pathname.split('/').at(-2) ?? '';
  let config: EnforcementConfig = {};
  let frame: HTMLIFrameElement | undefined;

  const remove = (): void => {
    frame?.remove();
    frame = undefined;
  };

  function run(): void {
    remove();
    const parent =
      (config.mode === 'inline' && document.querySelector(config.selector ?? 'body')) || document.body;
    const query = new URLSearchParams({
      key: publicKey,
      data: config.data?.blob ?? '',
      origin: location.origin,
    });
    frame = document.createElement('iframe');
    frame.title = 'Verification challenge';
    frame.src = `${address.origin}/vendor/challenge?${query.toString()}`;
    // Attributes, because pages with a strict policy refuse styles from strings.
    frame.setAttribute('width', '100%');
    frame.setAttribute('height', '260');
    frame.addEventListener('load', () => config.onShown?.());
    config.onShow?.();
    parent.append(frame);
  }

  addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
    if (!frame || source !== frame.contentWindow || origin !== address.origin) return;
    const { token, event } = data as { readonly token?: string; readonly event?: string };
    if (token !== undefined) {
      config.onCompleted?.({ token, completed: true, suppressed: false });
      config.onHide?.();
    } else if (event === 'failed') {
      config.onFailed?.({ token: '', completed: false, suppressed: false });
    } else if (event === 'error') {
      config.onError?.({ error: 'CHALLENGE_ERROR' });
    }
  });

  const api = {
    setConfig(next: EnforcementConfig): void {
      config = next;
      setTimeout(() => config.onReady?.(), 0);
    },
    getConfig: (): EnforcementConfig => config,
    run,
    reset(): void {
      remove();
      config.onReset?.();
    },
    version: 'simulator',
  };
  const callback = script?.dataset['callback'];
  const target: unknown = callback === undefined ? undefined : Reflect.get(globalThis, callback);
  if (typeof target === 'function') (target as (enforcement: typeof api) => void)(api);
}

/** The vendor's script as text: a classic script, because it looks for the element that loads it. */
export const vendorScript = (): string =>
  `(() => { const __name = (value) => value;\n(${enforcement.toString()})(); })();\n`;
