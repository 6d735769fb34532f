/**
 * A response whose body is yet to be put in: status and headers are there, what it says is kept beside them. Inside the
 * server it stands for the response that `complete` makes of it. Node's listener leaves that out and writes by itself, because
 * a body that is a stream costs more than all that the reply's handler does.
 */
export abstract class Reply extends Response {
  constructor(init?: ResponseInit) {
    super(null, init);
  }

  /** The response for any platform. */
  abstract complete(): Response;
}

type Fetch = (request: Request) => Promise<Response>;

const answers = new WeakMap<Fetch, Fetch>();

/** A `fetch` for any platform, of one that answers with replies. */
export function completing(answer: Fetch): Fetch {
  const fetch: Fetch = async (request) => {
    const response = await answer(request);
    return response instanceof Reply ? response.complete() : response;
  };
  answers.set(fetch, answer);
  return fetch;
}

/** What is behind a `fetch` that `completing` made; a host's own, such as one around ours, stays what it is. */
export const answerBehind = (fetch: Fetch): Fetch => answers.get(fetch) ?? fetch;
