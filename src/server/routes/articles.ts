import type { OpenAPIHono } from '@hono/zod-openapi';
import type { RecordReader } from '../../record/types.ts';
import { unknownId } from '../errors.ts';
import { offsetOf } from '../offset-cursor.ts';
import { present } from '../present.ts';
import { articleDetailSchema, articlePageSchema, diagnosticPageSchema } from '../schemas/answer.ts';
import { pageQuery } from '../schemas/query.ts';
import { detailRoute, listRoute } from './route.ts';

/** What was read, and what could not be. */
export function articleRoutes(app: OpenAPIHono, record: RecordReader): void {
  app.openapi(listRoute('/api/articles', pageQuery, articlePageSchema, 'Articles of the record'), async (c) =>
    c.json(await record.articles(present(c.req.valid('query'))), 200),
  );

  app.openapi(
    detailRoute('/api/articles/{id}', articleDetailSchema, 'One article with its text and what it claims'),
    async (c) => {
      const { id } = c.req.valid('param');
      const found = await record.article(id);
      return found ? c.json(found, 200) : unknownId(c, 'article', id);
    },
  );

  app.openapi(
    listRoute('/api/diagnostics', pageQuery, diagnosticPageSchema, 'Trouble found in the input'),
    async (c) => {
      const { cursor, limit = 200 } = present(c.req.valid('query'));
      const all = await record.diagnostics();
      const start = offsetOf(cursor, 'd');
      const end = start + limit;
      const next = end < all.length ? { next: `d${end}` } : {};
      return c.json({ items: all.slice(start, end), total: all.length, ...next }, 200);
    },
  );
}
