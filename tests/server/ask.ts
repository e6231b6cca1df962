import { createApp } from '../../src/server/index.ts';
import { fakeRecord } from '../web/fake-record.ts';

const listening = () => ({ host: '127.0.0.1', port: 4000 });

/** Asks an app over the sample record as a browser on the right address would. */
export function asker(record = fakeRecord(), options: Parameters<typeof createApp>[1] = {}) {
  const app = createApp(record, { listening, ...options });
  return async (path: string, init: RequestInit & { host?: string } = {}) => {
    const { host = '127.0.0.1:4000', ...rest } = init;
    const response = await app.request(`http://${host}${path}`, {
      ...rest,
      headers: { host, ...rest.headers },
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: isJson ? JSON.parse(text) : undefined,
    };
  };
}
