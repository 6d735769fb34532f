import type { Hono } from 'hono/tiny';
import type { Accounts } from '../accounts.js';
import { ApiError } from '../api-error.js';
import { check, readJson, webhookBody } from '../bodies.js';
import { pageOf } from '../paging.js';
import { randomId } from '../random.js';
import type { WebhookRecord } from '../state.js';
import type { World } from '../world.js';

/** `/api/v1/webhooks`. Every source can be registered; only `account_status` has anything to say here. */
export function addWebhookRoutes(app: Hono, world: World, accounts: Accounts): void {
  const path = '/api/v1/webhooks';

  app.get(path, (c) => {
    const { items, cursor } = pageOf(world.state.webhooks, new URL(c.req.url).searchParams);
    return c.json({
      object: 'WebhookList',
      items: items.map((item) => webhookObject(item, accounts)),
      cursor,
    });
  });

  app.post(path, async (c) => {
    const body = check(webhookBody, await readJson(c.req.raw));
    if (!/^https?:\/\//i.test(body.request_url) || !URL.canParse(body.request_url)) {
      throw new ApiError('invalid_url', 'Invalid: request_url');
    }
    const webhook: WebhookRecord = {
      id: randomId(world.random),
      sequence: world.nextSequence(),
      source: body.source,
      requestUrl: body.request_url,
      ...(body.name !== undefined && { name: body.name }),
      format: body.format ?? 'json',
      accountIds: body.account_ids ?? [],
      enabled: body.enabled ?? true,
      headers: body.headers ?? [],
      ...(body.events && { events: body.events }),
      data: body.data ?? [],
    };
    world.state.webhooks.push(webhook);
    world.changed();
    return c.json({ object: 'WebhookCreated', webhook_id: webhook.id }, 201);
  });

  app.delete(`${path}/:id`, (c) => {
    const { state } = world;
    const id = c.req.param('id');
    if (!state.webhooks.some((webhook) => webhook.id === id)) {
      throw new ApiError('resource_not_found', 'Webhook not found.');
    }
    state.webhooks = state.webhooks.filter((webhook) => webhook.id !== id);
    world.changed();
    return c.json({ object: 'WebhookDeleted' });
  });
}

function webhookObject(webhook: WebhookRecord, accounts: Accounts): Readonly<Record<string, unknown>> {
  const accountOptions = webhook.accountIds.flatMap((id) => {
    const account = accounts.find(id);
    return account ? [{ id, name: account.identity.name, type: account.provider }] : [];
  });
  return {
    object: 'Webhook',
    id: webhook.id,
    type: 'AUTO',
    account_ids: accountOptions,
    enabled: webhook.enabled,
    ...(webhook.name !== undefined && { name: webhook.name }),
    request_url: webhook.requestUrl,
    format: webhook.format,
    headers: webhook.headers,
    data: webhook.data,
    ...(webhook.events && { events: webhook.events }),
  };
}
