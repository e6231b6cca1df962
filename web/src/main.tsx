import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiFailure } from './api/client.ts';
import { App } from './app.tsx';
import './styles/tokens.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/marks.css';
import './styles/chronology.css';
import './styles/timeline.css';
import './styles/engagement.css';
import './styles/article.css';
import './styles/lists.css';
import './styles/ledgers.css';
import './styles/corrections.css';
import './styles/print.css';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      // The server is on this machine: being offline does not matter, and a refused question stays refused.
      networkMode: 'always',
      staleTime: 30_000,
      retry: (count, error) => !(error instanceof ApiFailure) && count < 2,
    },
  },
});

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no #app');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
);
